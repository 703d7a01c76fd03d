import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { choose, inForm, say } from './dialog.ts';
import { expectAccessible, giveNewPassword, type Journey, openJourney, signInAs } from './open-journey.ts';

let journey: Journey;
let operator: Page;
beforeAll(async () => {
  journey = await openJourney('demo');
  operator = await journey.open('/co-quan', { viewport: { width: 1440, height: 900 } });
  await signInAs(operator, 'quantri@he-thong.demo');
});
afterAll(() => journey.close());

async function openAgency(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Cơ quan' }).first().click();
  await page.getByRole('textbox', { name: 'Tìm theo tên hoặc mã' }).fill(name);
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { name: 'Theo thời gian' }).waitFor();
}

async function begin(page: Page, act: string): Promise<void> {
  await page.getByRole('button', { name: 'Thao tác' }).click();
  await page.getByRole('menuitem', { name: act }).click();
}

/** The acts in the menu of the agency that is open; the menu is closed again. */
async function actsOffered(page: Page): Promise<string[]> {
  await page.getByRole('button', { name: 'Thao tác' }).click();
  await page.getByRole('menuitem').first().waitFor();
  const offered = await page.getByRole('menuitem').allInnerTexts();
  await page.keyboard.press('Escape');
  return offered;
}

test('on a wide screen every agency stands in one line', async () => {
  await operator.locator('main td').first().waitFor();
  const heights = await operator
    .locator('main tbody tr')
    .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
  expect(heights.length).toBeGreaterThan(20);
  expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(8);
});

test('an agency without people gets its administrator, and its first leader is confirmed from outside', async () => {
  await openAgency(operator, 'Viện kiểm sát nhân dân tối cao');
  await begin(operator, 'Lập quản trị đầu tiên');
  await inForm(operator, 'Họ và tên').fill('Quản trị VKSND tối cao');
  await inForm(operator, 'Thư điện tử').fill('quantri@vksndtc.demo');
  await expectAccessible(operator);
  await say(operator, 'Lập quản trị đầu tiên', 'Đã lập quản trị.');
  await operator.getByRole('dialog').waitFor({ state: 'hidden' });
  expect(await actsOffered(operator)).toEqual([
    'Đổi tên',
    'Đổi mã định danh',
    'Đổi cấp trên',
    'Ghi việc kế thừa',
  ]);

  const page = await journey.open('/');
  await page.goto(await journey.linkTo('quantri@vksndtc.demo'));
  await giveNewPassword(page, 'bốn mùa hoa lê trắng');
  await page.getByRole('button', { name: 'Đặt mật khẩu' }).click();
  await signInAs(page, 'quantri@vksndtc.demo', 'bốn mùa hoa lê trắng');
  await openAgency(page, 'Viện kiểm sát nhân dân tối cao');
  await page.getByRole('button', { name: 'Thêm chức vụ' }).click();
  await inForm(page, 'Chức vụ').fill('Viện trưởng');
  await say(page, 'Thêm chức vụ', 'Đã thêm chức vụ.');
  await page.getByRole('link', { name: 'Nhân sự' }).click();
  await page.getByRole('button', { name: 'Thêm người' }).click();
  await inForm(page, 'Họ và tên').fill('Viện trưởng VKSND tối cao');
  await inForm(page, 'Thư điện tử').fill('lanhdao@vksndtc.demo');
  await choose(page, 'Chức vụ', /Viện trưởng/);
  await choose(page, 'Vai trò', 'Lãnh đạo');
  await page.keyboard.press('Tab');
  await say(page, 'Thêm người', 'Đã thêm.');

  await operator.getByRole('link', { name: 'Nhân sự' }).click();
  const waiting = operator.getByRole('region', { name: 'Bổ nhiệm chờ xác nhận' });
  await waiting.getByText('Viện trưởng VKSND tối cao').waitFor();
  await expectAccessible(operator);
  await waiting.getByRole('button', { name: /^Xác nhận: / }).click();
  await waiting.waitFor({ state: 'hidden' });
  await page.getByRole('link', { name: 'Viện trưởng VKSND tối cao' }).click();
  await page.getByRole('cell', { name: 'Viện trưởng', exact: true }).waitFor();
  expect(await page.getByText('Chờ xác nhận').count()).toBe(0);
  await page.context().close();
}, 120_000);

test('two agencies merge into a new one, and another is dissolved, each by its decision', async () => {
  await openAgency(operator, 'Ban Tuyên giáo Tỉnh ủy Thái Bình');
  await begin(operator, 'Ghi việc kế thừa');
  await choose(operator, 'Cơ quan cũ', 'Ban Dân vận Tỉnh ủy Thái Bình', 'ban dan van');
  await operator.getByRole('button', { name: 'Thêm cơ quan mới lập' }).click();
  await inForm(operator, 'Tên cơ quan').fill('Ban Tuyên giáo và Dân vận Tỉnh ủy Thái Bình');
  await inForm(operator, 'Tên viết tắt').fill('Ban TG&DV Tỉnh ủy Thái Bình');
  await decide('01-QĐ/THU');
  await expectAccessible(operator);
  await say(operator, 'Ghi việc kế thừa', 'Đã ghi việc kế thừa.');
  await operator.getByText('Cơ quan kế thừa: Ban Tuyên giáo và Dân vận Tỉnh ủy Thái Bình').waitFor();
  expect(await operator.getByText('đến hết ngày 04/9/2022').count()).toBeGreaterThan(0);
  await expectAccessible(operator);

  await openAgency(operator, 'Ban Cán sự Đảng Tòa án nhân dân tỉnh Long An');
  await begin(operator, 'Ghi việc kế thừa');
  await choose(operator, 'Hình thức', 'Giải thể');
  expect(await operator.getByRole('button', { name: 'Thêm cơ quan mới lập' }).count()).toBe(0);
  await decide('02-QĐ/THU');
  await say(operator, 'Ghi việc kế thừa', 'Đã ghi việc kế thừa.');
  await operator.getByText('Kết thúc ngày 05/9/2022').waitFor();
  // What has ended can't be succeeded a second time.
  expect(await actsOffered(operator)).not.toContain('Ghi việc kế thừa');
}, 120_000);

async function decide(symbol: string): Promise<void> {
  await inForm(operator, 'Có hiệu lực từ ngày').fill('5/9/2022');
  await inForm(operator, 'Số, ký hiệu').fill(symbol);
  await inForm(operator, 'Ngày ban hành').fill('1/9/2022');
  await inForm(operator, 'Cơ quan ban hành').fill('Cơ quan có thẩm quyền');
}
