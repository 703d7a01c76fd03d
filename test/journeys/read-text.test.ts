import { existsSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { joinWrappedLines } from '../documents/join-wrapped-lines.ts';
import { makeDocx } from '../documents/make-docx.ts';
import { makePdf } from '../documents/make-pdf.ts';
import { bringFile } from './bring-file.ts';
import { expectAccessible, type Journey, openJourney, signInAs } from './open-journey.ts';

const ours = new URL('../conformance/quy-che-mau.txt', import.meta.url);
/** The real decision of the corpus, where it is on this machine; our own regulation, as long and irregular, elsewhere. */
const corpus = new URL(
  '../../../shared/corpus/texts/001-phu-tho-qd-63-2025-qcph-nguoi-nuoc-ngoai.txt',
  import.meta.url,
);
const text = readFileSync(ours, 'utf8');

let journey: Journey;
let page: Page;
beforeAll(async () => {
  journey = await openJourney('demo');
  page = await journey.open('/doc-van-ban');
  await signInAs(page, 'daumoi@vks-hagiang.demo');
});
afterAll(() => journey.close());

/** What the page shows of a reading: its counts and every duty beside its place. */
async function seen() {
  const summary = page.getByRole('complementary', { name: 'Tổng số' });
  await summary.waitFor({ timeout: 60_000 });
  const duties = await page
    .locator('[data-row]:has([data-duty])')
    .evaluateAll((rows) =>
      rows.map((row) => [
        row.getAttribute('data-row'),
        ...[...row.querySelectorAll('[data-duty]')].map((duty) => duty.textContent),
      ]),
    );
  const counts = (await summary.innerText()).split('\n').filter((line) => !/TXT|DOCX|PDF/.test(line));
  return { counts, duties };
}

async function bring(name: string, bytes: Uint8Array) {
  await page.goto(`${journey.address}/doc-van-ban`);
  await bringFile(page, name, bytes);
  return seen();
}

test('text, DOCX with automatic numbers and PDF of one regulation show the same structure and duties', async () => {
  const contents = [text, ...(existsSync(corpus) ? [readFileSync(corpus, 'utf8')] : [])];
  for (const content of contents) {
    const lines = joinWrappedLines(content);
    const asText = await bring('quy-che.txt', new TextEncoder().encode(content));
    expect(asText.duties.length).toBeGreaterThan(5);
    expect(await bring('quy-che.docx', await makeDocx(lines))).toEqual(asText);
    expect(await bring('quy-che.pdf', await makePdf(lines))).toEqual(asText);
  }
}, 180_000);

test('a pasted text is read, and every word of it stands in the left pane', async () => {
  await page.goto(`${journey.address}/doc-van-ban`);
  await expectAccessible(page);
  await page.getByRole('tab', { name: 'Dán văn bản' }).click();
  await page.getByLabel('Nội dung văn bản').fill(text);
  await page.getByRole('button', { name: 'Đọc văn bản đã dán' }).click();
  await seen();
  const shown = await page.locator('[data-row] > :first-child').allTextContents();
  const words = (all: string) => all.match(/[\p{L}\d]{4,}/gu)?.toSorted() ?? [];
  const missing = new Set(words(text)).difference(new Set(words(shown.join(' '))));
  // Only what the reader put aside may be missing; the drawer shows it.
  expect([...missing]).toEqual([]);
  await expectAccessible(page);
});

test('one walks from duty to duty by the keyboard, and each is marked in the text', async () => {
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  const card = page.locator('[data-duty][data-active]');
  expect(await card.count()).toBe(1);
  expect(await card.evaluate((element) => element === document.activeElement)).toBe(true);
  const index = await card.getAttribute('data-duty');
  await page.locator(`mark[data-mark="${index}"][data-active]`).waitFor();
  await page.keyboard.press('k');
  expect(await page.locator('[data-duty][data-active]').getAttribute('data-duty')).not.toBe(index);
});

test('classes of duties can be put away, and the command palette finds an article', async () => {
  const filter = page.getByRole('group', { name: 'Lọc nghĩa vụ' }).getByRole('button').first();
  const kind = await filter.getAttribute('data-class');
  await filter.click();
  expect(await filter.getAttribute('aria-pressed')).toBe('false');
  expect(await page.locator(`button[data-duty][data-class="${kind}"]:visible`).count()).toBe(0);
  await filter.click();
  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: 'Tìm hoặc đi tới…' }).fill('dieu 5');
  await page
    .getByRole('button', { name: /Điều 5/ })
    .first()
    .click();
  await page.locator('[data-row="art_5"]').waitFor();
  await expect.poll(async () => page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
});

test('in a narrow window there is one pane at a time', async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  await expectAccessible(page);
  const panes = page.getByRole('radiogroup', { name: 'Cách xem' });
  await panes.getByText('Văn bản', { exact: true }).click();
  expect(await page.locator('[data-view="text"]').count()).toBe(1);
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 860 });
});

test('a picture that is called a document is refused with a clear sentence', async () => {
  await page.goto(`${journey.address}/doc-van-ban`);
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  await bringFile(page, 'a.docx', png);
  await page.getByRole('alert').filter({ hasText: 'a.docx' }).waitFor({ timeout: 30_000 });
  await expectAccessible(page);
});
