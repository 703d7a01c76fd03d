import { expect, test } from 'vitest';
import type { Timing } from '../law/timing-words.ts';
import { isCountable } from './is-countable.ts';

const timing = (more: Partial<Timing>): Timing => ({
  class: 'within',
  amount: null,
  unit: null,
  every: null,
  dueBy: null,
  trigger: null,
  quote: 'trong thời hạn',
  ...more,
});

test.each<[string, Partial<Timing>]>([
  ['no length at all', {}],
  ['five working days', { amount: 5, unit: 'workingDay' }],
  ['fifty years', { amount: 50, unit: 'year' }],
  ['10 000 hours', { amount: 10_000, unit: 'hour' }],
  ['every five years', { class: 'recurring', every: { amount: 5, unit: 'year' } }],
  ['a day of this century', { class: 'byDate', dueBy: { date: '2030-12-31' } }],
])('%s can be counted', (_name, more) => {
  expect(isCountable(timing(more))).toBe(true);
});

test.each<[string, Partial<Timing>]>([
  ['51 years', { amount: 51, unit: 'year' }],
  ['10 000 quarters', { amount: 10_000, unit: 'quarter' }],
  ['every 10 000 years', { class: 'recurring', every: { amount: 10_000, unit: 'year' } }],
  ['the first day of all', { class: 'byDate', dueBy: { date: '0001-01-01' } }],
  ['the last day that has a name', { class: 'byDate', dueBy: { date: '9999-12-31' } }],
])('%s cannot', (_name, more) => {
  expect(isCountable(timing(more))).toBe(false);
});
