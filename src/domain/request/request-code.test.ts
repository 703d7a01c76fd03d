import { expect, test } from 'vitest';
import { periodOf } from './register-period.ts';
import { requestCode } from './request-code.ts';
import { silenceOf } from './silence-of.ts';

test('a code is made of five bytes in letters that nobody confuses', () => {
  expect(requestCode(Uint8Array.of(0, 0, 0, 0, 0))).toBe('LT-0000-0000');
  expect(requestCode(Uint8Array.of(255, 255, 255, 255, 255))).toBe('LT-ZZZZ-ZZZZ');
  expect(requestCode(Uint8Array.of(0, 0, 0, 0, 17))).toBe('LT-0000-000H');
});

test('numbers run under the latest term that has begun, else under the year', () => {
  const terms = [{ from: '2020-10-20', label: '2020-2025' }];
  expect(periodOf(terms, '2020-10-19')).toBe('2020');
  expect(periodOf(terms, '2020-10-20')).toBe('2020-2025');
});

test.each([
  ['Quá thời hạn trên mà không trả lời thì coi như đồng ý.', true],
  ['Hết thời hạn mà không có ý kiến thì được coi là đồng ý.', true],
  ['Không trả lời đúng hạn thì không được coi là đồng ý.', false],
  ['Cơ quan được đề nghị trả lời bằng văn bản.', false],
])('“%s”: no answer is consent: %s', (text, agrees) => {
  expect(silenceOf({ eId: 'art_5', text }) !== null).toBe(agrees);
});
