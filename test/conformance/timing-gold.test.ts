import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type GoldLabels, ratesOf, scoreReading, sumScores } from '../../src/domain/law/score-reading.ts';
import { readText } from './read-text.ts';

/** Labelled documents that lie beside the repository on the machines of the project; they are no part of it. */
const corpus = new URL('../../../shared/corpus/', import.meta.url);

/** Texts of the corpus whose lines were broken by a page layout. */
const WRAPPED = ['001'];

test('timed duties of the labelled documents are found with their actors', (ctx) => {
  if (!existsSync(corpus)) ctx.skip('the labelled corpus (../shared/corpus) is not on this machine');
  const labelled = readdirSync(new URL('gold/', corpus)).filter((name) => name.endsWith('.json'));
  const { duties, dutiesWithoutSoft, actors } = sumScores(labelled.map(scoreFile));
  expect(ratesOf(duties).f1).toBeGreaterThanOrEqual(0.96);
  expect(ratesOf(dutiesWithoutSoft).f1).toBeGreaterThanOrEqual(0.96);
  expect(actors.right / actors.of).toBeGreaterThanOrEqual(0.96);
});

function scoreFile(file: string) {
  const gold = JSON.parse(readFileSync(new URL(`gold/${file}`, corpus), 'utf8')) as GoldLabels;
  const text = readFileSync(new URL(`texts/${file.replace('.json', '.txt')}`, corpus), 'utf8');
  const wrapped = WRAPPED.some((number) => file.startsWith(number));
  return scoreReading(gold, readText(text, wrapped));
}
