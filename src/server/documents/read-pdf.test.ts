import { existsSync, readFileSync } from 'node:fs';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { joinWrappedLines } from '../../../test/documents/join-wrapped-lines.ts';
import { makePdf } from '../../../test/documents/make-pdf.ts';
import { defaultLimits } from './read-limits.ts';
import { type ReadContext, readPdf } from './read-pdf.ts';

const context: ReadContext = { limits: defaultLimits, signal: undefined, onProgress: () => undefined };

const letterhead = [
  'VIỆN KIỂM SÁT NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'TỈNH A | Độc lập - Tự do - Hạnh phúc',
  'Số: 01/QCPH | A, ngày 05 tháng 9 năm 2022',
];
const long =
  '1. Trong thời hạn 03 ngày làm việc kể từ ngày nhận được yêu cầu, Viện kiểm sát nhân dân cấp tỉnh gửi văn bản trả lời cho Tòa án nhân dân cùng cấp và báo cáo cơ quan chủ trì.';
const signing = ['Nơi nhận: | TM. VIỆN KIỂM SÁT', '- Như trên; | VIỆN TRƯỞNG', '- Lưu: VT. | '];

function words(text: string): string[] {
  return text
    .split(/[\s|]+/)
    .filter((word) => word !== '')
    .sort();
}

test('letterhead and signatures are read block by block, wrapped lines in order, words apart', async () => {
  const { text, source, wrapped } = await readPdf(
    await makePdf([...letterhead, 'Điều 1. Báo cáo', long, ...signing]),
    context,
  );
  expect(text.split('\n').filter((line) => line !== '')).toEqual([
    'VIỆN KIỂM SÁT NHÂN DÂN',
    'TỈNH A',
    'Số: 01/QCPH',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'A, ngày 05 tháng 9 năm 2022',
    'Điều 1. Báo cáo',
    '1. Trong thời hạn 03 ngày làm việc kể từ ngày nhận được yêu cầu, Viện kiểm sát',
    'nhân dân cấp tỉnh gửi văn bản trả lời cho Tòa án nhân dân cùng cấp và báo cáo cơ',
    'quan chủ trì.',
    'Nơi nhận:',
    '- Như trên;',
    '- Lưu: VT.',
    'TM. VIỆN KIỂM SÁT',
    'VIỆN TRƯỞNG',
  ]);
  expect(source).toEqual({ format: 'pdf', encoding: 'utf-8', ocr: false, pages: 1 });
  expect(wrapped).toBe(true);
});

test('page numbers and running heads are set aside, pages parted by a form feed', async () => {
  const lines = Array.from({ length: 40 }, (_, at) => `${at + 1}. Nội dung thứ ${at + 1} của quy chế.`);
  const read = await readPdf(
    await makePdf(lines, { runningHead: 'Quy chế số 01/QCPH', linesPerPage: 10 }),
    context,
  );
  expect(read.text.split('\f')).toHaveLength(4);
  expect(read.dropped.filter(({ why }) => why === 'pageNumber').map(({ text }) => text)).toEqual([
    '2',
    '3',
    '4',
  ]);
  expect(read.dropped.filter(({ why }) => why === 'runningHead')).toHaveLength(4);
  expect(words(read.text)).toEqual(words(lines.join(' ')));
});

test('a table keeps its columns', async () => {
  const { text } = await readPdf(
    await makePdf(['Biểu mẫu', 'TT | Nội dung', '01 | Số vụ việc', '02 | Số đơn']),
    context,
  );
  expect(text.split('\n').filter((line) => line !== '')).toEqual([
    'Biểu mẫu',
    'TT | Nội dung',
    '01 | Số vụ việc',
    '02 | Số đơn',
  ]);
});

test('text set in a TCVN3 font is converted, ư and dashes told apart', async () => {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.TimesRoman, { customName: '.VnTime' });
  pdf
    .addPage()
    .drawText('ViÖn kiÓm s¸t nh©n d©n; TAND-VKSND th«ng b¸o kÕt qu¶', { x: 60, y: 700, size: 13, font });
  const { text, source } = await readPdf(await pdf.save(), context);
  expect(text).toBe('Viện kiểm sát nhân dân; TAND-VKSND thông báo kết quả');
  expect(source.encoding).toBe('tcvn3');
});

test('a protected, a damaged and an empty PDF are refused', async () => {
  const blank = await PDFDocument.create();
  blank.addPage();
  const tries = [
    await makePdf(['x'], { password: 'bí mật' }),
    new TextEncoder().encode('%PDF-1.7\nrác'),
    await blank.save(),
  ];
  const refusals = await Promise.all(
    tries.map((bytes) => readPdf(bytes, context).catch((error: unknown) => error)),
  );
  expect(refusals).toMatchObject([
    { refusal: 'passwordProtected' },
    { refusal: 'corrupt' },
    { refusal: 'noTextFound' },
  ]);
});

test('a PDF of more objects than allowed is refused before it is opened', async () => {
  const objects = Array.from({ length: 1001 }, (_, at) => `${at + 1} 0 obj\n<<>>\nendobj`).join('\n');
  const bytes = new TextEncoder().encode(`%PDF-1.7\n${objects}`);
  const few = { ...context, limits: { ...defaultLimits, pdfObjects: 1000 } };
  await expect(readPdf(bytes, few)).rejects.toMatchObject({ refusal: 'tooManyObjects' });
});

test('reading stops at the next page once it is cancelled', async () => {
  const lines = Array.from({ length: 30 }, () => 'Nội dung.');
  const stop = new AbortController();
  const done: number[] = [];
  const onProgress: ReadContext['onProgress'] = (progress) => {
    done.push(progress.done);
    if (progress.done === 2) stop.abort();
  };
  const reading = readPdf(await makePdf(lines, { linesPerPage: 5 }), {
    ...context,
    signal: stop.signal,
    onProgress,
  });
  await expect(reading).rejects.toMatchObject({ refusal: 'cancelled' });
  expect(done).toEqual([1, 2]);
});

const corpusText = new URL(
  '../../../../shared/corpus/texts/001-phu-tho-qd-63-2025-qcph-nguoi-nuoc-ngoai.txt',
  import.meta.url,
);

test('a real decision of 15 pages comes back with all its words', async (test) => {
  if (!existsSync(corpusText)) test.skip('the corpus (../shared) is not on this machine');
  const lines = joinWrappedLines(readFileSync(corpusText, 'utf8'));
  const { text, source } = await readPdf(await makePdf(lines), context);
  expect(source.pages).toBeGreaterThan(10);
  expect(words(text)).toEqual(words(lines.join(' ')));
});
