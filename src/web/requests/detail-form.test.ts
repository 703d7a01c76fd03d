import { expect, test } from 'vitest';
import type { AskedField } from './detail-form.ts';
import { detailFaults, detailsOf, typedDetails } from './detail-form.ts';

const field = (key: string, type: AskedField['type'], required = false): AskedField => ({
  key,
  name: null,
  type,
  required,
});
const fields = [
  field('purpose', 'text', true),
  field('from', 'day'),
  field('numberOfPeople', 'number'),
  field('original', 'yesNo'),
  field('staff', 'names'),
];

test('what is typed becomes days, numbers and people', () => {
  const typed = {
    purpose: ' Đoàn kiểm tra ',
    from: '5/9/2022',
    numberOfPeople: '2',
    original: 'yes',
    staff: 'Kiểm sát viên A, Phòng 7\n\nThẩm phán B, Tòa Hình sự, TAND tỉnh',
  };
  expect(detailFaults(fields, typed)).toEqual({});
  expect(detailsOf(fields, typed)).toEqual({
    purpose: 'Đoàn kiểm tra',
    from: '2022-09-05',
    numberOfPeople: 2,
    original: true,
    staff: [
      { name: 'Kiểm sát viên A', position: 'Phòng 7' },
      { name: 'Thẩm phán B', position: 'Tòa Hình sự, TAND tỉnh' },
    ],
  });
});

test('what is missing and what cannot be read is named by its field', () => {
  const typed = { from: '31/2/2022', numberOfPeople: 'hai', staff: 'Kiểm sát viên A' };
  expect(detailFaults(fields, typed)).toEqual({
    purpose: 'required',
    from: 'day',
    numberOfPeople: 'number',
    staff: 'names',
  });
  expect(detailsOf(fields, typed)).toEqual({});
});

test('what was kept comes back as one would type it', () => {
  const details = { from: '2022-09-05', original: true, staff: [{ name: 'A', position: 'Phòng 7' }] };
  expect(typedDetails(fields, details)).toEqual({
    purpose: '',
    from: '05/9/2022',
    numberOfPeople: '',
    original: 'yes',
    staff: 'A, Phòng 7',
  });
});
