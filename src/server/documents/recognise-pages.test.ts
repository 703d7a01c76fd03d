import { expect, test } from 'vitest';
import { makeScan } from '../../../test/documents/make-scan.ts';
import { readDocument } from './read-document.ts';

const lines = [
  'Điều 1. Trách nhiệm của Viện kiểm sát',
  '1. Trong thời hạn 03 ngày làm việc kể từ ngày nhận được yêu cầu,',
  'Viện kiểm sát nhân dân tỉnh gửi văn bản trả lời cho Tòa án.',
  'a) Định kỳ hằng quý báo cáo kết quả phối hợp.',
];

test('a scanned page is recognised in Vietnamese, without network, and marked as recognised', async () => {
  const steps: string[] = [];
  const read = await readDocument(await makeScan([lines]), 'scan.pdf', {
    onProgress: ({ step, done, total }) => steps.push(`${step} ${done}/${total}`),
  });
  const source = read.ok ? read.value : null;
  expect(source?.source).toEqual({ format: 'pdf', encoding: 'utf-8', ocr: true, pages: 1 });
  const meant = lines.join(' ').split(' ');
  const seen = source?.text.split(/\s+/) ?? [];
  expect(seen).toHaveLength(meant.length);
  expect(seen.filter((word, at) => word !== meant[at]).length).toBeLessThanOrEqual(2);
  expect(source?.warnings.map(({ code }) => code)).toEqual(['recognisedFromPicture']);
  expect(steps).toEqual(['text 1/1', 'ocr 0/1', 'ocr 1/1']);
});

test('recognition is cancelled before the next page', async () => {
  const stop = new AbortController();
  const done: number[] = [];
  const read = await readDocument(
    await makeScan([['Điều 1. Một'], ['Điều 2. Hai'], ['Điều 3. Ba']]),
    'scan.pdf',
    {
      signal: stop.signal,
      onProgress: (progress) => {
        if (progress.step !== 'ocr') return;
        done.push(progress.done);
        if (progress.done === 1) stop.abort();
      },
    },
  );
  expect(read).toEqual({ ok: false, refusal: 'cancelled' });
  expect(done).toEqual([0, 1]);
});

test('more scanned pages than allowed are refused before any is recognised', async () => {
  const scan = await makeScan([['Điều 1.'], ['Điều 2.']]);
  expect(await readDocument(scan, 'scan.pdf', { limits: { ocrPages: 1 } })).toEqual({
    ok: false,
    refusal: 'tooLarge',
  });
});
