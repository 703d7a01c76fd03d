import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseText } from './normalise-text.ts';

test.each([
  ['decomposed letters become composed', 'Ðiều 1. Ủy ban'.normalize('NFD'), 'Điều 1. Ủy ban'],
  ['the Icelandic letter becomes Đ', 'QUY ÐỊNH, ðơn', 'QUY ĐỊNH, đơn'],
  [
    'soft hyphens, zero-width characters and the byte order mark go',
    '\uFEFFThông t\u00ADư\u200B liên',
    'Thông tư liên',
  ],
  ['a word broken by a soft hyphen at a line end is whole again', 'nghi\u00AD\n  ệp vụ', 'nghiệp vụ'],
  ['no-break and other wide spaces become spaces', '\u00A01.\u2003Một\t', ' 1. Một '],
  ['line ends become one kind and page ends stay', 'a\r\nb\rc\u2028d\fe', 'a\nb\nc\nd\fe'],
  ['half a syllable at a line end is rejoined', 'ngh-\niệp quyế-\nt định', 'nghiệp quyết định'],
  ['a hyphen between two syllables, or in a code, stays', 'ô-\ntô, 40/QĐ-\nUBND', 'ô-\ntô, 40/QĐ-\nUBND'],
])('%s', (_, raw, normalised) => {
  expect(normaliseText(raw)).toBe(normalised);
});

test('old and new tone placement both stay as written', () => {
  expect(normaliseText('Uỷ ban, Ủy ban, hoà, hòa')).toBe('Uỷ ban, Ủy ban, hoà, hòa');
});

test('normalising twice is normalising once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (raw) => {
      const once = normaliseText(raw);
      expect(normaliseText(once)).toBe(once);
    }),
  );
});
