/** What the bytes of a file are, whatever its name says. */
export type FileKind = 'zip' | 'ole' | 'rtf' | 'pdf' | 'html' | 'md' | 'txt' | 'binary';

function startsWith(bytes: Uint8Array, ...head: number[]): boolean {
  return head.every((byte, at) => bytes[at] === byte);
}

/** PDF readers accept some rubbish before the head of a PDF. */
function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).includes('%PDF-');
}

/** Bytes that no text has: control codes other than tab, line and page ends. UTF-16 is told before. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 64 * 1024);
  let controls = 0;
  for (const byte of sample) {
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls += 1;
  }
  return controls * 500 > sample.length;
}

/** The kind of container or text by its first bytes; texts are told apart by `sniffText` once decoded. */
export function sniffBytes(bytes: Uint8Array): Exclude<FileKind, 'html' | 'md'> {
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0x50, 0x4b, 5, 6)) return 'zip';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return 'ole';
  if (startsWith(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66)) return 'rtf';
  if (isPdf(bytes)) return 'pdf';
  return 'txt';
}

/** True when a file that is no known container cannot be text in the encoding it was read with. */
export function isNoText(bytes: Uint8Array, encoding: string): boolean {
  return !encoding.startsWith('utf-16') && isBinary(bytes);
}

const tags = /<(?:!doctype\s+html|html|head|body|p|div|span|table|br|h[1-6]|ul|ol|font|b|strong)\b[^<>]*>/gi;
const mdMarks = /^#{1,6} \S|^\*\*\S.*\*\*$|^\|(?:\s*:?-{3,}:?\s*\|)+\s*$/gm;

/** Which of the plain formats a decoded text is in; the name decides only between Markdown and text. */
export function sniffText(text: string, name: string): 'html' | 'md' | 'txt' {
  const head = text.trimStart().slice(0, 20_000);
  if (/^(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body|meta)\b/i.test(head)) return 'html';
  const lines = head.split('\n').length;
  if ((head.match(tags)?.length ?? 0) > Math.max(5, lines / 4)) return 'html';
  if (/\.(?:md|markdown)$/i.test(name)) return 'md';
  return (head.match(mdMarks)?.length ?? 0) > 2 ? 'md' : 'txt';
}
