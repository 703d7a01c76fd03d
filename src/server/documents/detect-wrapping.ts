/** A list marker of one or two letters (`a)`, `đ.`, `aa/`) opens a line in small letters without going on from another. */
const marker = /^\p{L}{1,2}\d?\s?[).,/-]/u;

/**
 * True when the lines of a text are cut at a width, so that a line end may stand inside a sentence: more than
 * one line in ten goes on in small letters (paragraph texts show 1 %, wrapped ones 20 % and more).
 */
export function detectWrapping(text: string): boolean {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const goingOn = lines.slice(1).filter((line) => /^\p{Ll}/u.test(line) && !marker.test(line)).length;
  return goingOn > 1 && goingOn * 10 > lines.length;
}
