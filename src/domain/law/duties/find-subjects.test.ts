import { expect, test } from 'vitest';
import { foldText } from './fold-text.ts';
import { findSubjects } from './find-subjects.ts';

const say = (text: string) =>
  findSubjects(foldText(text), text).map((one) => `${one.role}: ${text.slice(one.start, one.end).trim()}`);

test.each([
  ['Viện kiểm sát phải gửi văn bản', ['main: Viện kiểm sát']],
  ['Cơ quan điều tra đã thụ lý vụ án kịp thời thông báo', ['main: Cơ quan điều tra đã thụ lý vụ án']],
  ['cơ quan tiếp nhận tin báo phải phân loại', ['main: cơ quan tiếp nhận tin báo']],
  [
    'Công an tỉnh, Tòa án, Viện kiểm sát có trách nhiệm phối hợp',
    ['main: Công an tỉnh, Tòa án, Viện kiểm sát'],
  ],
  ['Viện trưởng (hoặc người được ủy quyền) ra quyết định', ['main: Viện trưởng (hoặc người được ủy quyền)']],
  ['Tòa án sau khi nhận được đơn phải chuyển đơn', ['main: Tòa án']],
  ['hai bên tổ chức họp', ['main: hai bên']],
  ['Sở Tư pháp chỉ đạo Phòng Hộ tịch rà soát', ['main: Sở Tư pháp', 'told: Phòng Hộ tịch']],
  ['báo cáo của Sở Y tế gửi Công an tỉnh', ['owner: Sở Y tế']],
  ['việc này do Thanh tra tỉnh thực hiện', ['agent: Thanh tra tỉnh']],
])('%s', (text, subjects) => {
  expect(say(text)).toEqual(subjects);
});

test.each([
  ['what is sent is no subject', 'Quyết định phải được gửi cho Tòa án'],
  ['nor is a body that something is done to', 'Tòa án phải được thông báo'],
  ['nor the addressee', 'Gửi văn bản cho Viện kiểm sát để phối hợp'],
  ['nor a word that only begins like a body', 'Ban hành quy chế; phòng ngừa vi phạm; cấp giấy phép'],
])('%s', (_, text) => {
  expect(say(text)).toEqual([]);
});
