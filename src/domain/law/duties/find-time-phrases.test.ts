import { expect, test } from 'vitest';
import { readSetting } from './reject-adverbs.ts';
import { findTimePhrases } from './find-time-phrases.ts';
import { viewSentence } from './sentence-view.ts';

const read = (text: string, setting = { principles: false, scope: false }) =>
  findTimePhrases(viewSentence(text), setting).map(
    (one) => `${one.class}: ${text.slice(one.start, one.end)}`,
  );

test.each([
  ['Bên A gửi ngay trong thời hạn 24 giờ', ['within: trong thời hạn 24 giờ']],
  ['Ngay khi phát hiện, Sở Y tế phải kịp thời báo cáo', ['immediate: Ngay']],
  [
    'Trong thời hạn 05 ngày, Sở Y tế ra văn bản và gửi ngay',
    ['within: Trong thời hạn 05 ngày', 'immediate: ngay'],
  ],
  ['Sở Y tế khẩn trương, kịp thời báo cáo', ['soft: khẩn trương, kịp thời']],
  ['Sở Y tế kịp thời thu thập và nhanh chóng báo cáo', ['soft: kịp thời', 'soft: nhanh chóng']],
  [
    'Sở Y tế chuyển ngay hồ sơ; nếu chưa rõ thì chuyển ngay cho cấp trên',
    ['immediate: ngay', 'immediate: ngay'],
  ],
])('one phrase for one verb: %s', (text, phrases) => {
  expect(read(text)).toEqual(phrases);
});

test.each([
  [
    'Thời hạn trả lời là 05 ngày làm việc kể từ ngày nhận đơn.',
    ['within: 05 ngày làm việc kể từ ngày nhận đơn'],
  ],
  ['Thời hạn giải quyết không quá 20 ngày.', ['within: không quá 20 ngày']],
  ['Tài liệu gửi trước ngày họp ít nhất 03 ngày.', ['before: trước ngày họp ít nhất 03 ngày']],
  ['Có thể kéo dài nhưng không quá 02 tháng.', ['extension: không quá 02 tháng']],
  ['Hằng năm, Sở Y tế báo cáo trước ngày 15 tháng 12.', ['recurring: trước ngày 15 tháng 12']],
  ['Định kỳ hằng tháng (trước ngày 20), Sở Y tế báo cáo.', ['recurring: Định kỳ hằng tháng (trước ngày 20)']],
])('the quote is the time phrase only: %s', (text, phrases) => {
  expect(read(text)).toEqual(phrases);
});

test('qualities in an article of principles bind nobody, a body that must act does', () => {
  const principles = { principles: true, scope: false };
  expect(read('Thực hiện thường xuyên, chặt chẽ, kịp thời.', principles)).toEqual([]);
  expect(read('Công an tỉnh phải kịp thời báo cáo.', principles)).toEqual(['soft: kịp thời']);
});

test('an article of scope or definitions binds nobody to hurry', () => {
  expect(
    read('Quy chế quy định việc cung cấp thông tin kịp thời.', { principles: false, scope: true }),
  ).toEqual([]);
});

test.each([
  [[], 'MỤC ĐÍCH, YÊU CẦU', true],
  [[], 'NỘI DUNG PHỐI HỢP', false],
  [['Trách nhiệm của Công an tỉnh'], 'MỤC ĐÍCH, YÊU CẦU', false],
  [['Nguyên tắc phối hợp'], null, true],
])('under %j in a chapter headed %j aims are listed: %j', (headings, group, principles) => {
  expect(readSetting(headings, group).principles).toBe(principles);
});
