import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { say } from './dialog.ts';
import { expectAccessible, type Journey, openJourney, signInAs } from './open-journey.ts';
import { readDownload } from './read-download.ts';

/** On this morning the procuracy has proposed and accepted the regulation of Hà Giang, and the court has not answered. */
const morning = '2022-08-11';
const title = /lãnh đạo, chỉ đạo thực hiện chức năng, nhiệm vụ/;

let journey: Journey;
let court: Page;
let procuracy: Page;
beforeAll(async () => {
  journey = await openJourney('demo', morning);
  [court, procuracy] = await Promise.all([journey.open('/quy-che'), journey.open('/quy-che')]);
  await signInAs(court, 'lanhdao@ta-hagiang.demo');
  await signInAs(procuracy, 'lanhdao@vks-hagiang.demo');
});
afterAll(() => journey.close());

/** What stands in the margin beside a clause. */
const margin = (page: Page, eId: string): Locator => page.locator(`[id="${eId}"]`);
const answers = (page: Page) => page.locator('main').getByRole('listitem');

async function openRegulation(page: Page): Promise<void> {
  await page.goto(`${journey.address}/quy-che`);
  await page.getByRole('link', { name: title }).first().click();
  await page.locator('#art_3').waitFor();
}

test('a proposal waits for the other participant, whose leader accepts it in their own browser and reads one duty otherwise', async () => {
  const strip = court.getByRole('region', { name: 'Chờ cơ quan ta trả lời' });
  await strip.getByText('1 đề nghị chờ cơ quan ta trả lời').waitFor();
  await expectAccessible(court);
  await strip.getByRole('link', { name: title }).click();
  await court.locator('#art_3').waitFor();
  await court.getByText('1/2 bên đã chấp thuận').waitFor();
  await court.getByRole('button', { name: 'Chấp thuận', exact: true }).click();
  const dialog = court.getByRole('dialog');
  await dialog.getByText('ràng buộc Tòa án nhân dân tỉnh Hà Giang').waitFor();
  await dialog.getByText(/^Mã băm SHA-256 .* [\da-f]{64}$/).waitFor();
  await expectAccessible(court);
  await dialog.getByRole('button', { name: 'Đọc khác…' }).first().click();
  const edit = court.getByRole('dialog', { name: 'Cách đọc nghĩa vụ' });
  await edit.getByLabel('Số lượng').fill('7');
  await edit.getByText(/^trong 07 ngày làm việc/).waitFor();
  await edit.getByRole('button', { name: 'Dùng cách đọc này' }).click();
  await dialog.getByText('chưa thống nhất').waitFor();
  await dialog.getByLabel('Vì sao đọc khác').fill('Hồ sơ phải chuyển qua bưu chính');
  await say(court, 'Chấp thuận, nêu 1 cách đọc khác', 'Đã chấp thuận.');
  await court.getByText('Đang có hiệu lực').first().waitFor();
  await strip.waitFor({ state: 'hidden' });
});

test('both readings stand beside each other for both participants until they are settled', async () => {
  await openRegulation(procuracy);
  for (const page of [court, procuracy]) {
    const note = margin(page, 'art_3__cl_2');
    await note.getByText('VKSND tỉnh Hà Giang đọc:').waitFor();
    await note.getByText('TAND tỉnh Hà Giang đọc:').waitFor();
    await note.getByText(/^trong 05 ngày làm việc/).waitFor();
    await note.getByText(/^trong 07 ngày làm việc/).waitFor();
    await note.getByText('chưa thống nhất').waitFor();
  }
  await expectAccessible(procuracy);
});

test('the other participant accepts the correction, and one reading is left', async () => {
  await procuracy.getByRole('heading', { name: 'Cách đọc khác, chưa thống nhất' }).waitFor();
  await procuracy.getByText('Lý do: Hồ sơ phải chuyển qua bưu chính').waitFor();
  await procuracy.getByRole('button', { name: 'Chấp thuận', exact: true }).click();
  await say(procuracy, 'Chấp thuận', 'Đã chấp thuận.');
  const note = margin(procuracy, 'art_3__cl_2');
  await note.getByText('chưa thống nhất').waitFor({ state: 'detached' });
  await note.getByText(/^trong 07 ngày làm việc/).waitFor();
  expect(await note.getByText(/^trong 05 ngày làm việc/).count()).toBe(0);
});

test('a focal officer proposes a correction in the margin, and another participant refuses it with a reason', async () => {
  const focal = await journey.open('/');
  await signInAs(focal, 'daumoi@ta-hagiang.demo');
  await openRegulation(focal);
  await focal.getByRole('button', { name: 'Thao tác' }).click();
  await focal.getByRole('menuitem', { name: 'Đề nghị đính chính' }).click();
  const bar = focal.getByRole('region', { name: 'Đang soạn đính chính' });
  await margin(focal, 'art_3__cl_2').getByRole('button', { name: 'Gạch bỏ' }).click();
  await bar.getByText('1 thay đổi').waitFor();
  await expectAccessible(focal);
  await bar.getByRole('button', { name: 'Gửi đề nghị…' }).click();
  await focal.getByRole('dialog').getByLabel('Lý do đính chính').fill('Không phải nghĩa vụ');
  await say(focal, 'Gửi đề nghị', 'Đã gửi đề nghị đính chính.');
  await focal.getByRole('heading', { name: 'Đề nghị đính chính' }).waitFor();
  await focal.context().close();

  await procuracy.reload();
  await procuracy.getByRole('heading', { name: 'Đề nghị đính chính' }).waitFor();
  await procuracy.getByRole('button', { name: 'Không chấp thuận' }).click();
  await procuracy.getByRole('dialog').getByLabel('Lý do').fill('Điều 3 khoản 2 là nghĩa vụ');
  await say(procuracy, 'Không chấp thuận', 'Đã trả lời không chấp thuận.');
  await answers(procuracy)
    .filter({ hasText: 'VKSND tỉnh Hà Giang Không chấp thuận' })
    .getByText('Lý do: Điều 3 khoản 2 là nghĩa vụ')
    .waitFor();
  await expectAccessible(procuracy);
});

test('an unrelated agency finds nothing of it by list, search, export and direct address', async () => {
  const address = procuracy.url();
  const stranger = await journey.open('/');
  await signInAs(stranger, 'lanhdao@ta-longan.demo');
  await stranger.goto(`${journey.address}/quy-che?q=lanh%20dao`);
  await stranger.locator('main').getByText('Không có quy chế nào phù hợp.').waitFor();
  expect(await stranger.getByRole('link', { name: title }).count()).toBe(0);
  await stranger.getByRole('link', { name: 'Tìm trong nội dung các điều', exact: true }).click();
  await stranger.getByText('Không có điều nào có đủ các từ này.').waitFor();
  await stranger.goto(`${journey.address}/quy-che`);
  await stranger.locator('main h1').waitFor();
  const download = stranger.waitForEvent('download');
  await stranger.getByRole('button', { name: 'Kết xuất' }).click();
  await stranger.getByRole('menuitem', { name: 'Bảng CSV' }).click();
  const table = await readDownload(await download);
  expect(table).not.toContain('03-QC/BCSĐVKS-BCSĐTA');
  await stranger.goto(address);
  await stranger.getByRole('heading', { name: 'Không có trang này' }).waitFor();
  await stranger.context().close();
});
