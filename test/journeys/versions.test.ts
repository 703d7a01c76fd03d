import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { confirmSending, say } from './dialog.ts';
import { expectAccessible, type Journey, openJourney, signInAs } from './open-journey.ts';

/** On this morning one regulation of Hà Giang binds both its participants since 2019, and another waits for the court. */
const today = '2022-08-11';
const amended = '02/QCPH-VKS-TA';
const waiting = '03-QC/BCSĐVKS-BCSĐTA';

const before = 'Viện kiểm sát gửi đề nghị chọn vụ án chậm nhất 20 ngày trước ngày dự kiến mở phiên tòa.';
const after =
  'Viện kiểm sát gửi đề nghị chọn vụ án kèm bản tóm lược tình tiết chậm nhất 15 ngày trước ngày dự kiến mở phiên tòa.';
const text = readFileSync(
  new URL('../world/regulations/ha-giang-rut-kinh-nghiem-2019.txt', import.meta.url),
  'utf8',
)
  .replace(before, after)
  .replace('Số: 02/QCPH-VKS-TA', 'Số: 05/QCPH-VKS-TA')
  .replace('ngày 15 tháng 3 năm 2019', 'ngày 08 tháng 8 năm 2022');

let journey: Journey;
let officer: Page;
let procuracy: Page;
let court: Page;
/** Where the regulation stands. */
let address: string;
beforeAll(async () => {
  journey = await openJourney('demo', today);
  [officer, procuracy, court] = await Promise.all([
    journey.open('/nhap'),
    journey.open('/quy-che'),
    journey.open('/quy-che'),
  ]);
  await signInAs(officer, 'daumoi@vks-hagiang.demo');
  await signInAs(procuracy, 'lanhdao@vks-hagiang.demo');
  await signInAs(court, 'lanhdao@ta-hagiang.demo');
});
afterAll(() => journey.close());

const saved = () => officer.getByRole('status').filter({ hasText: 'Đã lưu' }).waitFor();
const clause = (page: Page) => page.locator('[id="art_3__cl_2"]');

async function goToStep(number: string): Promise<void> {
  await officer.locator('h1').click();
  await officer.keyboard.press(number);
}

/** Chooses of which regulation the text is a new version. */
async function chooseRegulation(symbol: string): Promise<void> {
  await officer.getByRole('combobox', { name: 'Quy chế', exact: true }).fill(symbol);
  await officer.getByRole('option', { name: new RegExp(symbol) }).click();
  await officer.getByRole('link', { name: new RegExp(symbol) }).waitFor();
  await saved();
}

test('an amended text is read, its duties accepted, and whom its actors mean is said where that is not certain', async () => {
  await officer.goto(`${journey.address}/nhap`);
  await officer.getByLabel('Không thuộc bí mật nhà nước').check();
  await officer.getByRole('tab', { name: 'Dán văn bản' }).click();
  await officer.getByLabel('Nội dung văn bản').fill(text);
  await officer.getByRole('button', { name: 'Đọc văn bản đã dán' }).click();
  await officer.waitForURL(/\/nhap\/.+/, { timeout: 60_000 });
  await officer.locator('[data-card]').first().waitFor();
  await officer.keyboard.press('Shift+A');
  await officer.getByText(/^đã xem đủ/).waitFor();
  await goToStep('2');
  await officer.locator('[data-actor]').first().waitFor();
  expect(await officer.locator('[data-party]').count()).toBe(2);
  const open = officer.locator('[data-actor]').filter({ has: officer.getByPlaceholder(/\S/) });
  for (let left = await open.count(); left > 0; left -= 1) {
    await open.first().getByRole('combobox').click();
    await officer.getByRole('option', { name: 'Mọi bên' }).click();
    await officer.keyboard.press('Escape');
    await expect.poll(() => open.count()).toBe(left - 1);
  }
  await saved();
});

