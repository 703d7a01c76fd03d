import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Provision } from './parsed-document.ts';
import { readText } from '../../../test/conformance/read-text.ts';
import { wordBalance } from '../../../test/conformance/word-balance.ts';

const SAMPLE = readFileSync(
  path.join(import.meta.dirname, '../../../test/conformance/quy-che-mau.txt'),
  'utf8',
);
const LINES = SAMPLE.split('\n');

const piece = fc.constantFrom(
  'Điều 1. Phạm vi',
  'Điều 2',
  'Điều 7. Trách nhiệm của Tòa án',
  'Chương I',
  'Chương II QUY ĐỊNH CHUNG Điều 3. Nguyên tắc',
  'QUY ĐỊNH CHUNG',
  'Mục 1. CÔNG AN',
  'Phần thứ nhất',
  'I. MỤC ĐÍCH',
  '1. Các bên trao đổi.',
  '2.Họp',
  '3/ Báo cáo',
  '1.1. Một',
  'a) Gửi ngay;',
  'b.1) Gửi sau',
  'đ)',
  '1.',
  '- Gạch;',
  '+ Cộng',
  '(i) một',
  'theo quy định tại khoản 4,',
  'Điều 6 của Nghị định số 1/2020/NĐ-CP',
  '“Điều 3. Trích',
  'hết.”',
  'QUYẾT ĐỊNH:',
  'QUY CHẾ',
  '(Ban hành kèm theo Quyết định số 1/QĐ-UBND)',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'ỦY BAN NHÂN DÂN | Độc lập - Tự do - Hạnh phúc',
  'Số: 63',
  '/2025/QĐ-UBND',
  'Hà Nội, ngày 12 tháng 11 năm 2015 THÔNG TƯ LIÊN TỊCH HƯỚNG DẪN',
  'Thông tư liên tịch số 03/2018/TTLT-A-B Quy định về phối hợp ngày 18/10/2018 của Bộ A, Bộ B và Bộ C',
  'Căn cứ Luật A;',
  'Theo đề nghị của Giám đốc Sở B',
  'kết thúc./.',
  'Nơi nhận:',
  'TM. ỦY BAN NHÂN DÂN',
  'KT. CHỦ TỊCH PHÓ CHỦ TỊCH Họ Và Tên',
  'PHỤ LỤC I',
  'Mẫu số 01. Biên bản',
  '| a | b |',
  '---',
  '12',
  '\f',
  '',
  'phối hợp giữa các ngh-',
  'iệp vụ QĐ-',
  'UBND Ð\u00AD\u200B',
  '**Đậm**',
  '### Điều 36 về',
);

const document = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('\n')),
  fc.shuffledSubarray(LINES).map((lines) => lines.join('\n')),
  fc.nat(SAMPLE.length).map((end) => SAMPLE.slice(0, end)),
  fc.nat(SAMPLE.length).map((start) => SAMPLE.slice(start)),
  fc.string({ unit: 'binary', maxLength: 300 }),
);

describe('whatever it is given', () => {
  test('no word is lost', () => {
    fc.assert(
      fc.property(document, fc.boolean(), (text, wrapped) => {
        expect(wordBalance(text, readText(text, wrapped).document)).toEqual({});
      }),
      { numRuns: 600, examples: [['Số: 27/QĐ-UBND\nQUYẾT ĐỊNH:\ncủa Ủy ban nhân dân\nĐiều 1. A', true]] },
    );
  });

  test('every eId is there once, and every warning that names a place names one that exists', () => {
    fc.assert(
      fc.property(document, (text) => {
        const { document } = readText(text);
        const eIds = document.instruments.flatMap(({ body }) => body.flatMap(allEids));
        expect(new Set(eIds).size).toBe(eIds.length);
        const named = document.warnings.map(({ eId }) => eId).filter((eId) => eId !== undefined);
        expect(named.filter((eId) => !eIds.includes(eId))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('the normalised text reads to the same words again', () => {
    fc.assert(
      fc.property(document, (text) => {
        const { text: normalised } = readText(text);
        expect(wordBalance(normalised, readText(normalised, false).document)).toEqual({});
      }),
      { numRuns: 100 },
    );
  });
});

function allEids(node: Provision): string[] {
  return [node.eId, ...node.children.flatMap(allEids)];
}

const LENGTH = 40_000;
const UNITS = [
  'a',
  'Đ',
  '1',
  ' ',
  '\n',
  '(',
  ')',
  '|',
  '-',
  '.',
  '“',
  '*',
  '\f',
  'a-\n',
  '1/A-',
  '1. ',
  'a) \n',
  'Điều ',
  'Điều 1.\n',
  'Điều 1. A ',
  'Chương I\n',
  'Căn cứ a\n',
  'ABC DEF\n',
  'abc def\n',
  'TM. ABC\n',
  'Số: 1/A-\n',
  'khoản 1, ',
  'PHỤ LỤC I\n',
  'Điều 1. A\nQUY CHẾ\n',
  'ngày 1 tháng 1 năm 2020 ',
];

/** Milliseconds of processor time that one reading takes in this thread; what else runs does not count. */
function timeOf(text: string): number {
  return Math.min(
    ...[1, 2].map(() => {
      const start = process.threadCpuUsage();
      readText(text);
      const { user, system } = process.threadCpuUsage(start);
      return (user + system) / 1000;
    }),
  );
}

describe('a text made to be slow', () => {
  test.each(UNITS.map((unit) => [JSON.stringify(unit), unit]))(
    'of %s over and over is read at once',
    (_, unit) => {
      const begun = ['', 'QUYẾT ĐỊNH\n', 'Chương I ', 'Điều 1. A./.\nNơi nhận:\n- a\n', 'Thông tư 1/'];
      for (const start of begun) expect(timeOf(start + unit.repeat(LENGTH / unit.length))).toBeLessThan(1500);
    },
  );

  test('of any two such parts grows no faster than its length', () => {
    fc.assert(
      fc.property(fc.constantFrom(...UNITS), fc.constantFrom(...UNITS), (one, other) => {
        const part = `${one}${other}`;
        const short = timeOf(part.repeat(20_000 / part.length));
        const long = timeOf(part.repeat(80_000 / part.length));
        // Four times the length; eight times the time and a floor leave room for noise, not for a square.
        expect(long).toBeLessThan(Math.max(8 * short, 400));
      }),
      { numRuns: 25 },
    );
  });
});
