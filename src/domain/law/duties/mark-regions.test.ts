import { expect, test } from 'vitest';
import { viewSentence } from './sentence-view.ts';

const say = (text: string) =>
  viewSentence(text).conditions.map((one) => text.slice(one.start, one.end).trim());

test.each([
  ['Trường hợp cần xử lý ngay thì báo cáo', ['Trường hợp cần xử lý ngay thì']],
  ['Nếu có vướng mắc, Sở Y tế báo cáo ngay', ['Nếu có vướng mắc,']],
  ['Khi phát hiện vi phạm phải báo cáo ngay', ['Khi phát hiện vi phạm']],
  ['Gửi qua bưu chính, trừ trường hợp phải chuyển ngay', ['trừ trường hợp phải chuyển ngay']],
  ['Ngay sau khi phát hiện, Sở Y tế báo cáo', []],
  ['Bên A gửi ngay; nếu không gửi thì nêu lý do', ['nếu không gửi thì']],
])('%s', (text, conditions) => {
  expect(say(text)).toEqual(conditions);
});