test('of a regulation that binds nobody yet no new version is proposed, and the page says why', async () => {
  await goToStep('3');
  await officer.getByLabel('Đây là bản mới của quy chế đã có').check();
  await chooseRegulation(waiting);
  await goToStep('4');
  await officer.getByText('Không còn gì thiếu.').waitFor();
  await officer.getByRole('button', { name: 'Gửi đề nghị bản mới tới các bên' }).click();
  await confirmSending(officer);
  const refused = officer.getByRole('alert').filter({ hasText: 'nên chưa thể đề nghị bản mới' });
  await refused.waitFor();
  expect(new URL(officer.url()).pathname).toMatch(/^\/nhap\//);
});

test('it is proposed as a new version of one that is agreed, from a day on; until it is accepted the old text holds', async () => {
  await goToStep('3');
  await chooseRegulation(amended);
  const from = officer.getByLabel('Hiệu lực từ ngày', { exact: true });
  await from.fill('11/8/2022');
  await from.press('Enter');
  await saved();
  await expectAccessible(officer);
  await goToStep('4');
  await officer.getByText('Không còn gì thiếu.').waitFor();
  await officer.getByRole('button', { name: 'Gửi đề nghị bản mới tới các bên' }).click();
  await confirmSending(officer);
  await officer.waitForURL(/\/quy-che\/.+/);
  address = new URL(officer.url()).pathname;
  await officer.getByRole('heading', { name: 'Đề nghị phiên bản 2' }).waitFor();
  await clause(officer).getByText('chậm nhất 20 ngày', { exact: false }).first().waitFor();
  expect(await officer.locator('main').innerText()).not.toContain('tóm lược');
  await expectAccessible(officer);
});

test('both participants accept it, each in their own browser', async () => {
  for (const page of [procuracy, court]) {
    await page.goto(journey.address + address);
    await page.getByRole('heading', { name: 'Đề nghị phiên bản 2' }).waitFor();
    await page.getByRole('button', { name: 'Chấp thuận', exact: true }).click();
    await expectAccessible(page);
    await say(page, 'Chấp thuận', 'Đã chấp thuận.');
  }
  await clause(court).getByText('chậm nhất 15 ngày').first().waitFor();
});

test('the old text is shown as of the day before, the new one from its day on, and both are listed', async () => {
  await court.goto(`${journey.address}${address}?ngay=2022-08-10`);
  await court.getByText('Đang xem quy chế theo ngày 10/8/2022.').waitFor();
  await clause(court).getByText('chậm nhất 20 ngày').first().waitFor();
  expect(await clause(court).innerText()).not.toContain('tóm lược');
  await court.getByRole('link', { name: 'Về hôm nay' }).click();
  await clause(court).getByText('kèm bản tóm lược tình tiết').first().waitFor();
  await court.goto(`${journey.address}${address}?xem=ho-so`);
  const versions = court.getByRole('listitem').filter({ hasText: /^Phiên bản \d/ });
  await versions.first().waitFor();
  expect((await versions.allInnerTexts()).map((row) => row.replaceAll(/\s+/g, ' ').trim())).toEqual([
    'Phiên bản 1 Có hiệu lực từ 15/3/2019',
    'Phiên bản 2 Đang xem Có hiệu lực từ 11/8/2022',
  ]);
  await versions.getByRole('link', { name: 'Phiên bản 1' }).click();
  await court.getByText('Đang xem quy chế theo ngày 15/3/2019.').waitFor();
});

test('the search finds the new words in the article where they stand', async () => {
  await court.goto(`${journey.address}/quy-che/tim?q=tom+luoc+tinh+tiet`);
  const hit = court.locator('main').getByRole('link', { name: /Điều 3/ });
  await hit.first().click();
  await court.waitForURL(new RegExp(`${address}.*#art_3`));
  await clause(court).getByText('kèm bản tóm lược tình tiết').first().waitFor();
  expect(new URL(court.url()).hash).toMatch(/^#art_3/);
});
