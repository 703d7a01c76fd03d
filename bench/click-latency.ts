/**
 * How soon a click answers: the demo world in the real browser, the main clicks of every page (`main-clicks.ts`), each
 * many times, the first one cold. `node bench/click-latency.ts [times]`; 100 ms is the budget of issue 2.
 */
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { buildWeb } from '../scripts/build-web.mjs';
import { startServer } from '../src/server/main.ts';
import { readConfig } from '../src/server/platform/config.ts';
import { openBrowser } from '../test/journeys/browser.ts';
import { signInAs } from '../test/journeys/open-journey.ts';
import { removeTemporary, temporaryFolder } from '../test/old-servers.ts';
import { seedDemoWorld } from '../test/world/seed-demo-world.ts';
import { type Place, places } from './main-clicks.ts';
import { type Answer, timeClick } from './time-click.ts';

const budget = 100;
const times = Number(process.argv[2] ?? 30);

async function measure(browser: Browser, address: string, place: Place): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, locale: 'vi-VN' });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  await page.goto(address + place.path);
  await signInAs(page, place.as);
  await place.ready(page);
  console.log(`\n${place.name}`.padEnd(40), head);
  for (const { what, first, act, mark, back } of place.clicks) {
    const answers: Answer[] = [];
    for (let turn = 0; turn < times; turn += 1) {
      await first?.(page);
      answers.push(await timeClick(page, () => act(page).then(() => undefined), mark));
      await back(page);
    }
    console.log(`  ${what}`.padEnd(39), figures(answers));
  }
  await context.close();
}

const head = 'next picture p50   p95   max | begun p50   p95   max';

function figures(answers: Answer[]): string {
  const next = answers.map(({ nextPaint }) => nextPaint);
  const begun = answers.map(({ begun: ms }) => ms);
  const over = percentile(begun, 0.95) > budget ? '  over the budget' : '';
  return `${columns(next, 16)} |${columns(begun, 9)}${over}`;
}

function columns(values: number[], first: number): string {
  const [p50, p95, max] = [0.5, 0.95, 1].map((part) => percentile(values, part).toFixed(0));
  return `${p50!.padStart(first)}${p95!.padStart(6)}${max!.padStart(6)}`;
}

/** The smallest value that this part of them does not exceed. */
function percentile(values: number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN;
}

if ((await buildWeb()) !== 0) throw new Error('the web could not be built');
const folder = temporaryFolder();
const settings = { LIENTICH_DATA_DIR: path.join(folder, 'data'), LIENTICH_DEMO: 'on', PORT: '0' };
const config = readConfig({ ...settings, LIENTICH_LOG_LEVEL: 'warn' });
const server = await startServer(config, 'bench', seedDemoWorld);
const browser = await openBrowser();
console.log(`milliseconds from the input, ${times} times each`);
try {
  for (const place of places) await measure(browser, server.address, place);
} finally {
  await browser.close();
  await server.stop();
  await removeTemporary(folder);
}
