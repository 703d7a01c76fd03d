/** A letter of each file of a typeface in `fonts.css`: Latin, the letters with one mark, those with two. */
const sample = 'aăế';
/** Longer than letters take on a slow line: a lost one must not keep the whole page away for the sake of its looks. */
const mostMs = 3000;

/** Fetches the letters of the interface. To be awaited before the first drawing: words drawn in other letters first move when these come. */
export function loadInterfaceLetters(): Promise<void> {
  return load(["400 1em 'Be Vietnam Pro'", "500 1em 'Be Vietnam Pro'", "600 1em 'Be Vietnam Pro'"]);
}

/** Fetches the letters in which documents are set, while a person still chooses one. */
export function loadDocumentLetters(): Promise<void> {
  return load(['400 1em Tinos', '700 1em Tinos']);
}

/** Ends when the letters are there, or cannot be had, or take too long: then the words come in others. */
async function load(faces: readonly string[]): Promise<void> {
  const coming = Promise.allSettled(faces.map((face) => document.fonts.load(face, sample)));
  await Promise.race([coming, new Promise((resolve) => setTimeout(resolve, mostMs))]);
}
