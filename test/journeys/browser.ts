import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { root } from '../../src/server/platform/config.ts';

/**
 * The browser of the journeys: on Linux the one from npm, which needs nothing of the machine (its own libraries and
 * fonts); elsewhere an installed Chrome.
 */
export async function openBrowser(): Promise<Browser> {
  if (process.platform !== 'linux') return chromium.launch({ channel: 'chrome' });
  const home = await unpackBrowser();
  return chromium.launch({
    executablePath: path.join(home, 'chromium'),
    // Our own, short: those of the package switch web security off and put everything in one process.
    args: ['--headless=shell', '--no-sandbox', '--disable-gpu'],
    env: { ...process.env, ...environmentIn(home) },
  });
}

/** Only its own libraries and fonts, so that a machine without any draws the same as one with many. */
function environmentIn(home: string) {
  return {
    TMPDIR: path.join(home, 'run'),
    LD_LIBRARY_PATH: path.join(home, 'al2023/lib'),
    FONTCONFIG_FILE: path.join(home, 'fonts.conf'),
  };
}

/**
 * Unpacks the browser once for this user and version (200 MB, some seconds) and gives its folder. Built beside and
 * moved into place, so that two test processes at once do no harm.
 */
async function unpackBrowser(): Promise<string> {
  const about = path.join(root, 'node_modules/@sparticuz/chromium/package.json');
  const { version } = JSON.parse(readFileSync(about, 'utf8')) as { version: string };
  const home = path.join(os.tmpdir(), `lientich-browser-${os.userInfo().uid}-${version}`);
  if (!existsSync(home)) await unpackInto(home);
  mkdirSync(path.join(home, 'run'), { recursive: true });
  return home;
}

async function unpackInto(home: string): Promise<void> {
  const work = mkdtempSync(`${home}-`);
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = work;
  // Asked for on every system: with it the package brings its own libraries and fonts.
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs24.x';
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    await packed.executablePath();
    writeFileSync(path.join(work, 'fonts.conf'), fontsIn(home));
    moveInto(work, home);
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    rmSync(work, { recursive: true, force: true });
  }
}

function moveInto(work: string, home: string): void {
  try {
    renameSync(work, home);
  } catch {
    // Another process was quicker and its folder is as good; across file systems a copy does the same.
    if (!existsSync(home)) cpSync(work, home, { recursive: true });
  }
}

function fontsIn(home: string): string {
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${home}/fonts</dir><cachedir>${home}/font-cache</cachedir></fontconfig>`;
}
