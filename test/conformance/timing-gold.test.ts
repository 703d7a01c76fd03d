import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { SourceText, TimedDuty } from '../../src/domain/law/parsed-document.ts';
import { readRegulation } from '../../src/domain/law/read-regulation.ts';

/** Labelled documents that lie beside the repository on the machines of the project; they are no part of it. */
const corpus = new URL('../../../shared/corpus/', import.meta.url);

/** Texts of the corpus whose lines were broken by a page layout. */
const WRAPPED = ['001'];

type Score = { right: number; found: number; labelled: number; actors: number };

test('timed duties of the labelled documents are found with their actors', (ctx) => {
  if (!existsSync(corpus)) ctx.skip('the labelled corpus (../shared/corpus) is not on this machine');
  const all = scoreCorpus(() => true);
  const hard = scoreCorpus((duty) => duty.class !== 'soft');
  expect(f1(all)).toBeGreaterThanOrEqual(0.96);
  expect(f1(hard)).toBeGreaterThanOrEqual(0.96);
  expect(all.actors / all.right).toBeGreaterThanOrEqual(0.96);
});

function scoreCorpus(counts: (duty: TimedDuty) => boolean): Score {
  const total: Score = { right: 0, found: 0, labelled: 0, actors: 0 };
  for (const file of readdirSync(new URL('gold/', corpus)).filter((name) => name.endsWith('.json'))) {
    const gold = JSON.parse(readFileSync(new URL(`gold/${file}`, corpus), 'utf8')) as { duties: TimedDuty[] };
    addScore(total, dutiesOf(file).filter(counts), gold.duties.filter(counts));
  }
  return total;
}

function addScore(total: Score, found: TimedDuty[], labelled: TimedDuty[]): void {
  const open = [...labelled];
  total.found += found.length;
  total.labelled += labelled.length;
  for (const duty of found) {
    const same = open.filter((one) => timing(one) === timing(duty));
    const match = same.find((one) => one.quote === duty.quote && sameActor(one, duty)) ?? same[0];
    if (match === undefined) continue;
    open.splice(open.indexOf(match), 1);
    total.right += 1;
    if (sameActor(match, duty)) total.actors += 1;
  }
}

function dutiesOf(file: string): TimedDuty[] {
  const text = readFileSync(new URL(`texts/${file.replace('.json', '.txt')}`, corpus), 'utf8');
  const source: SourceText = {
    source: { format: 'txt', encoding: 'utf-8', ocr: false, pages: null },
    text,
    wrapped: WRAPPED.some((number) => file.startsWith(number)),
    dropped: [],
    warnings: [],
  };
  return readRegulation(source).document.duties;
}

function timing(duty: TimedDuty): string {
  const every = duty.every === null ? null : [duty.every.amount, duty.every.unit];
  const due = duty.dueBy === null ? null : Object.entries(duty.dueBy).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([duty.eId, duty.class, duty.amount, duty.unit, every, due]);
}

function sameActor(one: TimedDuty, other: TimedDuty): boolean {
  const [a, b] = [one.actor?.toLowerCase() ?? null, other.actor?.toLowerCase() ?? null];
  if (a === null || b === null) return a === b;
  return a.includes(b) || b.includes(a);
}

function f1({ right, found, labelled }: Score): number {
  return (2 * right) / (found + labelled);
}
