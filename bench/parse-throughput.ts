import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readText } from '../test/conformance/read-text.ts';

/**
 * How many megabytes of plain text the reader takes in a second on one core, duties included, at 1, 10
 * and 100 times the length. Run: `node bench/parse-throughput.ts`. The text is our own
 * sample, or the corpus beside the repository when it is there.
 */

const ROOT = path.join(import.meta.dirname, '..');
const CORPUS = path.join(ROOT, '..', 'shared', 'corpus', 'texts');
const SAMPLE = path.join(ROOT, 'test', 'conformance', 'quy-che-mau.txt');
const FACTORS = [1, 10, 100];
const LEAST_MS = 400;
/** The first rounds compile; the best of fewer than this says little. */
const LEAST_ROUNDS = 8;

/**
 * Megabytes for each second of processor time of this process (collection of garbage included), best of
 * the rounds that fit into the time: what else runs on the machine does not count.
 */
function measure(text: string): { megabytes: number; perSecond: number; ms: number } {
  const megabytes = Buffer.byteLength(text) / 1e6;
  let best = Number.POSITIVE_INFINITY;
  const until = performance.now() + LEAST_MS;
  for (let round = 0; round < LEAST_ROUNDS || performance.now() < until; round += 1) {
    const start = process.cpuUsage();
    readText(text);
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return { megabytes, perSecond: megabytes / (best / 1000), ms: best };
}

function report(name: string, text: string): void {
  for (const factor of FACTORS) {
    const { megabytes, perSecond, ms } = measure(`${text}\n\n`.repeat(factor));
    const size = megabytes.toFixed(2).padStart(7);
    console.log(
      `${name} ×${factor}`.padEnd(28),
      `${size} MB`,
      `${ms.toFixed(1).padStart(9)} ms`,
      `${perSecond.toFixed(1).padStart(6)} MB/s`,
    );
  }
}

const texts: [string, string][] = [];
if (existsSync(SAMPLE)) texts.push(['quy-che-mau', readFileSync(SAMPLE, 'utf8')]);
if (existsSync(CORPUS)) {
  const files = readdirSync(CORPUS).filter((file) => /^0(?:01|03|24|34)/.test(file));
  for (const file of files) texts.push([file.slice(0, 16), readFileSync(path.join(CORPUS, file), 'utf8')]);
}
for (const [, text] of texts) readText(text);
for (const [name, text] of texts) report(name, text);
