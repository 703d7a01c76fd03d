import { expect, test } from 'vitest';
import { readText } from '../../../test/conformance/read-text.ts';
import type { Instrument } from './parsed-document.ts';

function first(text: string): Instrument | undefined {
  return readText(text).document.instruments[0];
}

const ARTICLE = 'Điều 1. Phạm vi\nNội dung.';

test('a joint regulation names all agencies of its letterhead, the place with the last', () => {
  const text = `VIỆN KIỂM SÁT NHÂN DÂN - CÔNG AN
TÒA ÁN NHÂN DÂN - CỤC THI HÀNH ÁN DÂN SỰ
TỈNH HẢI BÌNH
Số: 01/LN-VKS-CA-TA-THA        Hải Bình, ngày 02 tháng 01 năm 2013
QUY CHẾ LIÊN NGÀNH
Về phối hợp công tác
${ARTICLE}`;
  expect(first(text)).toMatchObject({
    kind: 'quy chế liên ngành',
    symbol: '01/LN-VKS-CA-TA-THA',
    title: 'Về phối hợp công tác',
    issuedOn: '2013-01-02',
    issuers: ['VIỆN KIỂM SÁT NHÂN DÂN', 'CÔNG AN', 'TÒA ÁN NHÂN DÂN', 'CỤC THI HÀNH ÁN DÂN SỰ TỈNH HẢI BÌNH'],
  });
});

test.each([
  ['Số: 15/QĐ-UBND', '15/QĐ-UBND'],
  ['Số 01-QC/ĐUK-BCSĐVKS', '01-QC/ĐUK-BCSĐVKS'],
  ['Số: 63 /2025/QĐ-UBND', '63/2025/QĐ-UBND'],
  ['Số: 63\n\n/2025/QĐ-UBND', '63/2025/QĐ-UBND'],
  ['Số:\n178/2015/TTLT-BTC-BYT', '178/2015/TTLT-BTC-BYT'],
  ['Số: 05/2018/TTLT-BTP-\nTANDTC', '05/2018/TTLT-BTP-TANDTC'],
  ['Số: /QĐ-UBND', '/QĐ-UBND'],
])('the symbol of %j is %s', (line, symbol) => {
  expect(first(`ỦY BAN NHÂN DÂN\n${line}\nQUY CHẾ\nphối hợp\n${ARTICLE}`)?.symbol).toBe(symbol);
});

test('a headline that holds everything in one line is taken apart', () => {
  const line =
    'Thông tư liên tịch số 03/2018/TTLT-VKSNDTC-BCA Quy định về phối hợp ngày 18/10/2018 của Bộ Công an và Viện kiểm sát nhân dân tối cao';
  expect(first(`${line}\n\n${ARTICLE}`)).toMatchObject({
    kind: 'thông tư liên tịch',
    symbol: '03/2018/TTLT-VKSNDTC-BCA',
    title: 'Quy định về phối hợp',
    issuedOn: '2018-10-18',
    issuers: ['Bộ Công an', 'Viện kiểm sát nhân dân tối cao'],
    front: ['số', 'ngày 18/10/2018 của', 'và'],
  });
});

test('each căn cứ is one string, whatever its line ends; the body that decides is no title', () => {
  const text = `QUYẾT ĐỊNH
BAN HÀNH QUY CHẾ PHỐI HỢP
ỦY BAN NHÂN DÂN TỈNH
Căn cứ Luật Tổ chức chính
quyền địa phương ngày 19 tháng 6 năm 2015;
- Căn cứ Luật Thanh tra;
Theo đề nghị của Chánh Thanh tra
tỉnh.
QUYẾT ĐỊNH:
${ARTICLE}`;
  expect(first(text)).toMatchObject({
    title: 'BAN HÀNH QUY CHẾ PHỐI HỢP',
    legalBases: [
      'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;',
      '- Căn cứ Luật Thanh tra;',
    ],
    front: ['ỦY BAN NHÂN DÂN TỈNH', 'Theo đề nghị của Chánh Thanh tra tỉnh.', 'QUYẾT ĐỊNH:'],
  });
});

test('the last căn cứ may end with a comma; who enacts the text begins another sentence', () => {
  const text = `QUY CHẾ
phối hợp công tác
- Căn cứ Điều lệ Đảng;
- Căn cứ Luật Tổ chức Tòa án nhân dân số 62/2014/QH13 ngày 24/11/2014,
Ban Cán sự Đảng và Đảng ủy thống nhất ban hành Quy chế phối hợp như sau:
${ARTICLE}`;
  expect(first(text)).toMatchObject({
    legalBases: [
      '- Căn cứ Điều lệ Đảng;',
      '- Căn cứ Luật Tổ chức Tòa án nhân dân số 62/2014/QH13 ngày 24/11/2014,',
    ],
    front: ['Ban Cán sự Đảng và Đảng ủy thống nhất ban hành Quy chế phối hợp như sau:'],
  });
});

test('a frame of a regulation has its own kind, and its heading is no part of the last agency', () => {
  const text = `TỈNH ỦY LONG AN
ĐẢNG ĐOÀN HỘI ĐỒNG NHÂN DÂN TỈNH
BAN CÁN SỰ ĐẢNG TÒA ÁN NHÂN DÂN TỈNH
*
ĐẢNG CỘNG SẢN VIỆT NAM
Long An, ngày 17 tháng 8 năm 2022
KHUNG QUY CHẾ
phối hợp công tác
-----
${ARTICLE}`;
  expect(first(text)).toMatchObject({
    kind: 'khung quy chế',
    title: 'phối hợp công tác',
    issuers: ['TỈNH ỦY LONG AN', 'ĐẢNG ĐOÀN HỘI ĐỒNG NHÂN DÂN TỈNH', 'BAN CÁN SỰ ĐẢNG TÒA ÁN NHÂN DÂN TỈNH'],
  });
});

