import { expect, test } from 'vitest';
import { oneOf } from './one-of.ts';

const words =
  'báo cáo|(?<!tin )báo|ban(?!$|[,;.)]| hành)|bộ(?! luật| máy)|chủ (?:nhà|hộ)|(?:hai|các) bên|gửi|chuyển giao|chuyển|x?ong|[ks]au';
const find = (source: string, text: string) =>
  [...text.matchAll(new RegExp(source, 'g'))].map((match) => `${match.index} ${match[0]}`);

test.each([
  'tin báo, báo cáo và báo',
  'ban, ban hành, ban chỉ đạo và bộ luật, bộ y tế',
  'chủ nhà, chủ hộ và chủ tịch chuyển giao rồi chuyển cho hai bên',
  'ong, xong, kau, sau',
  'không có gì',
])('one of many words is found where the plain list finds it: %s', (text) => {
  expect(find(oneOf(words), text)).toEqual(find(`(?:${words})`, text));
});
