import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeScan } from '../documents/make-scan.ts';
import { bringFile } from './bring-file.ts';
import { expectAccessible, type Journey, openJourney, signInAs } from './open-journey.ts';

const regulation = readFileSync(new URL('../conformance/quy-che-mau.txt', import.meta.url));

let journey: Journey;
let page: Page;
beforeAll(async () => {
  journey = await openJourney('demo');
  page = await journey.open('/doc-van-ban', { permissions: ['clipboard-read', 'clipboard-write'] });
  await signInAs(page, 'daumoi@vks-hagiang.demo');
});
afterAll(() => journey.close());

async function bringScan(): Promise<void> {
  const lines = Array.from(
    { length: 30 },
    (_, n) => `${n + 1}. Tòa án gửi hồ sơ trong thời hạn 03 ngày làm việc.`,
  );
  await bringFile(page, 'ban-quet.pdf', await makeScan(Array.from({ length: 6 }, () => lines)));
  await page.getByRole('progressbar').waitFor();
}

async function bringText(): Promise<void> {
  await bringFile(page, 'quy-che.txt', regulation);
  await page.getByRole('complementary', { name: 'Tổng số' }).waitFor();
}

const cancelled = () =>
  page.waitForResponse(
    (answer) => answer.url().includes('/readings/') && answer.request().method() === 'DELETE',
  );

test('a reading can be stopped, and the server stops too', async () => {
  await bringScan();
  await page.getByText('Nhận dạng chữ từ ảnh').waitFor();
  await expectAccessible(page);
  const told = cancelled();
  await page.getByRole('button', { name: 'Dừng đọc' }).click();
  expect((await told).ok()).toBe(true);
  await page.getByText('Đã dừng đọc.').waitFor();
  await expectAccessible(page);
});

test('who leaves the page in the middle stops the reading as well', async () => {
  await bringScan();
  await page.getByText('Nhận dạng chữ từ ảnh').waitFor();
  const told = cancelled();
  await page.getByRole('link', { name: 'Cơ quan' }).click();
  expect((await told).ok()).toBe(true);
  await page.getByRole('link', { name: 'Đọc văn bản' }).click();
  await page.getByRole('button', { name: 'Chọn tệp' }).waitFor();
});

test('the result is copied and downloaded as the same JSON', async () => {
  await bringText();
  await page.getByRole('button', { name: 'Kết quả', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Sao chép JSON' }).click();
  await page.getByText('Đã sao chép').waitFor();
  const copied = await page.evaluate(async () => navigator.clipboard.readText());
  await page.getByRole('button', { name: 'Kết quả', exact: true }).click();
  const arriving = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Tải JSON' }).click();
  const download = await arriving;
  expect(download.suggestedFilename()).toBe('quy-che.txt.json');
  expect(readFileSync(await download.path(), 'utf8')).toBe(copied);
  expect(JSON.parse(copied)).toHaveProperty('duties');
});

test('in a text of two instruments the palette and the contents say whose article it is', async () => {
  await page.getByRole('button', { name: 'Mục lục' }).click();
  const contents = page.getByRole('dialog');
  await contents.getByText('Văn bản ban hành').waitFor();
  await contents.getByText('Văn bản chính').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: 'Tìm hoặc đi tới…' }).fill('dieu 1');
  await page.getByRole('button', { name: /^Điều 1 · Văn bản ban hành/ }).waitFor();
  expect(await page.getByRole('button', { name: /^Điều 1 · Văn bản chính/ }).count()).toBe(1);
  await page.keyboard.press('Escape');
});
