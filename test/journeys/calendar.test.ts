import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectFocus } from './by-keyboard.ts';
import { civilCases, regulationAddress } from './content-pages.ts';
import { choose, inForm, say } from './dialog.ts';
import { expectAccessible, type Journey, openJourney, signInAs } from './open-journey.ts';
import { runDuties } from './run-duties.ts';

let journey: Journey;
/** The focal officer of the court, who enters what happens. */
let focal: Page;
let regulation: string;
beforeAll(async () => {
  journey = await openJourney('demo');
  await runDuties(journey);
  focal = await journey.open('/');
  await signInAs(focal, 'daumoi@ta-hagiang.demo');
  regulation = await regulationAddress(focal, civilCases);
}, 300_000);
afterAll(() => journey.close());

const duty = (page: Page, place: string) =>
  page.getByRole('button', { name: `Thao tác với nghĩa vụ: ${place}`, exact: true });

/** Enters an event under the regulation's tab Thực hiện; gives the address of the fulfilment that it starts. */
async function enterEvent(occasion: string, on: string, dueShown: string): Promise<string> {
  await focal.goto(`${journey.address}${regulation}?xem=thuc-hien`);
  await duty(focal, 'Khoản 1 Điều 4').click();
  await focal.getByRole('menuitem', { name: 'Ghi sự kiện' }).click();
  await focal.getByLabel('Sự kiện, văn bản nào').fill(occasion);
  await inForm(focal, 'Kể từ ngày').fill(on);
  await focal.getByRole('dialog').getByText(dueShown).waitFor();
  await expectAccessible(focal);
  await say(focal, 'Ghi sự kiện', 'Đã ghi sự kiện.');
  await focal.waitForURL(/\/lan-thuc-hien\//);
  return new URL(focal.url()).pathname;
}

test('the counting tool says why that day, over a make-up Saturday and Tết, at an address of its own', async () => {
  await focal.goto(`${journey.address}/tinh-thoi-han`);
  await focal.getByLabel('Thời hạn như văn bản viết').fill('trong thời hạn 32 ngày làm việc');
  await focal.getByLabel('Tính từ ngày').fill('05/01/2026');
  await focal.keyboard.press('Enter');
  await focal.getByRole('heading', { name: 'Hạn: thứ Ba, 24/02/2026' }).waitFor();
  const row = (name: RegExp) => focal.getByRole('row', { name });
  expect(await row(/thứ Hai, 05\/01\/2026 không Ngày xảy ra sự kiện.*Điều 147/).count()).toBe(1);
  expect(await row(/thứ Bảy, 10\/01\/2026 thứ 5 .*làm việc bù/).count()).toBe(1);
  expect(await row(/thứ Hai, 16\/02\/2026 không .*Tết Nguyên đán/).count()).toBe(1);
  expect(await row(/thứ Ba, 24\/02\/2026 thứ 32 Ngày cuối cùng/).count()).toBe(1);
  await focal.getByRole('button', { name: /Xem từng ngày/ }).click();
  expect(await row(/thứ Tư, 14\/01\/2026 thứ 8/).count()).toBe(1);
  await expectAccessible(focal);
  await focal.reload();
  await focal.getByRole('heading', { name: 'Hạn: thứ Ba, 24/02/2026' }).waitFor();
  await focal.getByLabel('Thời hạn như văn bản viết').fill('không phải thời hạn');
  await focal.getByRole('button', { name: 'Tính hạn' }).click();
  await focal.getByRole('alert').waitFor();
  await expectAccessible(focal);
});

test('a new decision moves open deadlines, with notice; those that are past stay, and nobody else may load it', async () => {
  const past = await enterEvent('Thụ lý vụ án số 21/TLST-DS', '26/8/2022', 'Hạn: thứ Tư, 31/8/2022');
  const open = await enterEvent('Thụ lý vụ án số 22/TLST-DS', '05/9/2022', 'Hạn: thứ Năm, 08/9/2022');
  await focal.goto(`${journey.address}/lich-lam-viec?nam=2022`);
  await focal.getByRole('cell', { name: 'thứ Sáu, 02/9/2022' }).waitFor();
  expect(await focal.getByRole('button', { name: 'Nạp quyết định' }).count()).toBe(0);

  const operator = await journey.open('/lich-lam-viec?nam=2022');
  await signInAs(operator, 'quantri@he-thong.demo');
  await operator.getByRole('button', { name: 'Nạp quyết định' }).click();
  await inForm(operator, 'Số, ký hiệu').fill('3001/TB-BLĐTBXH');
  await inForm(operator, 'Cơ quan ban hành').fill('Bộ Lao động - Thương binh và Xã hội');
  await inForm(operator, 'Ngày ban hành').fill('05/9/2022');
  await operator.getByRole('button', { name: 'Dán nhiều ngày' }).click();
  const lines = operator.getByRole('textbox', { name: 'Dán nhiều ngày' });
  await lines.fill('30/8 nghỉ hoán đổi\n8/9 nghỉ hoán đổi\n24/9 làm bù 8/9\nngày kia');
  await operator.getByRole('button', { name: 'Đưa vào danh sách' }).click();
  await operator.getByText('Không đọc được: ngày kia').waitFor();
  await lines.fill('');
  await operator.getByRole('button', { name: 'Dán nhiều ngày' }).click();
  await operator.getByText('14 ngày').waitFor();
  await expectAccessible(operator);
  await operator.getByRole('button', { name: 'Xem thay đổi' }).click();
  const changes = operator.getByRole('dialog').getByRole('listitem');
  await operator.getByText('3 ngày thay đổi').waitFor();
  expect(await changes.allInnerTexts()).toEqual([
    expect.stringMatching(/^thứ Ba, 30\/8\/2022\s+ngày làm việc thành ngày nghỉ$/),
    expect.stringMatching(/^thứ Năm, 08\/9\/2022\s+ngày làm việc thành ngày nghỉ$/),
    expect.stringMatching(/^thứ Bảy, 24\/9\/2022\s+ngày nghỉ thành ngày làm việc$/),
  ]);
  await expectAccessible(operator);
  await say(operator, 'Nạp quyết định', 'Đã nạp quyết định.');
  await operator.getByText('3001/TB-BLĐTBXH').waitFor();
  await operator.context().close();
  await runDuties(journey);

  await focal.goto(journey.address + open);
  await focal.getByText('Hạn dời từ 08/9/2022 sang 09/9/2022').waitFor();
  await focal.getByRole('row', { name: /thứ Năm, 08\/9\/2022 không .*hoán đổi/ }).waitFor();
  await expectAccessible(focal);
  await focal.goto(journey.address + past);
  await focal.getByText('thứ Tư, 31/8/2022').first().waitFor();
  expect(await focal.getByText(/Hạn dời từ/).count()).toBe(0);
  await focal.goto(`${journey.address}/thong-bao`);
  await focal
    .getByText(/^Thời hạn được tính lại: /)
    .first()
    .waitFor();
});

test('the month shows it by keys: days off with their reason, a worked Saturday, what a day holds', async () => {
  await focal.goto(`${journey.address}/lich?thang=2022-09`);
  const day = (name: RegExp) => focal.getByRole('gridcell', { name });
  await day(/^thứ Sáu, 02\/9\/2022, Quốc khánh/).waitFor();
  await day(/^thứ Bảy, 24\/9\/2022, Làm bù/).waitFor();
  await day(/^thứ Sáu, 09\/9\/2022, \d+ việc/).waitFor();
  await expectAccessible(focal);
  await day(/^thứ Hai, 05\/9\/2022, Hôm nay/).focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowUp', 'End'])
    await focal.keyboard.press(key);
  await expectFocus(day(/^Chủ nhật, 11\/9\/2022/));
  await focal.keyboard.press('PageDown');
  await expectFocus(day(/^thứ Ba, 11\/10\/2022/));
  await focal.keyboard.press('PageUp');
  await expectFocus(day(/^Chủ nhật, 11\/9\/2022/));
  for (const key of ['ArrowLeft', 'ArrowLeft', 'Enter']) await focal.keyboard.press(key);
  const dialog = focal.getByRole('dialog', { name: 'thứ Sáu, 09/9/2022' });
  await dialog.getByText('Thụ lý vụ án số 22/TLST-DS').waitFor();
  await expectAccessible(focal);
  await focal.keyboard.press('Escape');
  await expectFocus(day(/^thứ Sáu, 09\/9\/2022/));
  await focal.setViewportSize({ width: 360, height: 740 });
  await focal.getByRole('heading', { name: 'thứ Sáu, 09/9/2022' }).waitFor();
  expect(await focal.getByRole('grid').count()).toBe(0);
  await expectAccessible(focal);
  await focal.setViewportSize({ width: 1280, height: 860 });
});

test('a leader sees the exceptions of the agency: what is overdue, and what nobody holds while the officer is away', async () => {
  const leader = await journey.open('/ban-lam-viec?xem=co-quan');
  await signInAs(leader, 'lanhdao@ta-hagiang.demo');
  const before = await countUnheld(leader);
  await leader.goto(`${journey.address}/vang-mat`);
  await leader.getByRole('button', { name: 'Ghi vắng mặt' }).click();
  await choose(leader, 'Người vắng mặt', /đầu mối/i, 'dau moi');
  await inForm(leader, 'Đến hết ngày').fill('04/9/2022');
  await leader.getByRole('dialog').getByRole('button', { name: 'Ghi vắng mặt' }).click();
  await leader.getByText('Ngày cuối không được trước ngày đầu.').waitFor();
  await inForm(leader, 'Đến hết ngày').fill('09/9/2022');
  await expectAccessible(leader);
  await say(leader, 'Ghi vắng mặt', 'Đã ghi vắng mặt.');
  const back = leader.getByRole('button', { name: /^Đã trở lại: .*đầu mối/i });
  await back.waitFor();
  await expectAccessible(leader);
  expect(await countUnheld(leader)).toBeGreaterThan(before);
  const group = (name: string) => leader.getByRole('region', { name: new RegExp(`^${name} `) });
  await group('Chưa có người thực hiện').locator('[data-fulfilment]').first().waitFor();
  expect(await group('Quá hạn').locator('[data-fulfilment]').count()).toBeGreaterThan(0);
  await expectAccessible(leader);

  await leader.goto(`${journey.address}/vang-mat`);
  await back.click();
  await say(leader, 'Đã trở lại', 'Đã ghi.');
  await back.waitFor({ state: 'detached' });
  expect(await countUnheld(leader)).toBe(before);
  await leader.context().close();
});

/** How many the agency's desk counts that nobody holds. */
async function countUnheld(page: Page): Promise<number> {
  await page.goto(`${journey.address}/ban-lam-viec?xem=co-quan`);
  const groups = page.getByRole('navigation', { name: 'Các nhóm việc' });
  return Number.parseInt(await groups.getByText('Chưa có người thực hiện').first().innerText(), 10);
}

test('under the regulation a duty is rested, resumed and handed, and its fulfilments are found', async () => {
  // Of the procuracy, to answer within two working days: whom the court's could be handed to is away on that day.
  const place = 'Khoản 3 Điều 4';
  const procuracy = await journey.open(`${regulation}?xem=thuc-hien`);
  await signInAs(procuracy, 'daumoi@vks-hagiang.demo');
  await duty(procuracy, place).waitFor();
  const row = procuracy.locator('[data-duty]').filter({ has: duty(procuracy, place) });
  await expectAccessible(procuracy);
  const act = async (name: string) => {
    await duty(procuracy, place).click();
    await procuracy.getByRole('menuitem', { name }).click();
  };
  await act('Tạm dừng nghĩa vụ');
  await procuracy.getByRole('dialog').getByLabel('Lý do').fill('Chờ sắp xếp lại tổ chức');
  await say(procuracy, 'Tạm dừng nghĩa vụ', 'Đã tạm dừng nghĩa vụ.');
  await procuracy.getByText('Tạm dừng từ 05/9/2022: Chờ sắp xếp lại tổ chức').waitFor();
  await act('Tiếp tục nghĩa vụ');
  await say(procuracy, 'Tiếp tục nghĩa vụ', 'Đã tiếp tục nghĩa vụ.');
  await procuracy.getByText('Chờ sắp xếp lại tổ chức').waitFor({ state: 'detached' });
  await act('Giao nghĩa vụ');
  await choose(procuracy, 'Người thực hiện', /Kiểm sát viên/, 'kiem sat vien');
  await say(procuracy, 'Giao nghĩa vụ', 'Đã giao nghĩa vụ.');
  await row.getByText('(được giao)').waitFor();
  await act('Giao nghĩa vụ');
  await procuracy.getByRole('button', { name: 'Trả về cán bộ đầu mối' }).click();
  await row.getByText('(được giao)').waitFor({ state: 'detached' });
  await procuracy.getByTitle('Xem các lần thực hiện: Khoản 1 Điều 4').click();
  const rows = procuracy.getByRole('table').getByRole('link');
  await procuracy.getByText('Thụ lý vụ án số 22/TLST-DS').waitFor();
  await procuracy.getByRole('combobox', { name: 'Tình trạng' }).click();
  await procuracy.getByRole('option', { name: 'Quá hạn' }).click();
  await rows
    .filter({ hasText: /thụ lý/i })
    .first()
    .waitFor();
  await expect.poll(() => procuracy.getByRole('table').getByText('Trong hạn').count()).toBe(0);
  await procuracy.getByText('Thụ lý vụ án số 21/TLST-DS').waitFor();
  await procuracy.setViewportSize({ width: 360, height: 740 });
  await expectAccessible(procuracy);
  await procuracy.context().close();
});
