import { expect, test } from 'vitest';
import { isVietnameseSyllable, vietnameseShare } from './vietnamese-syllable.ts';

test.each(['Nguyễn', 'phối', 'khuếch', 'giữa', 'gì', 'quyết', 'ương', 'hoà', 'hòa', 'nghiêng', 'ỷ', 'Đảng'])(
  '%s is a syllable',
  (word) => {
    expect(isVietnameseSyllable(word)).toBe(true);
  },
);

test.each(['Céngx', 'hoµ', 'cña', 'quyeát', 'ngöôøi', 'Straße', 'điềuu', 'nhândân'])(
  '%s is not a syllable',
  (word) => {
    expect(isVietnameseSyllable(word)).toBe(false);
  },
);

test('a regulation sentence looks Vietnamese, the same in a legacy font does not', () => {
  expect(vietnameseShare('Trách nhiệm của Viện kiểm sát nhân dân tỉnh').share).toBe(1);
  expect(vietnameseShare('Tr¸ch nhiÖm cña ViÖn kiÓm s¸t nh©n d©n tØnh').share).toBeLessThan(0.4);
});
