import type { SourceText } from '../../domain/law/parsed-document.ts';
import type { DecodedText } from './decode-text.ts';
import { detectWrapping } from './detect-wrapping.ts';
import { StopReading } from './stop-reading.ts';

/** Line ends of all systems as `\n`, and letters that no text has left out. */
export function plainLines(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085\v]/g, '\n')
    .replaceAll('\u0000', '')
    .replace(/^\ufeff/, '');
}

/** A plain text as it stands; only its line ends are made one. */
export function readPlainText(decoded: DecodedText): SourceText {
  const text = plainLines(decoded.text);
  if (text.trim() === '') throw new StopReading('noTextFound');
  return {
    source: { format: 'txt', encoding: decoded.encoding, ocr: false, pages: null },
    text,
    wrapped: detectWrapping(text),
    dropped: [],
    warnings: [],
  };
}
