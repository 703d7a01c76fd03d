import { convertLegacy, hasUnicodeVietnamese } from './legacy-letters.ts';
import { vietnameseShare } from './vietnamese-syllable.ts';

/** Text as Unicode (NFC) and the encoding its bytes had. */
export type DecodedText = { text: string; encoding: string };

function decodeAs(bytes: Uint8Array, label: string): string {
  return new TextDecoder(label).decode(bytes);
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** UTF-16 without a mark: in Vietnamese most high bytes are 0 (ASCII) or 0x1E (ạ … ỹ). */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4096 & ~1);
  if (sample.length < 4 || bytes.length % 2 === 1) return null;
  let even = 0;
  let odd = 0;
  sample.forEach((byte, at) => {
    if (byte !== 0) return;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  });
  const most = sample.length / 2;
  if (odd > most * 0.5 && even < most * 0.05) return 'utf-16le';
  return even > most * 0.5 && odd < most * 0.05 ? 'utf-16be' : null;
}

/** Valid UTF-8, or UTF-8 with a broken letter here and there (one in a thousand at most). */
function asUtf8(bytes: Uint8Array): string | null {
  const text = decodeAs(bytes, 'utf-8');
  if (!text.includes('\ufffd')) return text;
  const broken = text.split('\ufffd').length - 1;
  const beyondAscii = text.length - text.replace(/\P{ASCII}/gu, '').length;
  return broken * 20 < beyondAscii - broken && broken * 1000 < text.length ? text : null;
}

/** The reading among `candidates` that is most Vietnamese. */
function mostVietnamese(candidates: DecodedText[]): DecodedText {
  const scored = candidates.map((candidate) => ({ candidate, share: vietnameseShare(candidate.text).share }));
  return scored.reduce((best, next) => (next.share > best.share + 0.02 ? next : best)).candidate;
}

/**
 * Text that is Unicode in form but typed for a legacy font ("Céng hoµ"): converted, and named so.
 * Left alone when it already is Vietnamese or when neither conversion makes it so.
 */
export function mendLegacyText(text: string, encoding: string): DecodedText {
  const plain = { text: text.normalize('NFC'), encoding };
  const { words, share } = vietnameseShare(plain.text);
  if (words < 3 || share > 0.7 || hasUnicodeVietnamese(plain.text.slice(0, 20_000))) return plain;
  const best = mostVietnamese([plain, ...legacyReadings(text)]);
  return vietnameseShare(best.text).share > 0.6 ? best : plain;
}

function legacyReadings(text: string): DecodedText[] {
  return (['tcvn3', 'vni'] as const).map((encoding) => ({ text: convertLegacy(text, encoding), encoding }));
}

/** Gives bytes of unknown encoding as text: UTF-8, UTF-16, Windows-1258, TCVN3 and VNI are told apart. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const unicode = byteOrderMark(bytes) ?? unmarkedUtf16(bytes);
  if (unicode) return mendLegacyText(decodeAs(bytes, unicode), unicode);
  const utf8 = asUtf8(bytes);
  if (utf8 !== null) return mendLegacyText(utf8, 'utf-8');
  const latin = decodeAs(bytes, 'windows-1252');
  return mostVietnamese([
    { text: decodeAs(bytes, 'windows-1258').normalize('NFC'), encoding: 'windows-1258' },
    ...legacyReadings(latin),
  ]);
}
