import { expect, test } from 'vitest';
import type { DutyContent } from '../regulation/duty-content.ts';
import { allowedExtension } from './allowed-extension.ts';

const reading = (eId: string, more: Partial<DutyContent> = {}): DutyContent => ({
  eId,
  class: 'within',
  amount: 10,
  unit: 'workingDay',
  every: null,
  dueBy: null,
  trigger: 'nhận được yêu cầu',
  actor: 'Tòa án',
  recipient: null,
  action: 'trả lời',
  quote: 'trong thời hạn 10 ngày làm việc',
  obliged: { to: 'everyParty' },
  owedTo: null,
  agreedDefault: null,
  ...more,
});
const extension = (eId: string, more: Partial<DutyContent> = {}) =>
  reading(eId, {
    class: 'extension',
    amount: 5,
    quote: 'có thể gia hạn nhưng không quá 05 ngày làm việc',
    ...more,
  });
const first = reading('art_5__cl_1');
const third = reading('art_5__cl_3');

test.each([
  ['one in a clause of its own prolongs every deadline of its article', first, [extension('art_5__cl_2')]],
  ['one beside a deadline in the same clause prolongs that', third, [extension('art_5__cl_3')]],
  [
    'one that names a clause prolongs that one’s',
    first,
    [extension('art_5__cl_3', { trigger: 'thời hạn quy định tại khoản 1 Điều này' })],
  ],
  ['one of a point prolongs within its clause', third, [extension('art_5__cl_3__pt_b')]],
  [
    'a soft duty with an agreed length can be prolonged too',
    reading('art_5__cl_1', {
      class: 'soft',
      amount: null,
      unit: null,
      agreedDefault: { amount: 3, unit: 'day' },
    }),
    [extension('art_5__cl_2')],
  ],
])('%s', (_what, duty, extensions) => {
  expect(allowedExtension(duty, [first, third, ...extensions], [])).toEqual({
    amount: 5,
    unit: 'workingDay',
    eId: extensions[0]?.eId,
  });
});

test.each([
  ['of another article, though its number begins alike', first, extension('art_51__cl_1')],
  ['that stands beside another deadline', first, extension('art_5__cl_3')],
  [
    'that names another clause',
    first,
    extension('art_5__cl_2', { quote: 'gia hạn thời hạn tại khoản 3 thêm 05 ngày' }),
  ],
  ['without a length', first, extension('art_5__cl_2', { amount: null, unit: null })],
  ['for a duty that recurs', reading('art_5__cl_1', { class: 'recurring' }), extension('art_5__cl_2')],
])('none %s', (_what, duty, one) => {
  expect(allowedExtension(duty, [first, third, one], [])).toBeNull();
});

test('each is used once, the next one then', () => {
  const both = [first, extension('art_5__cl_2'), extension('art_5__cl_4', { amount: 2 })];
  expect(allowedExtension(first, both, [{ eId: 'art_5__cl_2' }])).toMatchObject({ amount: 2 });
  expect(allowedExtension(first, both, [{ eId: 'art_5__cl_2' }, { eId: 'art_5__cl_4' }])).toBeNull();
});
