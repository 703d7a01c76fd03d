/** Collects the normalised text line by line and tells where each line came to stand. */
export type TextWriter = {
  lines: string[];
  length: number;
  /** True when the lines of a paragraph are written as they came, false when as one line. */
  keepsLines: boolean;
};

/** A writer with nothing in it. */
export function openWriter(keepsLines: boolean): TextWriter {
  return { lines: [], length: 0, keepsLines };
}

/** Appends one line and gives the place of its first character, in UTF-16 code units. */
export function writeLine(writer: TextWriter, line: string): number {
  const start = writer.length;
  writer.lines.push(line);
  writer.length += line.length + 1;
  return start;
}

/** Appends a paragraph, given as the lines that it was joined from and as one, and gives its place. */
export function writeParagraph(
  writer: TextWriter,
  lines: readonly string[],
  joined: string,
): [number, number] {
  const start = writer.length;
  if (!writer.keepsLines) writeLine(writer, joined);
  else for (const line of lines) writeLine(writer, line);
  return [start, writer.length - 1];
}

/** The whole text, lines separated by `\n`. */
export function writtenText(writer: TextWriter): string {
  return writer.lines.join('\n');
}
