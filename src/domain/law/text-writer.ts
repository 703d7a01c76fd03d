/** Collects the normalised text line by line and tells where each line came to stand. */
export type TextWriter = { lines: string[]; length: number };

/** A writer with nothing in it. */
export function openWriter(): TextWriter {
  return { lines: [], length: 0 };
}

/** Appends one line and gives the place of its first character, in UTF-16 code units. */
export function writeLine(writer: TextWriter, line: string): number {
  const start = writer.length;
  writer.lines.push(line);
  writer.length += line.length + 1;
  return start;
}

/** The whole text, lines separated by `\n`. */
export function writtenText(writer: TextWriter): string {
  return writer.lines.join('\n');
}
