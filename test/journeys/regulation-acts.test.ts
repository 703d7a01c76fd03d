import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { administrator } from '../database.ts';
import { bringFile } from './bring-file.ts';
import { choose, confirmSending, inForm, say } from './dialog.ts';
import { expectAccessible, type Journey, openJourney, signInAs } from './open-journey.ts';
import { readDownload } from './read-download.ts';
import { selectWords } from './select-words.ts';

const text = readFileSync(new URL('vat-chung.txt', import.meta.url), 'utf8');
const title = /trong quản lý vật chứng/;

let journey: Journey;
let procuracy: Page;
let court: Page;
beforeAll(async () => {
  journey = await openJourney('demo');
  [procuracy, court] = await Promise.all([journey.open('/'), journey.open('/')]);
  await signInAs(procuracy, 'lanhdao@vks-hagiang.demo');
  await signInAs(court, 'lanhdao@ta-hagiang.demo');
});
afterAll(() => journey.close());

/** Brings the text in as a file and waits for its duties. */
async function bringText(page: Page): Promise<void> {
  await page.goto(`${journey.address}/nhap`);
  await page.getByLabel('Không thuộc bí mật nhà nước').check();
  await bringFile(page, 'vat-chung.txt', new TextEncoder().encode(text));
  await page.waitForURL(/\/nhap\/.+/, { timeout: 60_000 });
  await page.locator('[data-card]').first().waitFor();
}

/** Accepts every duty that is left and goes to the last step, where nothing is missing. */
async function acceptAllAndReview(page: Page): Promise<void> {
  await page.locator('h1').click();
  await page.keyboard.press('Shift+A');
  await page.getByRole('status').filter({ hasText: 'Đã lưu' }).waitFor();
  await page.keyboard.press('4');
  await page.getByText('Không còn gì thiếu.').waitFor();
}

/** What cannot happen by the screen: the stored draft changes behind the back of who looks at it. */
async function takeTitleAway(importId: string): Promise<void> {
  const client = new Client(administrator(journey.database.name));
  await client.connect();
  const { rowCount } = await client.query(
    `update regulation_import set record = jsonb_set(record, '{title}', '""') where id = $1`,
    [importId],
  );
  await client.end();
  expect(rowCount).toBe(1);
}

const send = (page: Page) => page.getByRole('button', { name: 'Gửi đề nghị tới các bên' });
const openRegulation = async (page: Page) => {
  await page.goto(`${journey.address}/quy-che`);
  await page.locator('[data-walk]').filter({ hasText: title }).first().click();
  await page.locator('#art_2').waitFor();
};

test('a draft that the server finds incomplete is not sent; the page says so and what is missing', async () => {
  const focal = await journey.open('/');
  await signInAs(focal, 'daumoi@vks-hagiang.demo');
  await bringText(focal);
  await acceptAllAndReview(focal);
  await takeTitleAway(new URL(focal.url()).pathname.split('/').at(-1) ?? '');
  await send(focal).click();
  await confirmSending(focal);
  await focal.getByRole('alert').filter({ hasText: 'còn thiếu' }).waitFor();
  await focal.getByRole('link', { name: 'Chưa có tên gọi của quy chế' }).waitFor();
  await expectAccessible(focal);
  await focal.getByRole('button', { name: 'Bỏ văn bản này' }).click();
  await say(focal, 'Bỏ văn bản này', 'Đã bỏ văn bản.');
  await focal.getByText('Không có văn bản nào đang nhập dở.').waitFor();

  await bringText(focal);
  await acceptAllAndReview(focal);
  await send(focal).click();
  await confirmSending(focal);
  await focal.getByRole('heading', { level: 1, name: title }).waitFor();
  await focal.context().close();
});

test('another participant brings the same text in and reads a duty otherwise; its leader finds that chosen when accepting', async () => {
  const focal = await journey.open('/');
  await signInAs(focal, 'daumoi@ta-hagiang.demo');
  await bringText(focal);
  const card = focal.locator('[data-card]').filter({ hasText: 'Trong 03 ngày làm việc' });
  await card.getByRole('button', { name: 'Sửa', exact: true }).click();
  await inForm(focal, 'Số lượng').fill('7');
  await focal.getByRole('dialog').getByRole('button', { name: 'Lưu và chấp nhận' }).click();
  await acceptAllAndReview(focal);
  await send(focal).click();
  await confirmSending(focal);
  const joined = focal.getByRole('dialog');
  await joined.getByText('Quy chế này đã có trong sổ').waitFor();
  await joined.getByText(/khác ở 1 nghĩa vụ/).waitFor();
  await focal.context().close();

  await openRegulation(court);
  await court.getByRole('button', { name: 'Chấp thuận', exact: true }).click();
  const dialog = court.getByRole('dialog');
  await dialog.getByText('Bản cơ quan ta nhập đọc khác ở 1 chỗ').waitFor();
  await dialog.getByText('TAND tỉnh Hà Giang đọc:').waitFor();
  // What differs stands out in both readings.
  expect(await dialog.locator('strong').allInnerTexts()).toEqual(['03', '07']);
  await expectAccessible(court);
  await court.setViewportSize({ width: 360, height: 780 });
  await expectAccessible(court);
  await court.setViewportSize({ width: 1280, height: 860 });
  await dialog.getByLabel('Vì sao đọc khác').fill('Danh mục phải chuyển qua bưu chính');
  await say(court, 'Chấp thuận, nêu 1 cách đọc khác', 'Đã chấp thuận.');
});

