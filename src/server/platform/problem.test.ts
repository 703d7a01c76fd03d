import { expect, test } from 'vitest';
import { general, generalProblem, type GeneralCode } from './problem.ts';

test.each(Object.keys(general) as GeneralCode[])('%s is said in both languages with its status', (code) => {
  const [vi, en] = [generalProblem(code, 'vi', 'request-1'), generalProblem(code, 'en', 'request-1')];
  expect(vi).toMatchObject({ status: general[code].status, code, type: `urn:lientich:${code}` });
  expect(vi.detail).toMatch(/^\p{Lu}.*[.]$/u);
  expect(en.detail).toMatch(/^\p{Lu}.*[.]$/u);
  expect(vi.detail).toBe(vi.detail.normalize('NFC'));
  expect(vi.detail).toMatch(/[ăâđêôơưạảầấậẩộốồớờợừứựễềểệịỉ]/i);
  expect(en.detail).not.toBe(vi.detail);
});
