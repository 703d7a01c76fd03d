import { expect, test } from 'vitest';
import { type ImportFields, readDay, readImportLine } from './import-line.ts';

const good: ImportFields = {
  ho_ten: 'Chuyên viên A',
  thu_dien_tu: 'A@co-quan.demo',
  chuc_vu: 'Chuyên viên',
  don_vi: 'Văn phòng',
  vai_tro: 'Chuyên viên; văn thư',
  tu_ngay: '01/9/2022',
};

test('a good line is understood', () => {
  expect(readImportLine(good)).toEqual({
    line: {
      fullName: 'Chuyên viên A',
      email: 'a@co-quan.demo',
      positionTitle: 'Chuyên viên',
      unitName: 'Văn phòng',
      roles: ['officer', 'clerk'],
      from: '2022-09-01',
    },
    problems: [],
  });
});

test.each<[keyof ImportFields, string, string | null]>([
  ['ho_ten', '', 'missing'],
  ['ho_ten', 'x'.repeat(201), 'tooLong'],
  ['ho_ten', '=HYPERLINK("http://x")', 'formula'],
  ['chuc_vu', '@SUM(A1)', 'formula'],
  ['chuc_vu', '-2+3', 'formula'],
  ['don_vi', '+cmd', 'formula'],
  ['don_vi', '', null],
  ['thu_dien_tu', 'khong-phai-thu', 'notAnAddress'],
  ['thu_dien_tu', 'a@co-quan', 'notAnAddress'],
  ['thu_dien_tu', 'a b@co-quan.demo', 'notAnAddress'],
  ['vai_tro', 'vua', 'unknownRole'],
  ['vai_tro', 'officer, vua', 'unknownRole'],
  ['vai_tro', 'constructor', 'unknownRole'],
  ['vai_tro', 'LÃNH ĐẠO', null],
  ['vai_tro', 'focalOfficer', null],
  ['tu_ngay', '31/02/2022', 'notADay'],
  ['tu_ngay', '2022-09-05', null],
])('%s «%s»: %s', (column, value, expected) => {
  const { problems } = readImportLine({ ...good, [column]: value });
  expect(problems).toEqual(expected === null ? [] : [{ column, code: expected }]);
});

test.each([
  ['5/9/2022', '2022-09-05'],
  ['29/02/2024', '2024-02-29'],
  ['29/02/2023', null],
  ['09/05/22', null],
  ['00/01/2022', null],
  ['2022-13-01', null],
])('the day %s is %s', (text, expected) => {
  expect(readDay(text)).toBe(expected);
});
