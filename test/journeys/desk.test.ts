import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bringFile } from './bring-file.ts';
import { expectFocus } from './by-keyboard.ts';
import { civilCases, regulationAddress } from './content-pages.ts';
import { choose, say } from './dialog.ts';
import { enterOccasions } from './enter-occasions.ts';
import { expectAccessible, type Journey, openJourney, signInAs } from './open-journey.ts';
import { runDuties } from './run-duties.ts';

/** Phản hồi thông báo thụ lý: 02 ngày làm việc; 1 and 2 September 2022 were days off. */
const answer = 'art_4__cl_3';
const [late, later, today, soon] = ['số 11', 'số 12', 'số 15', 'số 18'].map(
  (number) => `Thông báo thụ lý ${number}/2022/TB-TLVA`,
) as [string, string, string, string];
let journey: Journey;
/** The focal officer of the procuracy; the court is the other side. */
let focal: Page;
let court: Page;
let dueToday: string;
beforeAll(async () => {
  journey = await openJourney('demo');
  await runDuties(journey);
  [focal, court] = await Promise.all([journey.open('/'), journey.open('/')]);
  await signInAs(focal, 'daumoi@vks-hagiang.demo');
  await signInAs(court, 'daumoi@ta-hagiang.demo');
  const regulation = await regulationAddress(focal, civilCases);
  const entered = await enterOccasions(focal, regulation, [
    { eId: answer, occasion: late, eventOn: '2022-08-26' },
    { eId: answer, occasion: later, eventOn: '2022-08-29' },
    { eId: answer, occasion: today, eventOn: '2022-08-30' },
    { eId: answer, occasion: soon, eventOn: '2022-09-05' },
  ]);
  dueToday = entered[2] ?? '';
});
afterAll(() => journey.close());

const row = (page: Page, occasion: string): Locator =>
  page.locator('[data-fulfilment]').filter({ hasText: occasion });
const group = (page: Page, name: string): Locator =>
  page.getByRole('region', { name: new RegExp(`^${name} `) });
const dialog = (page: Page): Locator => page.getByRole('dialog');

/** The count of a group as it stands over the desk. */
async function count(page: Page, name: string): Promise<number> {
  const shown = page.getByRole('navigation', { name: 'Các nhóm việc' }).getByText(name, { exact: false });
  return Number.parseInt(await shown.first().innerText(), 10);
}

/** Shows every row of a group. */
async function unfold(page: Page, name: string): Promise<void> {
  const more = page.getByRole('button', { name: `Xem thêm trong nhóm ${name}` });
  while ((await more.count()) > 0) {
    await more.click();
    await page.waitForLoadState('networkidle');
  }
}

test('a focal officer begins the day at the desk: what is late, what ends today, what comes', async () => {
  await focal.goto(journey.address);
  await focal.getByRole('heading', { level: 1, name: 'Bàn làm việc' }).waitFor();
  expect(new URL(focal.url()).pathname).toBe('/ban-lam-viec');
  await focal.locator('[data-walk]').first().waitFor();
  await unfold(focal, 'Quá hạn');
  await group(focal, 'Quá hạn').getByText(late).waitFor();
  expect(await row(focal, late).innerText()).toMatch(/thứ Ba, 30\/8\/2022\s+quá hạn 6 ngày/);
  expect(await group(focal, 'Hôm nay').innerText()).toMatch(/thứ Hai, 05\/9\/2022\s+hôm nay/);
  expect(await row(focal, soon).innerText()).toContain('còn 2 ngày');
  const shown = await group(focal, 'Quá hạn').locator('[data-fulfilment]').count();
  expect(await count(focal, 'Quá hạn')).toBe(shown);
  await expectAccessible(focal);
  await focal.setViewportSize({ width: 360, height: 740 });
  await expectAccessible(focal);
  await focal.setViewportSize({ width: 1280, height: 860 });
});

test('the list is filtered by words without marks', async () => {
  await focal.getByRole('textbox', { name: 'Lọc các dòng đang hiện' }).fill('thu ly so 12/2022');
  await expect.poll(() => focal.locator('[data-fulfilment]').count()).toBe(1);
  await focal.getByRole('textbox', { name: 'Lọc các dòng đang hiện' }).fill('');
});

