import { expect, test } from 'vitest';
import { readEvent } from './read-event.ts';
import { viewSentence } from './sentence-view.ts';

const event = (text: string, from: string, leads: boolean) => {
  const view = viewSentence(text);
  const found = readEvent(view.folded, text.indexOf(from), view.subjects, leads);
  return found === null ? null : text.slice(found.start, found.end);
};

test.each([
  ['kể từ ngày nhận được văn bản, Sở Y tế phải trả lời', 'nhận được văn bản'],
  ['kể từ ngày nhận được đơn của ông A, bà B, Thanh tra tỉnh phải trả lời', 'nhận được đơn của ông A, bà B'],
  ['kể từ khi nhận tin báo để phối hợp xử lý', 'nhận tin báo'],
  ['kể từ ngày nhận đơn, trường hợp phức tạp thì không quá 20 ngày', 'nhận đơn'],
  ['kể từ ngày nhận đơn hoặc chậm nhất trong ngày làm việc tiếp theo', 'nhận đơn'],
  ['kể từ ngày nhận đơn; bên A gửi ngay', 'nhận đơn'],
  ['kể từ ngày nhận đơn)', 'nhận đơn'],
  ['kể từ ngày nhận đơn, b) Viện kiểm sát trả lời', 'nhận đơn'],
  ['kể từ ngày nhận đơn, 2) Viện kiểm sát trả lời', 'nhận đơn'],
  ['kể từ ngày nhận đơn, b) tổng hợp báo cáo năm', 'nhận đơn'],
])('the event in "%s" is "%s"', (text, expected) => {
  expect(event(text, 'nhận', true)).toBe(expected);
});

test('"và" goes on with the event in front of its duty and begins another act behind it', () => {
  const front = 'kể từ ngày nhận được đề nghị và gửi hồ sơ, Sở Y tế phải trả lời';
  expect(event(front, 'nhận', true)).toBe('nhận được đề nghị và gửi hồ sơ');
  expect(event('kể từ ngày nhận được đề nghị và gửi kết quả', 'nhận', false)).toBe('nhận được đề nghị');
});
