import { expect, test } from 'vitest';
import { readRegulation } from '../law/read-regulation.ts';
import type { ImportRecord } from './import-content.ts';
import { suggestRecord } from './suggest-record.ts';

function recordOf(text: string): ImportRecord {
  const source = { format: 'txt', encoding: 'utf-8', ocr: false, pages: null } as const;
  const reading = readRegulation({ source, text, wrapped: false, dropped: [], warnings: [] });
  return suggestRecord(reading.document.instruments);
}

const regulation = `ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH
BAN CÁN SỰ ĐẢNG VIỆN KIỂM SÁT NHÂN DÂN TỈNH
Số: 02-QC/ĐUK-BCSĐVKS
Vĩnh Phúc, ngày 16 tháng 12 năm 2021
QUY CHẾ
Phối hợp công tác giữa Đảng ủy Khối và Ban cán sự đảng Viện kiểm sát, nhiệm kỳ 2020 - 2025
Căn cứ Quy định số 22-QĐ/TW ngày 28/7/2021 của Ban Chấp hành Trung ương về công tác kiểm tra;
Điều 1. Phạm vi điều chỉnh
Quy chế này quy định việc phối hợp giữa hai cơ quan.
Điều 2. Hiệu lực thi hành
Quy chế này có hiệu lực kể từ ngày ký và thay thế Quy chế số 01-QC/ĐUK-BCSĐVKS ngày 17/11/2016.`;

test('the record says what the text says, and leaves participants and fields to a person', () => {
  expect(recordOf(regulation)).toEqual({
    title: 'Phối hợp công tác giữa Đảng ủy Khối và Ban cán sự đảng Viện kiểm sát, nhiệm kỳ 2020 - 2025',
    kind: 'regulation',
    symbol: '02-QC/ĐUK-BCSĐVKS',
    aliases: [],
    signedOn: '2021-12-16',
    signedAt: 'Vĩnh Phúc',
    effectFrom: '2021-12-16',
    effectTo: null,
    term: '2020–2025',
    scope: 'own',
    parties: [],
    fields: [],
    bases: [
      {
        symbol: '22-QĐ/TW',
        title: 'Quy định về công tác kiểm tra',
        issuer: 'Ban Chấp hành Trung ương',
        issuedOn: '2021-07-28',
        printed:
          'Căn cứ Quy định số 22-QĐ/TW ngày 28/7/2021 của Ban Chấp hành Trung ương về công tác kiểm tra;',
      },
    ],
    relations: [{ kind: 'replaces', otherId: null, printed: '01-QC/ĐUK-BCSĐVKS' }],
    versionOf: null,
  });
});

test.each<[string, string, Partial<ImportRecord>]>([
  ['kể từ ngày ký', 'từ ngày 01 tháng 01 năm 2022', { effectFrom: '2022-01-01' }],
  ['có hiệu lực kể từ ngày ký', 'có hiệu lực sau 45 ngày, kể từ ngày ký', { effectFrom: null }],
  ['có hiệu lực kể từ ngày ký', 'được lưu giữ', { effectFrom: null }],
  ['hai cơ quan', 'hai ngành ở hai cấp', { scope: 'downwards' }],
  ['hai cơ quan', 'các cơ quan và đơn vị cấp dưới', { scope: 'downwards' }],
  ['hai cơ quan', 'hai cơ quan với các cấp ủy', { scope: 'own' }],
  [', nhiệm kỳ 2020 - 2025', '', { term: null }],
  ['Vĩnh Phúc, ngày', 'Ngày', { signedAt: null, signedOn: '2021-12-16' }],
])('with “%s” become “%s” it says %j', (words, others, expected) => {
  expect(recordOf(regulation.replace(words, others))).toMatchObject(expected);
});

test('what a regulation does not say itself is taken from the decision that issues it', () => {
  const issued = recordOf(`ỦY BAN NHÂN DÂN TỈNH
Số: 12/QĐ-UBND
Hà Giang, ngày 05 tháng 3 năm 2020
QUYẾT ĐỊNH
Về việc ban hành Quy chế phối hợp
Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;
Điều 1. Ban hành kèm theo Quyết định này Quy chế phối hợp.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
QUY CHẾ
PHỐI HỢP GIỮA CÁC CƠ QUAN TỈNH HÀ GIANG
(Ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 05/3/2020)
Điều 1. Phạm vi điều chỉnh
Quy chế này quy định việc phối hợp giữa các cơ quan của tỉnh Hà Giang.
Điều 2. Nguyên tắc
Các cơ quan chủ động phối hợp.`);
  expect(issued).toMatchObject({
    title: 'Phối hợp giữa các cơ quan tỉnh Hà Giang',
    kind: 'regulation',
    symbol: '12/QĐ-UBND',
    signedOn: '2020-03-05',
    signedAt: 'Hà Giang',
    effectFrom: '2020-03-05',
  });
  expect(issued.bases).toHaveLength(1);
});

test('a text of which nothing could be read has an empty record', () => {
  expect(suggestRecord([])).toMatchObject({ title: '', kind: 'other', symbol: null, bases: [] });
});
