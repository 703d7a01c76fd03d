import { expect, test } from 'vitest';
import { everyFileType, type FileType, type FoundType, typeOfMedia, typeOfName } from './file-type.ts';
import { judgeRoom, judgeType, secondsUntilNextTry } from './upload.ts';

test.each<[FoundType, string, string]>([
  ['pdf', 'Công văn 12.pdf', 'pdf'],
  ['pdf', 'Công văn 12.PDF', 'pdf'],
  ['jpg', 'Ảnh chụp.jpeg', 'jpg'],
  ['text', 'Danh sách.csv', 'csv'],
  ['text', 'Ghi chú.txt', 'txt'],
  ['pdf', 'Công văn 12.docx', 'nameDisagrees'],
  ['pdf', 'Công văn 12', 'nameDisagrees'],
  ['text', 'Công văn 12.pdf', 'nameDisagrees'],
  ['text', 'trang.html', 'typeNotAllowed'],
  ['webp', 'Ảnh.webp', 'typeNotAllowed'],
  [null, 'Công văn 12.pdf', 'typeNotAllowed'],
])('bytes that are %s under the name %s are taken as, or refused for: %s', (found, name, outcome) => {
  const allowed: FileType[] = ['pdf', 'docx', 'jpg', 'txt', 'csv'];
  const judged = judgeType(found, name, allowed);
  expect(judged.ok ? judged.value : judged.refusal).toBe(outcome);
});

test.each([
  [100, 0, null],
  [101, 0, 'uploadTooLarge'],
  [100, 200, null],
  [100, 201, 'uploadQuotaReached'],
])('a file of %d bytes beside %d that are not used: %s', (size, used, refused) => {
  const judged = judgeRoom({ size }, { largest: 100, quota: 300, used });
  expect(judged.ok ? null : judged.refusal).toBe(refused);
});

test('what does not answer is asked again later and later, at most every ten minutes', () => {
  const seconds = Array.from({ length: 12 }, (_, tries) => secondsUntilNextTry(tries));
  expect(seconds).toEqual([5, 10, 20, 40, 80, 160, 320, 600, 600, 600, 600, 600]);
});

test('a type is found by the ends of its names, and again by its media type', () => {
  for (const type of everyFileType) expect(typeOfName(`a.${type}`)).toBe(type);
  expect(['a.exe', 'pdf', 'a.pdf.', ''].map((name) => typeOfName(name))).toEqual([null, null, null, null]);
  expect([typeOfMedia('image/png'), typeOfMedia('text/html')]).toEqual(['png', null]);
});
