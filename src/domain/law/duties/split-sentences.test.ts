import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitSentences } from './split-sentences.ts';

const split = (text: string) => splitSentences(text).map((sentence) => sentence.text);

test.each([
  ['Hai bên họp. Kết luận được gửi ngay.', ['Hai bên họp.', 'Kết luận được gửi ngay.']],
  ['theo quy định của mỗi ngành.Điều sau nói rõ.', ['theo quy định của mỗi ngành.', 'Điều sau nói rõ.']],
  ['đã có quyết định.(Điều này liên quan)', ['đã có quyết định.', '(Điều này liên quan)']],
  ['UBND TP. Huế gửi báo cáo.', ['UBND TP. Huế gửi báo cáo.']],
  ['bị tai nạn, mất tích... thì báo ngay.', ['bị tai nạn, mất tích... thì báo ngay.']],
  ['Nghị định số 01.2020 và 02.2021 nêu rõ.', ['Nghị định số 01.2020 và 02.2021 nêu rõ.']],
  ['Bên A (theo Luật. Xem thêm) gửi ngay.', ['Bên A (theo Luật. Xem thêm) gửi ngay.']],
  ['Bên A gửi hồ sơ, 2. Bên B trả lời.', ['Bên A gửi hồ sơ,', '2.', 'Bên B trả lời.']],
  ['Bên A gửi hồ sơ; 10. Bên B trả lời.', ['Bên A gửi hồ sơ;', '10.', 'Bên B trả lời.']],
  ['Thực hiện theo khoản 1, 2. Bên B trả lời.', ['Thực hiện theo khoản 1, 2.', 'Bên B trả lời.']],
])('%s', (text, sentences) => {
  expect(split(text)).toEqual(sentences);
});

test('every sentence stands in the text where it says', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('A', 'b', '.', ' ', '(', ')', 'Đ', '5', ';') }), (text) => {
      for (const one of splitSentences(text)) {
        expect(text.slice(one.start, one.start + one.text.length)).toBe(one.text);
      }
    }),
  );
});

test('a stretch without a full stop is cut, so that no sentence grows without bound', () => {
  const pieces = splitSentences('kịp thời báo cáo, '.repeat(2000));
  expect(Math.max(...pieces.map((one) => one.text.length))).toBeLessThanOrEqual(4000);
  expect(pieces.map((one) => one.text).join(' ')).toHaveLength('kịp thời báo cáo, '.repeat(2000).length - 1);
});

// Each stretch looked at from each of its signs would take minutes, and the time of a test ends long before.
test.each(['.', '. ', '(.', '”'])('a leader of nothing but %j holds nobody up', (sign) => {
  const pieces = splitSentences(`Điểm a${sign.repeat(60_000)}Tòa án gửi.`);
  expect(pieces.at(-1)?.text).toMatch(/Tòa án gửi\.$/);
});
