import { existsSync, globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readRegulation } from '../law/read-regulation.ts';
import type { DutyTiming } from './duty-content.ts';
import { isSoundTiming } from './sound-timing.ts';

const nothing = { amount: null, unit: null, every: null, dueBy: null };
const year = { amount: 1, unit: 'year' } as const;

test.each<[DutyTiming, boolean]>([
  [{ ...nothing, class: 'within', amount: 3, unit: 'workingDay' }, true],
  [{ ...nothing, class: 'within', amount: 0, unit: 'workingDay' }, false],
  [{ ...nothing, class: 'within', amount: 3 }, false],
  [{ ...nothing, class: 'before', unit: 'day' }, false],
  [{ ...nothing, class: 'before', amount: 3, unit: 'day', every: year }, false],
  [{ ...nothing, class: 'extension', amount: 1, unit: 'month' }, true],
  [{ ...nothing, class: 'extension', amount: 1, unit: 'month', dueBy: { day: 1 } }, false],
  [{ ...nothing, class: 'immediate' }, true],
  [{ ...nothing, class: 'immediate', amount: 0, unit: 'day' }, true],
  [{ ...nothing, class: 'immediate', amount: 0, unit: 'month' }, false],
  [{ ...nothing, class: 'immediate', amount: 1, unit: 'day' }, false],
  [{ ...nothing, class: 'recurring', every: year }, true],
  [{ ...nothing, class: 'recurring', every: year, dueBy: { day: 15, month: 6 } }, true],
  [{ ...nothing, class: 'recurring', every: year, dueBy: { day: 'last', monthOfPeriod: 'last' } }, true],
  [{ ...nothing, class: 'recurring', every: year, dueBy: { date: '2022-06-30' } }, false],
  [{ ...nothing, class: 'recurring', every: year, dueBy: { day: 32 } }, false],
  [{ ...nothing, class: 'recurring', every: year, dueBy: { day: 1, month: 6, monthOfPeriod: 2 } }, false],
  [{ ...nothing, class: 'recurring', every: year, dueBy: {} }, false],
  [{ ...nothing, class: 'recurring' }, false],
  [{ ...nothing, class: 'recurring', every: { amount: 0, unit: 'year' } }, false],
  [{ ...nothing, class: 'byDate', dueBy: { date: '2022-06-30' } }, true],
  [{ ...nothing, class: 'byDate', dueBy: { date: '2022-06-31' } }, false],
  [{ ...nothing, class: 'byDate', dueBy: { day: 15 } }, false],
  [{ ...nothing, class: 'byDate' }, false],
  [{ ...nothing, class: 'soft' }, true],
  [{ ...nothing, class: 'soft', amount: 5, unit: 'day' }, false],
])('%j is sound: %s', (timing, sound) => {
  expect(isSoundTiming(timing)).toBe(sound);
});

const corpus = new URL('../../../../shared/corpus/texts/', import.meta.url);

test('what the reader finds in the corpus is sound', (context) => {
  if (!existsSync(corpus)) return context.skip('../shared/corpus is not here');
  const source = { format: 'txt', encoding: 'utf-8', ocr: false, pages: null } as const;
  const duties = globSync('*.txt', { cwd: corpus }).flatMap((file) => {
    const text = readFileSync(new URL(file, corpus), 'utf8');
    return readRegulation({ source, text, wrapped: true, dropped: [], warnings: [] }).document.duties;
  });
  expect(duties.length).toBeGreaterThan(100);
  expect(duties.filter((duty) => !isSoundTiming(duty))).toEqual([]);
});
