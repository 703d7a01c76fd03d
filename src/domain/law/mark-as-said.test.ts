import { expect, test } from 'vitest';
import type { LineRole } from './corrected-text.ts';
import { markAsSaid } from './mark-as-said.ts';

/** `label | num | own words | printed`, a dash for what is not there. */
function described(line: string, as: LineRole['as'], num: string | null): string | null {
  const mark = markAsSaid(line, { as, num });
  if (mark === null) return null;
  return [mark.kind, mark.label ?? '–', mark.num, line.slice(mark.at).trim(), mark.printed ?? '–'].join(
    ' | ',
  );
}

test.each<[string, LineRole['as'], string | null, string | null]>([
  ['Điều 5. Phạm vi', 'article', '5', 'article | Điều | 5 | Phạm vi | –'],
  ['Điều 6. Phạm vi', 'article', '7', 'article | Điều | 7 | Phạm vi | Điều 6.'],
  ['Điều 6 Phạm vi', 'article', '7', 'article | Điều | 7 | Phạm vi | Điều 6'],
  ['Phạm vi', 'article', '1', 'article | – | 1 | Phạm vi | '],
  ['5. Phạm vi', 'article', '5', 'article | – | 5 | Phạm vi | –'],
  ['Mục 5. Phạm vi', 'article', '5', 'article | – | 5 | Phạm vi | Mục 5.'],
  ['Điều 5 Luật này quy định', 'clause', '2', 'clause | – | 2 | Điều 5 Luật này quy định | '],
  ['Chương II QUY ĐỊNH', 'chapter', 'II', 'chapter | Chương | II | QUY ĐỊNH | –'],
  ['Phần thứ BA', 'part', 'ba', 'part | Phần thứ | BA |  | –'],
  ['II. NỘI DUNG', 'section', 'II', 'section | – | II | NỘI DUNG | –'],
  ['Tiểu mục 2. Nội dung', 'section', '2', 'subsection | Tiểu mục | 2 | Nội dung | –'],
  ['3- Họp', 'clause', '3', 'clause | – | 3 | Họp | –'],
  ['3- Họp', 'clause', '4', 'clause | – | 4 | Họp | 3-'],
  ['- Họp', 'clause', '4', 'clause | – | 4 | Họp | -'],
  ['b.1) Họp', 'point', 'b1', 'point | – | b.1 | Họp | –'],
  ['d) Họp', 'point', 'đ', 'point | – | đ | Họp | d)'],
  ['(a) Họp', 'point', 'a', 'point | – | a | Họp | –'],
  ['Điều 5. Phạm vi', 'text', null, null],
])('%s said to be %s %s', (line, as, num, expected) => {
  expect(described(line, as, num)).toBe(expected);
});
