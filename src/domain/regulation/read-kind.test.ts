import { expect, test } from 'vitest';
import { readKind } from './read-kind.ts';
import type { RegulationKind } from './regulation.ts';

test.each<[string | null, string | null, RegulationKind]>([
  ['quy chế', 'Phối hợp công tác', 'regulation'],
  ['quy chế liên ngành', 'Phối hợp công tác', 'regulation'],
  ['chương trình phối hợp', null, 'programme'],
  ['kế hoạch liên ngành', null, 'plan'],
  ['quy định', 'Về quan hệ phối hợp', 'rules'],
  ['thông tư liên tịch', 'Quy định việc phối hợp', 'jointCircular'],
  ['nghị quyết liên tịch', null, 'jointResolution'],
  ['thông báo', 'Kết luận Hội nghị liên tịch', 'frame'],
  ['thông báo', 'Về việc kết luận hội nghị', 'frame'],
  ['kết luận', 'Hội nghị liên tịch', 'frame'],
  ['quy chế', 'Khung quy chế phối hợp', 'frame'],
  [null, 'Khung phối hợp công tác', 'frame'],
  [null, 'QUY CHẾ PHỐI HỢP CÔNG TÁC', 'regulation'],
  ['quyết định', 'Về việc ban hành Quy chế phối hợp', 'regulation'],
  ['thông báo', 'Lịch giao ban', 'other'],
  ['công văn', null, 'other'],
  [null, null, 'other'],
])('%s “%s” is: %s', (kind, title, expected) => {
  expect(readKind({ kind, title })).toBe(expected);
});
