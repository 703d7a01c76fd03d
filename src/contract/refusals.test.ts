import { expect, test } from 'vitest';
import { contract } from './contract.ts';
import { refusalSentences } from './refusals.ts';
import { partRefusals } from './uploads.ts';

const sentences = Object.entries(refusalSentences);
const doubled = /(?<!\p{L})(\p{L}+)\s+\1(?!\p{L})/iu;
const onlyVietnamese = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i;

test.each(sentences)('%s is said in full sentences of both languages', (_code, { vi, en }) => {
  for (const sentence of [vi, en]) {
    expect(sentence).toMatch(/^\p{Lu}.*\.$/su);
    expect(sentence).not.toMatch(doubled);
    expect(sentence).not.toMatch(/\s{2}|\s[.,;:]/);
    expect(sentence).toBe(sentence.normalize('NFC'));
  }
  expect(vi).toMatch(onlyVietnamese);
  expect(en).not.toMatch(onlyVietnamese);
  expect(vi, 'U+00D0 is not the Vietnamese Đ').not.toMatch(/[Ðð]/);
});

test('no two refusals say the same', () => {
  for (const language of ['vi', 'en'] as const) {
    const said = sentences.map(([, both]) => both[language]);
    expect(new Set(said).size).toBe(said.length);
  }
});

test('every refusal is declared by some act, and every act declares only refusals that have a sentence', () => {
  const byActs = Object.values(contract).flatMap((subject) =>
    Object.values(subject).flatMap((act) => Object.keys(act['~orpc'].errorMap)),
  );
  const declared = new Set([...byActs, ...partRefusals]);
  expect([...declared].toSorted()).toEqual(sentences.map(([code]) => code).toSorted());
});
