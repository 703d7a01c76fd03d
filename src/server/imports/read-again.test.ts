import { expect, test } from 'vitest';
import type { CorrectedText } from '../../domain/law/corrected-text.ts';
import type { Reading, Source } from '../../domain/law/parsed-document.ts';
import { ok } from '../../domain/outcome.ts';
import { openReadAgain } from './read-again.ts';

const source: Source = { format: 'txt', encoding: 'utf-8', ocr: false, pages: null };
const short: CorrectedText = { lines: ['Điều 1. Phạm vi điều chỉnh'], roles: {} };
const long: CorrectedText = { lines: ['Điều 1. Phạm vi điều chỉnh', 'x'.repeat(100_000)], roles: {} };
const nothing = { text: '' } as Reading;

test('a short text is read at once, a long one away from the server', async () => {
  let away = 0;
  const readAgain = openReadAgain(async () => {
    away += 1;
    return ok(nothing);
  });
  expect((await readAgain(short, source)).text).toBe(short.lines[0]);
  expect(away).toBe(0);
  expect(await readAgain(long, source)).toBe(nothing);
  expect(away).toBe(1);
});

test('two long texts are read at a time; the next one has its turn when one of them ends, also by a fault', async () => {
  const endings: PromiseWithResolvers<ReturnType<typeof ok<Reading>>>[] = [];
  const readAgain = openReadAgain(() => {
    const ending = Promise.withResolvers<ReturnType<typeof ok<Reading>>>();
    endings.push(ending);
    return ending.promise;
  });
  const [first, second, third] = [1, 2, 3].map(() => readAgain(long, source));
  expect(endings).toHaveLength(2);
  endings[0]!.reject(new Error('fell over'));
  await expect(first).rejects.toThrow('fell over');
  await expect.poll(() => endings).toHaveLength(3);
  endings[1]!.resolve(ok(nothing));
  endings[2]!.resolve(ok(nothing));
  expect(await Promise.all([second, third])).toEqual([nothing, nothing]);
});

test('when too many wait, or a text takes more than it may, the caller is asked to come again', async () => {
  const busy = openReadAgain(() => new Promise(() => undefined));
  for (let begun = 0; begun < 22; begun += 1) void busy(long, source);
  await expect(busy(long, source)).rejects.toMatchObject({ code: 'unavailable' });
  const tooSlow = openReadAgain(async () => ({ ok: false, refusal: 'timedOut' }));
  await expect(tooSlow(long, source)).rejects.toMatchObject({ code: 'unavailable' });
});
