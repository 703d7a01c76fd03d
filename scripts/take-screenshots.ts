/**
 * Takes the pictures of the user guide: the whole server on a throw-away database with the demo world, a browser in
 * front of it, and one PNG for each scene in `docs/huong-dan/hinh`.
 * `node scripts/take-screenshots.ts [first letters of scenes…]`; without an argument all of them.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startServer, type SeedDemo } from '../src/server/main.ts';
import { readConfig, root } from '../src/server/platform/config.ts';
import { openBrowser } from '../test/journeys/browser.ts';
import { signInAs } from '../test/journeys/open-journey.ts';
import { removeTemporary, temporaryFolder } from '../test/old-servers.ts';
import { seedDemoWorld } from '../test/world/seed-demo-world.ts';
import { buildWeb } from './build-web.mjs';
import { reducePalette } from './reduce-palette.ts';
import { demoScenes, emptyScenes } from './screenshot-scenes.ts';
import type { Scene, Studio } from './screenshot-studio.ts';

const target = path.join(root, 'docs/huong-dan/hinh');
/** A picture of a guide is looked at over slow lines too. */
const heaviest = 150_000;
/** What the last window showed when a scene failed. */
const lastSeen = path.join(os.tmpdir(), 'lientich-screenshot-failed.png');
const viewport = { width: 1280, height: 800 };

const wanted = process.argv.slice(2);
const chosen = ([name]: Scene) => wanted.length === 0 || wanted.some((start) => name.startsWith(start));

if ((await buildWeb()) !== 0) throw new Error('the web could not be built');
await mkdir(target, { recursive: true });
const browser = await openBrowser();
try {
  await play(demoScenes.filter(chosen), 'on', seedDemoWorld);
  await play(emptyScenes.filter(chosen), 'off', async () => undefined);
} finally {
  await browser.close();
}

/** Starts a server of its own for these scenes and plays them in order. */
async function play(scenes: Scene[], demo: 'on' | 'off', seed: SeedDemo): Promise<void> {
  if (scenes.length === 0) return;
  const folder = temporaryFolder();
  const dataDir = path.join(folder, 'data');
  const config = readConfig({
    LIENTICH_DATA_DIR: dataDir,
    LIENTICH_DEMO: demo,
    LIENTICH_LOG_LEVEL: 'warn',
    PORT: '0',
  });
  const server = await startServer(config, 'screenshots', seed);
  try {
    const { address, setupCode } = server;
    for (const [name, scene] of scenes) {
      const studio = openStudio(browser, { address, setupCode, dataDir });
      try {
        await scene(studio);
      } catch (error) {
        await studio.keepLast();
        throw new Error(`scene ${name}, last seen in ${lastSeen}: ${String(error)}`, { cause: error });
      } finally {
        await studio.close();
      }
    }
  } finally {
    await server.stop();
    await removeTemporary(folder);
  }
}

function openStudio(
  from: Browser,
  place: Pick<Studio, 'address' | 'setupCode' | 'dataDir'>,
): Studio & { keepLast: () => Promise<void>; close: () => Promise<void> } {
  const pages: Page[] = [];
  const open: Studio['open'] = async (where, as) => {
    const context = await from.newContext({
      viewport,
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      colorScheme: 'light',
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(20_000);
    // The stream of news stays open, and a page would never have come to rest.
    await context.route('**/api/v1/live*', (route) => route.fulfill({ status: 204 }));
    const page = await context.newPage();
    pages.push(page);
    page.on('pageerror', ({ message }) => console.error(`${where}: ${message}`));
    page.on('response', (answer) => {
      if (answer.status() >= 500 || (answer.status() === 404 && answer.url().includes('/assets/')))
        console.error(`${where}: ${answer.status()} ${answer.url()}`);
    });
    await page.goto(place.address + where);
    if (as !== undefined) await signInAs(page, as);
    return page;
  };
  return {
    ...place,
    open,
    shoot: savePicture,
    async keepLast() {
      await pages.at(-1)?.screenshot({ path: lastSeen });
    },
    async close() {
      for (const page of pages) await page.context().close();
    },
  };
}

/** Saves what the window shows, or one part of it with some room around, once everything has come to rest. */
async function savePicture(page: Page, name: string, part?: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.mouse.move(0, 0);
  await page.locator('.mantine-Notification-root').first().waitFor({ state: 'detached' });
  await page.evaluate(async () => document.fonts.ready);
  const box = part === undefined ? null : await page.locator(part).first().boundingBox();
  const clip = box && {
    x: 0,
    y: Math.max(0, box.y - 16),
    width: viewport.width,
    height: Math.min(box.height + 32, viewport.height - Math.max(0, box.y - 16)),
  };
  const taken = await page.screenshot({ animations: 'disabled', ...(clip && { clip }) });
  const picture = await reducePalette(taken);
  if (picture.length > heaviest) throw new Error(`${name}.png has ${picture.length} bytes`);
  await writeFile(path.join(target, `${name}.png`), picture);
  console.log(`${name}.png  ${Math.round(picture.length / 1000)} kB`);
}
