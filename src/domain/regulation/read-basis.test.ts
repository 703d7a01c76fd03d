import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CitedBasis } from './import-content.ts';
import { readBasis } from './read-basis.ts';

test.each<[string, Omit<CitedBasis, 'printed'>]>([
  [
    'Căn cứ Quyết định số 24-QĐ/TW ngày 01/6/2021 của Ban Chấp hành Trung ương về thi hành Điều lệ Đảng;',
    {
      symbol: '24-QĐ/TW',
      title: 'Quyết định về thi hành Điều lệ Đảng',
      issuer: 'Ban Chấp hành Trung ương',
      issuedOn: '2021-06-01',
    },
  ],
  [
    '- Căn cứ Luật Tổ chức Viện kiểm sát nhân dân số 63/2014/QH13 ngày 24 tháng 11 năm 2014;',
    {
      symbol: '63/2014/QH13',
      title: 'Luật Tổ chức Viện kiểm sát nhân dân',
      issuer: null,
      issuedOn: '2014-11-24',
    },
  ],
  [
    'Căn cứ Luật Tổ chức Tòa án nhân dân ngày 24 tháng 11 năm 2014.',
    { symbol: null, title: 'Luật Tổ chức Tòa án nhân dân', issuer: null, issuedOn: '2014-11-24' },
  ],
  [
    'Căn cứ Bộ luật Tố tụng hình sự',
    { symbol: null, title: 'Bộ luật Tố tụng hình sự', issuer: null, issuedOn: null },
  ],
  [
    'Căn cứ Chỉ thị 26-CT/TW của Bộ Chính trị, ngày 09/11/2018, về tăng cường sự lãnh đạo của Đảng',
    {
      symbol: '26-CT/TW',
      title: 'Chỉ thị về tăng cường sự lãnh đạo của Đảng',
      issuer: 'Bộ Chính trị',
      issuedOn: '2018-11-09',
    },
  ],
  [
    'Căn cứ Nghị định số 10 /2020/NĐ-CP của Chính phủ Sửa đổi, bổ sung Nghị định số 9/2018/NĐ-CP ngày 02/01/2018;',
    {
      symbol: '10/2020/NĐ-CP',
      title: 'Nghị định Sửa đổi, bổ sung Nghị định số 9/2018/NĐ-CP ngày 02/01/2018',
      issuer: 'Chính phủ',
      issuedOn: null,
    },
  ],
  [
    'Căn cứ Thông tư liên tịch số 04/2012/TTLT-BTP-TANDTC ngày 10/5/2012 của Bộ Tư pháp, Tòa án nhân dân tối cao hướng dẫn trao đổi thông tin',
    {
      symbol: '04/2012/TTLT-BTP-TANDTC',
      title: 'Thông tư liên tịch hướng dẫn trao đổi thông tin',
      issuer: 'Bộ Tư pháp, Tòa án nhân dân tối cao',
      issuedOn: '2012-05-10',
    },
  ],
  [
    'Căn cứ Luật Giám sát số 87/2015/QH13 ngày 31 tháng 02 năm 2015',
    { symbol: '87/2015/QH13', title: 'Luật Giám sát', issuer: null, issuedOn: null },
  ],
])('%s', (printed, basis) => {
  expect(readBasis(printed)).toEqual({ ...basis, printed });
});

test('whatever is cited, a basis has a title unless nothing is said', () => {
  const part = fc.constantFrom(
    'Căn cứ',
    'số',
    '24-QĐ/TW',
    'ngày 01/6/2021',
    'của Bộ',
    ';',
    'về',
    'Luật',
    ' ',
  );
  const cited = fc.oneof(
    fc.string(),
    fc.array(part).map((parts) => parts.join(' ')),
  );
  fc.assert(
    fc.property(cited, (printed) => {
      const { title, symbol } = readBasis(printed);
      expect(title !== '' || !/Luật/.test(printed)).toBe(true);
      expect(symbol === null || printed.replaceAll(/\s/g, '').includes(symbol)).toBe(true);
    }),
  );
});

// Each stretch looked at from each of its signs would take minutes, and the time of a test ends long before.
test.each([' ', '.', ': ', '\u00a0'])('a passage of nothing but %j holds nobody up', (sign) => {
  for (const opening of ['Căn cứ Quyết định số', 'Căn cứ Luật của Ủy ban']) {
    expect(readBasis(`${opening}${sign.repeat(150_000)}x`).printed).toHaveLength(2000);
  }
});
