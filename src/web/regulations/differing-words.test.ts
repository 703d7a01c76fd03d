import { expect, test } from 'vitest';
import { differingWords } from './differing-words.ts';

test.each([
  ['trong 02 ngày làm việc', 'trong 01 ngày làm việc', ['trong ', '02', ' ngày làm việc']],
  [
    'trong 02 tuần, kể từ khi nhận',
    'trong 05 ngày làm việc, kể từ khi nhận',
    ['trong ', '02 tuần,', ' kể từ khi nhận'],
  ],
  ['gửi hồ sơ', 'gửi hồ sơ bằng văn bản', ['gửi hồ sơ', '', '']],
  ['gửi hồ sơ bằng văn bản', 'gửi hồ sơ', ['gửi hồ sơ ', 'bằng văn bản', '']],
  ['ngày ngày', 'ngày', ['ngày ', 'ngày', '']],
  ['Mọi bên', '', ['', 'Mọi bên', '']],
  ['như nhau', 'như nhau', ['như nhau', '', '']],
])('“%s” beside “%s”', (words, beside, [before, differs, after]) => {
  expect(differingWords(words, beside)).toEqual({ before, differs, after });
});
