import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { compose } from '../../src/server/compose.ts';
import { clockOf, readInstallation } from '../../src/server/platform/installation.ts';
import type { Clock } from '../../src/server/platform/clock.ts';
import { type Config, readConfig } from '../../src/server/platform/config.ts';
import { openDatabase, openPool } from '../../src/server/platform/database.ts';
import { openLog } from '../../src/server/platform/log.ts';
import { openAuth } from '../../src/server/session/open-auth.ts';
import { ensureInstallation } from '../../src/server/session/make-setup-code.ts';
import { freshDatabase, type TestDatabase } from '../database.ts';
import { demoPassword } from '../world/build-people.ts';
import { demoDatabase } from '../world/demo-database.ts';
import { openBrowser } from './browser.ts';

/** The built web, the whole server on a database of its own, and a browser in front of them. */
export type Journey = {
  address: string;
  database: TestDatabase;
  /** Its data folder is the journey's own. */
  config: Config;
  clock: Clock;
  /** Printed at the start of an installation that has not been set up; null in the demo world. */
  setupCode: string | null;
  /** A window of a person of its own: own cookies, own storage. Close it with its context. */
  open(where: string, options?: BrowserContextOptions): Promise<Page>;
  /** The address in the newest letter to somebody, as they would press it: for choosing a password. */
  linkTo(email: string): Promise<string>;
  close(): Promise<void>;
};

/** Opens a journey on an empty installation or in the demo world, on the demo's day unless told; close it in `afterAll`. */
export async function openJourney(world: 'empty' | 'demo', until?: string): Promise<Journey> {
  const database = await (world === 'demo' ? demoDatabase(until) : freshDatabase());
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'lientich-journey-'));
  const config = readConfig({ LIENTICH_LOG_LEVEL: 'silent', LIENTICH_DATA_DIR: dataDir, PORT: '0' });
  const server = await serveOn(database, config);
  const browser = await openBrowser();
  return {
    address: server.address,
    database,
    config,
    clock: server.clock,
    setupCode: server.setupCode,
    open: (where, options) => openWindow(browser, server.address + where, options),
    linkTo: async (email) => server.address + (await newestLink(database, email)),
    async close() {
      await browser.close();
      await server.close();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function serveOn(database: TestDatabase, config: ReturnType<typeof readConfig>) {
  const db = openDatabase(openPool(database.connect, 'app', 4));
  const authPool = openPool(database.connect, 'auth', 4);
  const installation = await readInstallation(db);
  const clock = clockOf(installation, config);
  const setupCode = installation === null ? await ensureInstallation(db) : null;
  const signIn = await openAuth({ pool: authPool, config, clock });
  const app = await compose({ config, clock, log: openLog('silent'), db, signIn, version: 'journey' });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}`,
    setupCode,
    clock,
    async close() {
      await app.close();
      await db.destroy();
      await authPool.end();
    },
  };
}

/** Nothing carries letters here, so they wait in the outbox, which only the carrier's role may read. */
async function newestLink({ connect }: TestDatabase, email: string): Promise<string> {
  const db = openDatabase(openPool(connect, 'worker', 1));
  const letters = await db
    .selectFrom('mail_outbox')
    .select('body')
    .where('to_address', '=', email)
    .orderBy('created_at', 'desc')
    .execute();
  await db.destroy();
  const link = letters.map(({ body }) => /https?:\/\/[^/\s]+(\/\S+#\S+)/.exec(body)?.[1]).find(Boolean);
  if (link === undefined) throw new Error(`no letter with a link to ${email}`);
  return link;
}

async function openWindow(browser: Browser, address: string, options?: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 860 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    // Nothing fades in or out, so that a check never meets a menu that is half gone.
    reducedMotion: 'reduce',
    ...options,
  });
  // A machine may be busy; only what never comes is a fault.
  context.setDefaultTimeout(30_000);
  // The stream of news stays open, and a page would never have come to rest; nobody tells any in a journey.
  await context.route('**/api/v1/live*', (route) => route.fulfill({ status: 204 }));
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(address);
  return page;
}

/** Writes address and password and presses the button; what comes next is the caller's. */
export async function giveCredentials(page: Page, email: string, password = demoPassword): Promise<void> {
  await page.getByLabel('Thư điện tử công vụ').fill(email);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
}

/** Signs in as a person would, and waits for the first page behind the sign-in. */
export async function signInAs(page: Page, email: string, password = demoPassword): Promise<void> {
  await giveCredentials(page, email, password);
  await page.locator('#content h1').first().waitFor();
}

/** Chooses a password where the page asks for a new one; the button is the caller's. */
export async function giveNewPassword(page: Page, password: string): Promise<void> {
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill(password);
  await page.getByLabel('Nhập lại mật khẩu mới').fill(password);
}

/** The page has no fault that axe can find, and nothing sticks out sideways. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  const { violations } = await new AxeBuilder({ page }).analyze();
  const told = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
  expect(told, `axe on ${page.url()}`).toEqual([]);
  const outside = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(outside, `${page.url()} is wider than its window`).toBeLessThanOrEqual(0);
}