test.each(['MẬT', 'TỐI MẬT', 'TUYỆT MẬT'])('%s alone on a line of the heading is a warning', (mark) => {
  const { warnings } = readText(`ỦY BAN NHÂN DÂN\n${mark}\nQUY CHẾ\n${ARTICLE}`).document;
  expect(warnings.map(({ code }) => code)).toEqual(['secrecyMark']);
});

test('a secret document spoken of in a sentence is none', () => {
  const { warnings } = readText(`QUY CHẾ\nĐiều 1. A\nTài liệu tối mật do Văn phòng giữ.`).document;
  expect(warnings).toEqual([]);
});

test('signatures side by side, with a title over each, belong to their own columns', () => {
  const text = `QUY CHẾ
${ARTICLE}/.
VIỆN KIỂM SÁT NHÂN DÂN TỈNH          CÔNG AN TỈNH
VIỆN TRƯỞNG                          GIÁM ĐỐC
(Đã ký)                              (Đã ký)
Nơi nhận:
- Tỉnh ủy
và Thường trực Hội đồng nhân dân;
- Lưu: VT.`;
  expect(first(text)).toMatchObject({
    signatories: [
      { capacity: 'VIỆN KIỂM SÁT NHÂN DÂN TỈNH', position: 'VIỆN TRƯỞNG', name: null },
      { capacity: 'CÔNG AN TỈNH', position: 'GIÁM ĐỐC', name: null },
    ],
    recipients: ['Tỉnh ủy và Thường trực Hội đồng nhân dân;', 'Lưu: VT.'],
    closing: ['(Đã ký)', '(Đã ký)', 'Nơi nhận:'],
  });
});

test.each([
  '/.\nVIỆN KIỂM SÁT NHÂN DÂN\nTỈNH\nVIỆN TRƯỞNG\n\nTÒA ÁN NHÂN DÂN\nTỈNH\nCHÁNH ÁN',
  '\nVIỆN KIỂM SÁT NHÂN DÂN TỈNH\nVIỆN TRƯỞNG\n\nTÒA ÁN NHÂN DÂN TỈNH\nCHÁNH ÁN',
  '\nVIỆN KIỂM SÁT NHÂN DÂN TỈNH\nVIỆN TRƯỞNG\n(Đã ký)\nTÒA ÁN NHÂN DÂN TỈNH\nCHÁNH ÁN\n(Đã ký)',
])('%j: a body over a position that has one already opens a signature of its own', (block) => {
  expect(first(`QUY CHẾ\n${ARTICLE}${block}`)?.signatories).toEqual([
    { capacity: 'VIỆN KIỂM SÁT NHÂN DÂN TỈNH', position: 'VIỆN TRƯỞNG', name: null },
    { capacity: 'TÒA ÁN NHÂN DÂN TỈNH', position: 'CHÁNH ÁN', name: null },
  ]);
});

test('a body under its position goes on with it', () => {
  const block = 'VIỆN TRƯỞNG\nVIỆN KIỂM SÁT NHÂN DÂN\nTỈNH\n\nCHÁNH ÁN\nTÒA ÁN NHÂN DÂN TỈNH';
  expect(first(`QUY CHẾ\n${ARTICLE}\n${block}`)?.signatories).toEqual([
    { capacity: null, position: 'VIỆN TRƯỞNG VIỆN KIỂM SÁT NHÂN DÂN TỈNH', name: null },
    { capacity: null, position: 'CHÁNH ÁN TÒA ÁN NHÂN DÂN TỈNH', name: null },
  ]);
});

test.each([
  ['T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ', 'T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ'],
  ['TM. CHÍNH PHỦ\nKT. THỦ TƯỚNG\nPHÓ THỦ TƯỚNG', 'TM. CHÍNH PHỦ KT. THỦ TƯỚNG', 'PHÓ THỦ TƯỚNG'],
  ['KT. CHÁNH ÁN\nTÒA ÁN NHÂN DÂN\nPHÓ CHÁNH ÁN', 'KT. CHÁNH ÁN TÒA ÁN NHÂN DÂN', 'PHÓ CHÁNH ÁN'],
  ['| TM. ỦY BAN NHÂN DÂN |', 'TM. ỦY BAN NHÂN DÂN', null],
])('%j is one signature', (block, capacity, position) => {
  expect(first(`QUY CHẾ\n${ARTICLE}\n${block}`)?.signatories).toEqual([{ capacity, position, name: null }]);
});

test.each([
  ['Quy chế này có hiệu lực kể từ ngày 01/02/2013.', '2013-02-01', []],
  ['Quyết định này có hiệu lực từ ngày ký.', null, []],
  [
    'Quy chế này thay thế Quy chế số 02/QC-LN ngày 3/3/2010 và Quy chế số 05/2011/QC-LN.',
    null,
    ['02/QC-LN', '05/2011/QC-LN'],
  ],
  ['Việc thay thế người theo Nghị định số 30/2020/NĐ-CP do các bên quyết định.', null, []],
])('%j tells from when it is in force and what it replaces', (sentence, effectiveOn, replaces) => {
  expect(first(`QUY CHẾ\nĐiều 1. Hiệu lực\n${sentence}`)).toMatchObject({ effectiveOn, replaces });
});
