import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { refusalSentence } from '../domain/law/read-refusal.ts';
import {
  type GoldLabels,
  type Miss,
  ratesOf,
  type Score,
  scoreReading,
  sumScores,
} from '../domain/law/score-reading.ts';
import { readApart } from '../server/documents/read-apart.ts';
import { ownConfig } from '../server/platform/config.ts';
import { UnusableInput } from './unusable-input.ts';

type Scored = { file: string; score: Score };

/** `lientich score`: how well the reader does on labelled texts, per file and in total, with every miss. */
export function registerScore(program: Command): void {
  program
    .command('score')
    .description('so kết quả đọc với văn bản đã gán nhãn / compare readings with labelled texts')
    .requiredOption('--texts <dir>', 'folder of the texts')
    .requiredOption('--gold <dir>', 'folder of the labels, one JSON file a text')
    .option('--json', 'print JSON')
    .action(async (options: { texts: string; gold: string; json?: boolean }) => {
      const scored = await scoreFolder(options.texts, options.gold);
      const total = sumScores(scored.map(({ score }) => score));
      process.stdout.write(options.json === true ? asJson(scored, total) : asText(scored, total));
    });
}

async function scoreFolder(texts: string, gold: string): Promise<Scored[]> {
  const names = await readdir(gold).catch(() => {
    throw new UnusableInput(`--gold ${gold}: không có thư mục này. / There is no such folder.`);
  });
  const labels = names.filter((name) => name.endsWith('.json')).toSorted();
  if (labels.length === 0)
    throw new UnusableInput(`--gold ${gold}: không có tệp nhãn .json nào. / No .json labels.`);
  const scored: Scored[] = [];
  for (const name of labels) scored.push(await scoreFile(texts, path.join(gold, name)));
  return scored;
}

async function scoreFile(texts: string, labelFile: string): Promise<Scored> {
  const gold = JSON.parse(await readFile(labelFile, 'utf8')) as GoldLabels & { file: string };
  const file = path.join(texts, gold.file);
  const bytes = await readFile(file).catch(() => {
    throw new UnusableInput(`${file}: không đọc được tệp này. / This file can't be read.`);
  });
  const read = await readApart(bytes, gold.file, { seconds: ownConfig().readSeconds });
  if (!read.ok) throw new UnusableInput(`${file}: ${refusalSentence(read.refusal, 'vi')}`);
  return { file: gold.file, score: scoreReading(gold, read.value) };
}

function figures(score: Score) {
  return {
    structure: ratesOf(score.structure),
    duties: ratesOf(score.duties),
    dutiesWithoutSoft: ratesOf(score.dutiesWithoutSoft),
    actors: score.actors.of === 0 ? 1 : score.actors.right / score.actors.of,
  };
}

function asJson(scored: Scored[], total: Score): string {
  const files = scored.map(({ file, score }) => ({ file, ...figures(score), misses: score.misses }));
  return `${JSON.stringify({ files, total: figures(total) }, null, 2)}\n`;
}

function asText(scored: Scored[], total: Score): string {
  const head = `${'file'.padEnd(44)} structure P R F1      duties P R F1         without soft P R F1   actors`;
  const rows = scored.map(({ file, score }) => row(file, score));
  const misses = scored.flatMap(({ file, score }) =>
    score.misses.map((miss) => `${file}: ${missLine(miss)}`),
  );
  return [head, ...rows, row('TOTAL', total), '', `${misses.length} misses`, ...misses, ''].join('\n');
}

function row(file: string, score: Score): string {
  const { structure, duties, dutiesWithoutSoft, actors } = figures(score);
  const triple = ({ precision, recall, f1 }: ReturnType<typeof ratesOf>) =>
    [precision, recall, f1].map((rate) => rate.toFixed(3)).join(' ');
  return `${file.slice(0, 43).padEnd(44)} ${triple(structure)}   ${triple(duties)}   ${triple(dutiesWithoutSoft)}   ${actors.toFixed(3)}`;
}

function missLine(miss: Miss): string {
  if (miss.of === 'structure') return `structure ${miss.kind} ${miss.eId}`;
  const { eId, class: kind, quote } = miss.duty;
  if (miss.of === 'actor')
    return `actor of ${eId} «${quote}»: «${miss.expected}» expected, «${miss.found}» found`;
  return `duty ${miss.kind} ${eId} ${kind} «${quote}»`;
}
