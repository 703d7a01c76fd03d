import { expect, test } from 'vitest';
import { showExcerpt } from './show-excerpt.ts';

const filler = 'Các bên thường xuyên phối hợp và trao đổi kinh nghiệm công tác với nhau theo chức năng. ';

test('a short body is shown whole, on one line', () => {
  expect(showExcerpt('Tòa án\nchuyển hồ sơ.', 'ho so')).toBe('Tòa án chuyển hồ sơ.');
});

test('a long body is cut around the hit at the ends of words, at most 160 signs', () => {
  const excerpt = showExcerpt(
    `${filler.repeat(5)}Đơn vị được yêu cầu phải trả lời. ${filler.repeat(5)}`,
    'DUOC yeu cau',
  );
  expect(excerpt).toMatch(/^… .*Đơn vị được yêu cầu phải trả lời.* …$/);
  expect(excerpt.length).toBeLessThanOrEqual(160);
});

test('where the words stand side by side counts more than where one of them stands first', () => {
  const body = `Yêu sách. ${filler.repeat(4)}Được yêu cầu trả lời. ${filler}`;
  expect(showExcerpt(body, 'yêu cầu')).toContain('Được yêu cầu');
});

test('where most words stand near each other counts more than a single one before', () => {
  const body = `Hồ có nhiều cá. ${filler.repeat(4)}Sổ ghi hồ và sơ khai. ${filler.repeat(3)}`;
  expect(showExcerpt(body, 'hồ sơ khai')).toContain('Sổ ghi hồ và sơ khai');
});

test('a number is met without its noughts', () => {
  expect(showExcerpt(`${filler.repeat(4)}trong 03 ngày làm việc. ${filler}`, '3 ngày')).toContain(
    'trong 03 ngày',
  );
});

test('what is met in the heading only shows the beginning of the body', () => {
  expect(showExcerpt(filler.repeat(5), 'tiêu đề')).toMatch(/^Các bên thường xuyên .* …$/);
});

test('one endless word is cut too', () => {
  expect(showExcerpt('x'.repeat(1000), 'x').length).toBeLessThanOrEqual(160);
});
