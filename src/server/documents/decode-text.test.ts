import { expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';

const sentence = 'Trong thời hạn 03 ngày làm việc, Viện kiểm sát trả lời bằng văn bản. Độc lập.\n';

/** Typed for the font: one byte a code, as an old editor saved it. */
function typed(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

test.each([
  ['utf-8', new TextEncoder().encode(sentence)],
  ['utf-8', new TextEncoder().encode(`\ufeff${sentence}`)],
  ['utf-8', new TextEncoder().encode(sentence.normalize('NFD'))],
  ['utf-16le', new Uint8Array(Buffer.from(`\ufeff${sentence}`, 'utf16le'))],
  ['utf-16le', new Uint8Array(Buffer.from(sentence, 'utf16le'))],
  ['utf-16be', new Uint8Array(Buffer.from(`\ufeff${sentence}`, 'utf16le').swap16())],
])('%s is recognised and given as NFC', (encoding, bytes) => {
  expect(decodeText(bytes)).toEqual({ text: sentence, encoding });
});

test('Windows-1258, where the tone follows its vowel, is recognised', () => {
  const tone = { '\u0300': 0xcc, '\u0309': 0xd2, '\u0301': 0xec, '\u0323': 0xf2, '\u0303': 0xde } as const;
  const letters = { â: 0xe2, ă: 0xe3, ê: 0xea, ô: 0xf4, ơ: 0xf5, ư: 0xfd, đ: 0xf0, Đ: 0xd0 } as const;
  const codes: Record<string, number> = { ...tone, ...letters };
  const apart = sentence
    .normalize('NFD')
    .replace(/([a-z])([\u0323]?)([\u0302\u0306\u031b])/gi, '$1$3$2')
    .replace(/[a-z][\u0302\u0306\u031b]/gi, (pair) => pair.normalize('NFC'));
  const bytes = Uint8Array.from(apart, (letter) => codes[letter] ?? letter.charCodeAt(0));
  expect(decodeText(bytes)).toEqual({ text: sentence, encoding: 'windows-1258' });
});

test('bytes typed for .VnTime are recognised and converted', () => {
  const bytes = typed('Tr¸ch nhiÖm cña ViÖn kiÓm s¸t: th\u00adêng xuyªn trao ®æi th«ng tin víi Toµ ¸n.');
  expect(decodeText(bytes)).toEqual({
    text: 'Trách nhiệm của Viện kiểm sát: thường xuyên trao đổi thông tin với Toà án.',
    encoding: 'tcvn3',
  });
});

test('bytes typed for VNI-Times are recognised and converted', () => {
  const bytes = typed(
    'Traùch nhieäm cuûa Vieän kieåm saùt: thöôøng xuyeân trao ñoåi thoâng tin vôùi Toøa aùn.',
  );
  expect(decodeText(bytes)).toEqual({
    text: 'Trách nhiệm của Viện kiểm sát: thường xuyên trao đổi thông tin với Tòa án.',
    encoding: 'vni',
  });
});

test('text pasted from a .VnTime document into a UTF-8 file is converted as well', () => {
  const bytes = new TextEncoder().encode('QuyÕt ®Þnh nµy cã hiÖu lùc thi hµnh kÓ tõ ngµy ký.');
  expect(decodeText(bytes)).toEqual({
    text: 'Quyết định này có hiệu lực thi hành kể từ ngày ký.',
    encoding: 'tcvn3',
  });
});

test('a text in another language is left as it is', () => {
  const french = 'Les parties coordonnent leurs activités à la réunion générale, très régulièrement.';
  expect(decodeText(new TextEncoder().encode(french))).toEqual({ text: french, encoding: 'utf-8' });
});
