import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readTimings } from '../../src/domain/calendar/read-timings.ts';
import type { TimedDuty } from '../../src/domain/law/parsed-document.ts';

type Label = Pick<TimedDuty, 'quote' | 'class' | 'amount' | 'unit' | 'every' | 'dueBy'>;

/** Labelled documents that lie beside the repository on the machines of the project; they are no part of it. */
const corpus = new URL('../../../shared/corpus/gold/', import.meta.url);

test('every labelled time phrase can be counted by itself, by the length, period or day of its label', (ctx) => {
  if (!existsSync(corpus)) ctx.skip('the labelled corpus (../shared/corpus) is not on this machine');
  const files = readdirSync(corpus).filter((name) => name.endsWith('.json'));
  const labels = files.flatMap(
    (name) => (JSON.parse(readFileSync(new URL(name, corpus), 'utf8')) as { duties: Label[] }).duties,
  );
  expect(labels.length).toBeGreaterThan(200);
  const wrong = labels.filter((label) => !readTimings(label.quote, null).some((read) => agree(read, label)));
  expect(wrong.map(({ quote }) => quote)).toEqual([]);
});

/** Without the words around it an extension is a length like any other; it is counted alike. */
function agree(read: Label, label: Label): boolean {
  const kind = (timing: Label) => (timing.class === 'extension' ? 'within' : timing.class);
  const what = ({ amount, unit, every, dueBy }: Label) => JSON.stringify([amount, unit, every, dueBy]);
  return kind(read) === kind(label) && what(read) === what(label);
}