test('a day after today is refused beside its field, and nothing said without a network is sent later', async () => {
  await focal.goto(journey.address + dueToday);
  await focal.getByRole('button', { name: /^Đã thực hiện/ }).click();
  await dialog(focal).getByLabel('Bằng văn bản, việc gì').fill('Văn bản số 14/VKS-P9');
  await dialog(focal).getByLabel('Ngày thực hiện').fill('10/9/2022');
  await dialog(focal).getByText('Ngày này ở sau hôm nay.').waitFor();
  expect(await dialog(focal).getByText('thực hiện chậm').count()).toBe(0);
  await dialog(focal).getByLabel('Ngày thực hiện').fill('05/9/2022');
  await focal.context().setOffline(true);
  await dialog(focal)
    .getByRole('button', { name: /^Đã thực hiện/ })
    .click();
  await dialog(focal).getByText('Không kết nối được máy chủ').waitFor();
  await dialog(focal).getByRole('button', { name: 'Hủy' }).click();
  await focal.context().setOffline(false);
  await focal.reload();
  await focal.getByRole('button', { name: /^Đã thực hiện/ }).waitFor();
  await focal.goto(journey.address);
  await focal.locator('[data-walk]').first().waitFor();
  await unfold(focal, 'Quá hạn');
});

test('what ends today explains its day over the holidays', async () => {
  await row(focal, today)
    .getByRole('button', { name: /Vì sao ngày này\?$/ })
    .click();
  const why = dialog(focal);
  await why.getByRole('row', { name: /thứ Sáu, 02\/9\/2022 không/ }).waitFor();
  expect(await why.getByRole('row', { name: /thứ Hai, 05\/9\/2022 thứ 2/ }).count()).toBe(1);
  await expectAccessible(focal);
  await focal.keyboard.press('Escape');
  await why.waitFor({ state: 'hidden' });
});

test('evidence is added, as words and as a file that is no secret, and it is stated as done', async () => {
  const before = await count(focal, 'Hôm nay');
  await row(focal, today).getByRole('link').click();
  await focal.getByRole('heading', { name: 'Văn bản quy định' }).waitFor();
  await focal.getByRole('button', { name: 'Thêm minh chứng', exact: true }).last().click();
  await dialog(focal).getByText('Tệp', { exact: true }).click();
  await dialog(focal).getByLabel('Bằng văn bản, việc gì').fill('Văn bản số 15/VKS-P9');
  await dialog(focal).getByRole('button', { name: 'Thêm minh chứng' }).click();
  await dialog(focal).getByText('Hãy chọn một tệp.').waitFor();
  await bringFile(focal, 'phan-hoi.txt', new TextEncoder().encode('Thông báo thụ lý ghi sai ngày.\n'));
  await dialog(focal).getByLabel('Không thuộc bí mật nhà nước').check();
  await expectAccessible(focal);
  await say(focal, 'Thêm minh chứng', 'Đã thêm minh chứng.');
  await focal.getByRole('button', { name: 'Tải phan-hoi.txt' }).waitFor();
  await focal.getByRole('button', { name: /^Đã thực hiện/ }).click();
  await dialog(focal).getByLabel('Bằng văn bản, việc gì').fill('Văn bản số 15/VKS-P9 ngày 05/9/2022');
  await expectAccessible(focal);
  await say(focal, 'Đã thực hiện', 'Đã ghi là đã thực hiện.');
  await focal.locator('main').getByText('thực hiện 05/9/2022').waitFor();
  await expectAccessible(focal);
  await focal.getByRole('link', { name: 'Bàn làm việc' }).first().click();
  await expect.poll(() => count(focal, 'Hôm nay')).toBe(before - 1);
});

test('one is handed over, and who got it finds it on their own desk', async () => {
  await row(focal, soon).getByRole('link').focus();
  await focal.keyboard.press('g');
  await choose(focal, 'Người thực hiện', /Kiểm sát viên/, 'kiem sat vien');
  await expectAccessible(focal);
  await say(focal, 'Giao việc', 'Đã giao việc.');
  await row(focal, soon).waitFor({ state: 'detached' });
  const officer = await journey.open('/');
  await signInAs(officer, 'chuyenvien@vks-hagiang.demo');
  await row(officer, soon).getByText('được giao').waitFor();
  await expectAccessible(officer);
  await officer.context().close();
});

