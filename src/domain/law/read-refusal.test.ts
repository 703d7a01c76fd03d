import { expect, test } from 'vitest';
import { readRefusals, refusalSentence } from './read-refusal.ts';

test('every refusal is told in both languages, each by its own sentence', () => {
  for (const lang of ['vi', 'en'] as const) {
    const told = readRefusals.map((code) => refusalSentence(code, lang));
    expect(new Set(told).size).toBe(readRefusals.length);
    expect(told.every((sentence) => /^\p{Lu}.*\.$/u.test(sentence))).toBe(true);
  }
});

test('a password is named as the reason, with what to do', () => {
  expect(refusalSentence('passwordProtected', 'vi')).toContain('mật khẩu');
  expect(refusalSentence('passwordProtected', 'en')).toContain('Remove the password');
});
