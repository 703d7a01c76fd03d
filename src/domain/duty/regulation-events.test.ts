import { expect, test } from 'vitest';
import type { DutyContent } from '../regulation/duty-content.ts';
import { howItStarts } from './how-it-starts.ts';
import { regulationEventOf } from './regulation-events.ts';

const within: DutyContent = {
  eId: 'art_9',
  quote: 'trong thời hạn 15 ngày',
  class: 'within',
  amount: 15,
  unit: 'day',
  every: null,
  dueBy: null,
  trigger: null,
  actor: 'hai cơ quan',
  recipient: null,
  action: null,
  obliged: { to: 'everyParty' },
  owedTo: null,
  agreedDefault: null,
};

test.each([
  ['ngày Quy chế này có hiệu lực', 'gửi danh sách đầu mối', 'inForce'],
  ['Quy chế có hiệu lực thi hành', null, 'inForce'],
  ['thực hiện', 'tổ chức tổng kết việc thực hiện Quy chế', 'inForce'],
  ['ký', 'phổ biến Quy chế đến các đơn vị trực thuộc', 'signed'],
  ['ký kết Quy chế phối hợp', 'ban hành kế hoạch', 'signed'],
  ['ngày Thông tư liên tịch này được ký ban hành', null, 'signed'],
  ['Chương trình phối hợp hết hiệu lực', 'tổng kết', 'expires'],
] as const)('“%s”, to %s, is an event of the regulation: %s', (trigger, action, event) => {
  expect(regulationEventOf({ ...within, trigger, action })).toBe(event);
});

test.each([
  ['ký', 'thông báo cho Ban Nội chính Tỉnh ủy'],
  ['ban hành', 'gửi kết luận kiểm tra cho Ban Cán sự Đảng'],
  ['ký kết luận thanh tra', 'có văn bản kiến nghị khởi tố'],
  ['nhận được báo cáo kết quả thực hiện Quy chế', 'họp đánh giá'],
  ['có hiệu lực pháp luật', 'chuyển giao bản án'],
  ['thực hiện kế hoạch kiểm tra', 'gửi báo cáo'],
  [null, 'phổ biến Quy chế'],
])('“%s”, to %s, is for somebody to enter', (trigger, action) => {
  expect(regulationEventOf({ ...within, trigger, action })).toBeNull();
});

test('fulfilments start by the calendar, by the regulation, by an event that is entered, or never', () => {
  const every = { amount: 1, unit: 'quarter' } as const;
  expect(howItStarts({ ...within, class: 'recurring', amount: null, unit: null, every })).toBe('calendar');
  expect(howItStarts({ ...within, class: 'byDate', dueBy: { date: '2022-12-01' } })).toBe('calendar');
  expect(howItStarts({ ...within, trigger: 'nhận được yêu cầu' })).toBe('occasion');
  expect(howItStarts({ ...within, trigger: 'ngày Quy chế này có hiệu lực' })).toBe('inForce');
  expect(howItStarts({ ...within, class: 'extension' })).toBe('never');
  expect(howItStarts({ ...within, class: 'soft', amount: null, unit: null })).toBe('never');
});

test('what has no time of its own starts by an event once the participants have agreed on a length', () => {
  const agreedDefault = { amount: 3, unit: 'workingDay' } as const;
  expect(howItStarts({ ...within, class: 'soft', amount: null, unit: null, agreedDefault })).toBe('occasion');
});