test('everything on the desk is done by keys: walking, filtering, stating, and going on from the same place', async () => {
  await focal.goto(`${journey.address}/ban-lam-viec`);
  await focal.locator('[data-walk]').first().waitFor();
  const before = await count(focal, 'Quá hạn');
  await focal.keyboard.press('/');
  await expectFocus(focal.getByRole('textbox', { name: 'Lọc các dòng đang hiện' }));
  await focal.keyboard.press('Escape');
  await focal.keyboard.press('j');
  await focal.keyboard.press('j');
  await expectFocus(focal.locator('[data-walk]').nth(1));
  await focal.keyboard.press('k');
  await expectFocus(focal.locator('[data-walk]').first());
  const first = await focal.locator('[data-walk]').first().getAttribute('href');
  await focal.keyboard.press('v');
  await dialog(focal)
    .getByText(/^Lịch làm việc: /)
    .waitFor();
  await focal.keyboard.press('Escape');
  await dialog(focal).waitFor({ state: 'hidden' });
  await expectFocus(focal.locator('[data-walk]').first());
  await focal.keyboard.press('e');
  await expectFocus(dialog(focal).getByLabel('Bằng văn bản, việc gì'));
  await focal.keyboard.type('Lịch xét xử đã gửi');
  await focal.keyboard.press('Tab');
  await focal.keyboard.press('Enter');
  await focal.getByText('Đã ghi là đã thực hiện.').last().waitFor();
  await expect.poll(() => count(focal, 'Quá hạn')).toBe(before - 1);
  await expect.poll(() => focal.locator('[data-walk]').first().getAttribute('href')).not.toBe(first);
  await focal.keyboard.press('j');
  await expectFocus(focal.locator('[data-walk]').first());
  await focal.keyboard.press('Shift+?');
  await dialog(focal).getByText('Ghi đã thực hiện').waitFor();
  await expectAccessible(focal);
  await focal.keyboard.press('Escape');
  await dialog(focal).waitFor({ state: 'hidden' });
  await expectFocus(focal.locator('[data-walk]').first());
  await focal.keyboard.press('Enter');
  await focal.getByRole('heading', { name: 'Văn bản quy định' }).waitFor();
});

test('a note is only inside; the other side sees state and evidence, disputes it, and is answered', async () => {
  await focal.goto(journey.address + dueToday);
  await focal.getByLabel('Ghi chú', { exact: true }).fill('Đã gọi nhắc văn phòng');
  await focal.getByRole('button', { name: 'Ghi', exact: true }).click();
  await focal.getByRole('listitem').getByText('Đã gọi nhắc văn phòng').waitFor();

  await court.goto(journey.address + dueToday);
  await court.getByText('Văn bản số 15/VKS-P9', { exact: true }).first().waitFor();
  await court.getByText('Đã thực hiện', { exact: true }).first().waitFor();
  expect(await court.getByText('Đã gọi nhắc').count()).toBe(0);
  expect(await court.getByText('Người thực hiện').count()).toBe(0);
  await expectAccessible(court);
  await court.getByRole('button', { name: 'Nêu ý kiến khác' }).click();
  await dialog(court).getByLabel('Ý kiến của cơ quan ta').fill('Chưa nhận được văn bản');
  await say(court, 'Nêu ý kiến khác', 'Đã ghi ý kiến khác.');
  await court.locator('main').getByRole('alert').getByText('Chưa nhận được văn bản').waitFor();

  const leader = await journey.open('/ban-lam-viec?xem=co-quan');
  await signInAs(leader, 'lanhdao@vks-hagiang.demo');
  await leader.locator('[data-walk]').first().waitFor();
  await unfold(leader, 'Có ý kiến khác');
  await group(leader, 'Có ý kiến khác').getByText(today).waitFor();
  const disputed = await group(leader, 'Có ý kiến khác').locator('[data-fulfilment]').count();
  expect(await count(leader, 'Có ý kiến khác')).toBe(disputed);
  await expectAccessible(leader);
  await leader.context().close();

  await focal.reload();
  await focal.getByRole('button', { name: 'Trả lời ý kiến' }).first().click();
  await dialog(focal).getByLabel('Trả lời').fill('Đã gửi lại qua trục liên thông');
  await say(focal, 'Trả lời ý kiến', 'Đã trả lời ý kiến.');
  await court.reload();
  await court.locator('main').getByRole('alert').getByText('Đã gửi lại qua trục liên thông').waitFor();
  await expectAccessible(court);
  await court.getByRole('button', { name: 'Rút ý kiến khác' }).first().click();
  await dialog(court).getByLabel('Lý do').fill('Đã nhận được văn bản');
  await say(court, 'Rút ý kiến khác', 'Đã rút ý kiến khác.');
  await court.locator('main').getByRole('alert').waitFor({ state: 'detached' });
});

test('a stranger finds nothing at the address of a fulfilment', async () => {
  const stranger = await journey.open(dueToday);
  await signInAs(stranger, 'daumoi@ta-longan.demo');
  await stranger.getByRole('heading', { name: 'Không có trang này' }).waitFor();
  await stranger.goto(`${journey.address}/ban-lam-viec`);
  await stranger.getByRole('heading', { level: 1, name: 'Bàn làm việc' }).waitFor();
  expect(await stranger.getByText('TB-TLVA').count()).toBe(0);
  await stranger.context().close();
});
