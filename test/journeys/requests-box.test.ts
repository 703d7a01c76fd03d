import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectFocus } from './by-keyboard.ts';
import { expectAccessible, type Journey, openJourney, signInAs } from './open-journey.ts';

/** Khoản 2 Điều 3 of the regulation of the two Party committees: an answer within days of the receipt. */
const regulation = '03-QC/BCSĐVKS-BCSĐTA';
const place = 'Khoản 2 Điều 3';
const first = 'Đề nghị cung cấp thông tin về các vụ án tạm đình chỉ';
const second = 'Đề nghị cung cấp số liệu thụ lý án dân sự';
const drafted = 'Đề nghị cung cấp danh sách vụ án quá hạn luật định';
let journey: Journey;
/** The clerk of the court, who asks; of the procuracy the clerk, who receives, an officer and the leader. */
let court: Page;
let clerk: Page;
let officer: Page;
let leader: Page;
beforeAll(async () => {
  journey = await openJourney('demo');
  [court, clerk, officer, leader] = await Promise.all([
    journey.open('/'),
    journey.open('/'),
    journey.open('/'),
    journey.open('/'),
  ]);
  await signInAs(court, 'vanthu@ta-hagiang.demo');
  await signInAs(clerk, 'vanthu@vks-hagiang.demo');
  await signInAs(officer, 'chuyenvien@vks-hagiang.demo');
  await signInAs(leader, 'lanhdao@vks-hagiang.demo');
});
afterAll(() => journey.close());

const field = (page: Page, label: string) => page.getByRole('textbox', { name: label, exact: true });

/** Chooses in a list under a field what fits the words typed. */
async function pick(page: Page, label: string, typed: string): Promise<void> {
  const list = page.getByRole('combobox', { name: label, exact: true }).or(field(page, label)).first();
  await list.click();
  await list.fill(typed);
  await page.getByRole('option').filter({ hasText: typed }).first().click();
}

/** Fills the page on which a request is written, up to the sending. */
async function write(page: Page, addressee: string, title: string): Promise<void> {
  await page.goto(`${journey.address}/yeu-cau/soan`, { waitUntil: 'domcontentloaded' });
  await pick(page, 'Quy chế', regulation);
  await pick(page, 'Điều, khoản làm căn cứ', place);
  await pick(page, 'Nơi nhận', addressee);
  await page.keyboard.press('Escape');
  await field(page, 'Trích yếu').fill(title);
  await field(page, 'Nội dung').fill('Kính gửi quý cơ quan,\n\nĐề nghị cung cấp thông tin theo quy chế.');
}

const line = (page: Page, title: string) => page.locator('[data-request]').filter({ hasText: title });

test('whoever writes a request sees until when it is to be answered, and why, before it is sent', async () => {
  await write(court, 'Viện kiểm sát nhân dân tỉnh Hà Giang', first);
  const due = court.getByRole('complementary', { name: 'Hạn trả lời' }).getByRole('status');
  await due.getByText('thứ Hai, 12/9/2022').waitFor();
  expect(await due.innerText()).toContain('Nếu tiếp nhận hôm nay');
  await court.getByRole('button', { name: 'Vì sao ngày này?' }).click();
  await expectAccessible(court);
  await court.getByRole('button', { name: 'Gửi', exact: true }).click();
  await court.waitForURL(/\/yeu-cau\/[\da-f-]{36}$/);
  await court.getByRole('heading', { name: first }).waitFor();
});

test('several requests are received at once by the keyboard, and each gets its number', async () => {
  await write(court, 'Viện kiểm sát nhân dân tỉnh Hà Giang', second);
  await court.keyboard.press('Control+Enter');
  await court.waitForURL(/\/yeu-cau\/[\da-f-]{36}$/);
  await clerk.goto(`${journey.address}/yeu-cau?hang=arrived`, { waitUntil: 'domcontentloaded' });
  await line(clerk, second).waitFor();
  await expectAccessible(clerk);
  await clerk.getByRole('checkbox', { name: `Chọn ${first}` }).check();
  await clerk.getByRole('checkbox', { name: `Chọn ${second}` }).check();
  expect(await clerk.getByText('Đã chọn 2').innerText()).toBe('Đã chọn 2');
  await clerk.keyboard.press('e');
  await clerk.getByText('Đã tiếp nhận.', { exact: true }).waitFor();
  await line(clerk, second).waitFor({ state: 'detached' });
  await clerk.goto(`${journey.address}/yeu-cau`, { waitUntil: 'domcontentloaded' });
  await line(clerk, first).waitFor();
  expect(await line(clerk, first).innerText()).toMatch(/Số đến \d+\/2022/);
  await clerk.keyboard.press('j');
  await expectFocus(clerk.locator('[data-walk]').first());
});

test('an officer’s draft is approved by the leader and sent by the clerk', async () => {
  await write(officer, 'Tòa án nhân dân tỉnh Hà Giang', drafted);
  await officer.getByRole('button', { name: 'Lưu và trình duyệt' }).click();
  await officer.getByText('Đã trình lãnh đạo.').waitFor();
  await leader.goto(`${journey.address}/du-thao?xem=submitted`, { waitUntil: 'domcontentloaded' });
  await leader.getByRole('link', { name: drafted }).click();
  await leader.getByRole('button', { name: 'Duyệt', exact: true }).click();
  await leader.getByText('Đã duyệt.', { exact: true }).waitFor();
  await expectAccessible(leader);
  await clerk.goto(`${journey.address}/du-thao?xem=approved`, { waitUntil: 'domcontentloaded' });
  await clerk.getByRole('link', { name: drafted }).click();
  await clerk.getByRole('button', { name: 'Gửi', exact: true }).click();
  await clerk.getByRole('dialog').getByRole('button', { name: 'Gửi', exact: true }).click();
  await clerk.getByText('Đã gửi và cấp số.').waitFor();
  await court.goto(`${journey.address}/yeu-cau`, { waitUntil: 'domcontentloaded' });
  await line(court, drafted).waitFor();
});

test('the register of what came in stands on paper in its columns, without the tools of the screen', async () => {
  await clerk.goto(`${journey.address}/so-van-ban`, { waitUntil: 'domcontentloaded' });
  await clerk.getByRole('link', { name: new RegExp(second) }).waitFor();
  await clerk.emulateMedia({ media: 'print' });
  const paper = await clerk.locator('main').innerText();
  expect(paper).toMatch(/sổ đăng ký văn bản đến – 2022/i);
  expect(paper).toContain('Tên loại và trích yếu nội dung');
  expect(await clerk.getByRole('button', { name: 'In', exact: true }).isVisible()).toBe(false);
  await clerk.emulateMedia({ media: 'screen' });
});