test('the others accept the text and the reading, and it is in force', async () => {
  await openRegulation(procuracy);
  const proposals = procuracy.locator('main section');
  await proposals
    .filter({ hasText: 'Đề nghị chấp thuận văn bản' })
    .getByRole('button', { name: 'Chấp thuận', exact: true })
    .click();
  await say(procuracy, 'Chấp thuận', 'Đã chấp thuận.');
  await procuracy.getByText('Đang có hiệu lực').first().waitFor();
  await proposals
    .filter({ hasText: 'Cách đọc khác, chưa thống nhất' })
    .getByRole('button', { name: 'Chấp thuận', exact: true })
    .click();
  await say(procuracy, 'Chấp thuận', 'Đã chấp thuận.');
  await procuracy.getByText('Cách đọc khác, chưa thống nhất').waitFor({ state: 'detached' });
  expect(
    await procuracy
      .locator('#art_2__cl_1')
      .getByText(/^trong 07 ngày làm việc/)
      .count(),
  ).toBe(1);
});

test('a leader names who answers for it and who follows it, and the other participant sees both', async () => {
  await court.goto(procuracy.url());
  await procuracy.getByRole('tab', { name: 'Hồ sơ' }).click();
  await procuracy.getByRole('button', { name: 'Phân công…' }).click();
  await choose(procuracy, 'Người đứng đầu chịu trách nhiệm', /^Viện trưởng/, 'vien truong');
  await choose(procuracy, 'Cán bộ đầu mối', /^Cán bộ đầu mối/, 'can bo dau moi');
  await expectAccessible(procuracy);
  await say(procuracy, 'Phân công người theo dõi', 'Đã phân công.');
  for (const page of [procuracy, court]) {
    await page.reload();
    await page.getByRole('tab', { name: 'Hồ sơ' }).click();
    const ours = page.locator('main li').filter({ hasText: 'Viện kiểm sát nhân dân tỉnh Hà Giang' });
    await expect
      .poll(() => ours.locator('dd').allInnerTexts())
      .toEqual([
        'Viện trưởng VKSND tỉnh Hà Giang, Viện trưởng',
        'Cán bộ đầu mối phối hợp VKSND tỉnh Hà Giang, Cán bộ đầu mối phối hợp',
      ]);
  }
});

test('an agency calls it by a name of its own, finds it by that, and the other one does not', async () => {
  await procuracy.getByRole('button', { name: 'Sửa tên gọi khác…' }).click();
  await procuracy
    .getByRole('dialog')
    .getByRole('textbox', { name: 'Tên gọi khác của cơ quan ta' })
    .fill('Quy chế kho tang vật\nQuy chế 05');
  await say(procuracy, 'Lưu', 'Đã lưu tên gọi khác.');
  await procuracy.getByRole('paragraph').filter({ hasText: 'Quy chế kho tang vật; Quy chế 05' }).waitFor();
  await procuracy.goto(`${journey.address}/quy-che?q=kho+tang+vat`);
  await procuracy.locator('[data-walk]').filter({ hasText: title }).waitFor();
  await court.goto(`${journey.address}/quy-che?q=kho+tang+vat`);
  await court.getByText('Không có quy chế nào phù hợp.').waitFor();
  expect(await court.locator('[data-walk]').count()).toBe(0);
});

test('the file in which it came in is given back as it was', async () => {
  await openRegulation(court);
  await court.getByRole('tab', { name: 'Hồ sơ' }).click();
  const download = court.waitForEvent('download');
  await court.getByRole('button', { name: 'Tải bản gốc' }).click();
  expect((await download).suggestedFilename()).toBe('vat-chung.txt');
  expect(await readDownload(await download)).toBe(text);
});

test('words that the reader missed become a duty by a correction', async () => {
  await openRegulation(court);
  await court.getByRole('button', { name: 'Thao tác' }).click();
  await court.getByRole('menuitem', { name: 'Đề nghị đính chính' }).click();
  await selectWords(court.locator('#art_2__cl_4'), 'giao nhận tại kho');
  await court.getByRole('button', { name: 'Thêm nghĩa vụ còn sót…' }).click();
  const dialog = court.getByRole('dialog');
  expect(await dialog.getByLabel('Chữ trong văn bản').inputValue()).toBe('giao nhận tại kho');
  await expectAccessible(court);
  await dialog.getByLabel('Chữ trong văn bản').fill('không có trong văn bản');
  await dialog.getByRole('button', { name: 'Dùng cách đọc này' }).click();
  await dialog.getByText('Chép đúng những chữ có trong điều, khoản đã chọn.').waitFor();
  await dialog.getByLabel('Chữ trong văn bản').fill('giao nhận tại kho');
  await choose(court, 'Loại thời hạn', 'Ngay');
  await dialog.getByLabel('Việc').fill('giao nhận vật chứng tại kho');
  await dialog.getByRole('button', { name: 'Dùng cách đọc này' }).click();
  const bar = court.getByRole('region', { name: 'Đang soạn đính chính' });
  await bar.getByText('1 thay đổi').waitFor();
  await expectAccessible(court);
  await bar.getByRole('button', { name: 'Gửi đề nghị…' }).click();
  await court.getByRole('dialog').getByLabel('Lý do đính chính').fill('Còn sót khoản 4');
  await say(court, 'Gửi đề nghị', 'Đã gửi đề nghị đính chính.');

  await openRegulation(procuracy);
  await procuracy.getByText('Thêm nghĩa vụ').waitFor();
  await expectAccessible(procuracy);
});
