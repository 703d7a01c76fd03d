import { expect, test } from 'vitest';
import { convertLegacy, legacyFont } from './legacy-letters.ts';

test.each([
  ['Céng hoµ x· héi chñ nghÜa ViÖt Nam', 'Cộng hoà xã hội chủ nghĩa Việt Nam'],
  ['§éc lËp - Tù do - H¹nh phóc', 'Độc lập - Tự do - Hạnh phúc'],
  ['trong thêi h¹n 03 ngµy lµm viÖc', 'trong thời hạn 03 ngày làm việc'],
  ['qu¶n lý nhµ n\u00adíc, th\u00adêng xuyªn', 'quản lý nhà nước, thường xuyên'],
])('the .VnTime text %s is %s', (typed, meant) => {
  expect(convertLegacy(typed, 'tcvn3')).toBe(meant);
});

test.each([
  ['Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
  ['Ñoäc laäp - Töï do - Haïnh phuùc', 'Độc lập - Tự do - Hạnh phúc'],
  [
    'trong thôøi haïn 03 ngaøy laøm vieäc keå töø ngaøy nhaän',
    'trong thời hạn 03 ngày làm việc kể từ ngày nhận',
  ],
  ['QUYEÁT ÑÒNH', 'QUYẾT ĐỊNH'],
])('the VNI text %s is %s', (typed, meant) => {
  expect(convertLegacy(typed, 'vni')).toBe(meant);
});

test('fonts are recognised by name, also as named inside a PDF', () => {
  expect(legacyFont('.VnTimeH')).toEqual({ encoding: 'tcvn3', capitals: true });
  expect(legacyFont('ABCDEF+.VnTime,Bold')).toEqual({ encoding: 'tcvn3', capitals: false });
  expect(legacyFont('VNI-Times')).toEqual({ encoding: 'vni', capitals: false });
  expect(legacyFont('Times New Roman')).toBeNull();
});
