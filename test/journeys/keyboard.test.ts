import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enter, expectFocus, expectTrapped, reach, reachInMenu } from './by-keyboard.ts';
import { civilCases, clerk, leader } from './content-pages.ts';
import { demoPassword } from '../world/build-people.ts';
import { type Journey, openJourney } from './open-journey.ts';

let journey: Journey;
/** One window for the whole journey; no test touches a mouse. */
let page: Page;
beforeAll(async () => {
  journey = await openJourney('demo');
  page = await journey.open('/dang-nhap');
});
afterAll(() => journey.close());

const main = () => page.locator('main');
const dialog = () => page.getByRole('dialog');
const button = (name: string | RegExp) => page.getByRole('button', { name });
const link = (name: string | RegExp) => page.getByRole('link', { name });
const title = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

/** Opens the command palette, finds a page and goes there. */
async function goTo(typed: string, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expectFocus(page.getByRole('textbox', { name: 'Tìm hoặc đi tới…' }));
  await page.keyboard.type(typed);
  await page.keyboard.press('Enter');
  await title(name);
  await dialog().waitFor({ state: 'detached' });
}

/** Signs in without a mouse: the first field has the focus already. */
async function signIn(email: string): Promise<void> {
  await page.getByLabel('Thư điện tử công vụ').waitFor();
  await expectFocus(page.getByLabel('Thư điện tử công vụ'));
  await page.keyboard.type(email);
  await reach(page, page.getByLabel('Mật khẩu', { exact: true }));
  await page.keyboard.type(demoPassword);
  await page.keyboard.press('Enter');
}

test('one signs in by typing and Tab', async () => {
  await signIn('quantri@vks-hagiang.demo');
  await title('Đọc văn bản');
  expect(new URL(page.url()).pathname).toBe('/doc-van-ban');
});

test('the first stop leads past the navigation to the content', async () => {
  await page.reload();
  await title('Đọc văn bản');
  await reach(page, link('Tới nội dung chính'));
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Tới nội dung chính');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await main().evaluate((content) => content.contains(document.activeElement))).toBe(true);
});

test('every page of the navigation is reached by its link', async () => {
  for (const name of ['Cơ quan', 'Nhân sự', 'Nhật ký', 'Đọc văn bản']) {
    await page.reload();
    await enter(page, page.getByRole('navigation').getByRole('link', { name, exact: true }));
    await title(name);
    expect(await page.locator('[aria-current=page]').first().innerText()).toBe(name);
  }
});

test('the command palette goes anywhere; closed by Escape it gives the focus back', async () => {
  await goTo('nhat ky', 'Nhật ký');
  await reach(page, page.getByLabel('Từ ngày'));
  await page.keyboard.press('Control+k');
  await expectTrapped(page, dialog());
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
  await expectFocus(page.getByLabel('Từ ngày'));
});

test('an entry of the trail opens to what changed', async () => {
  await enter(page, button(/^Chi tiết: /));
  await main().getByText('Mã yêu cầu').first().waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => main().getByText('Mã yêu cầu').count()).toBe(0);
});

test('an agency is found by typing, opened from its row, and a unit added in a dialog', async () => {
  await goTo('co quan', 'Cơ quan');
  await reach(page, page.getByRole('textbox', { name: 'Tìm theo tên hoặc mã' }));
  await page.keyboard.type('vien kiem sat nhan dan tinh ha giang');
  await enter(page, link('Viện kiểm sát nhân dân tỉnh Hà Giang'));
  await title('Viện kiểm sát nhân dân tỉnh Hà Giang');
  await enter(page, button('Thêm đơn vị'));
  await expectFocus(dialog().getByLabel('Tên đơn vị'));
  await expectTrapped(page, dialog());
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
  await expectFocus(button('Thêm đơn vị'));
  await page.keyboard.press('Enter');
  await expectFocus(dialog().getByLabel('Tên đơn vị'));
  await page.keyboard.type('Phòng Bàn phím');
  await reach(page, dialog().getByLabel('Viết tắt'));
  await page.keyboard.type('BP');
  await page.keyboard.press('Enter');
  await page.getByRole('cell', { name: 'Phòng Bàn phím', exact: true }).waitFor();
  await dialog().waitFor({ state: 'detached' });
  await expectFocus(button('Thêm đơn vị'));
});

test('a person is opened from the list; the menu of acts and its dialog give the focus back', async () => {
  await goTo('nhan su', 'Nhân sự');
  await enter(page, main().getByRole('link', { name: /^Cán bộ đầu mối/ }));
  await title('Cán bộ đầu mối phối hợp VKSND tỉnh Hà Giang');
  await reach(page, button('Thao tác'));
  await reachInMenu(page, page.getByRole('menuitem').nth(1));
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  await expectFocus(button('Thao tác'));
  await reachInMenu(page, page.getByRole('menuitem', { name: 'Đặt lại đăng nhập' }));
  await page.keyboard.press('Enter');
  await expectTrapped(page, dialog());
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
  await expectFocus(button('Thao tác'));
});

test('a choice of a list in a dialog is made with the arrows', async () => {
  await enter(page, button('Thêm chức vụ'));
  const position = dialog()
    .locator('input')
    .and(page.getByLabel('Chức vụ', { exact: true }));
  await dialog().waitFor();
  await reach(page, position);
  await page.keyboard.press('ArrowDown');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  // The list marks its choice once it has been drawn.
  await page.locator('[role=option][data-combobox-selected]').waitFor();
  await page.keyboard.press('Enter');
  expect(await position.inputValue()).not.toBe('');
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
  await expectFocus(button('Thêm chức vụ'));
});

test('the page that imports people is reached, and its field for a file', async () => {
  await goTo('nhan su', 'Nhân sự');
  await enter(page, link('Nhập từ CSV'));
  await title('Nhập người từ tệp CSV');
  await reach(page, button('Chọn tệp CSV'));
  expect(new URL(page.url()).pathname).toBe('/nhan-su/nhap');
});

test('a text is pasted, read and walked through', async () => {
  await goTo('doc van ban', 'Đọc văn bản');
  await reach(page, page.getByRole('tab', { name: 'Tệp' }));
  await page.keyboard.press('ArrowRight');
  await reach(page, page.getByLabel('Nội dung văn bản'));
  await page.keyboard.insertText(
    'Điều 1. Trả lời\nViện kiểm sát trả lời Tòa án trong thời hạn 05 ngày làm việc kể từ ngày nhận được đề nghị.\nĐiều 2. Báo cáo\nHằng quý, Tòa án báo cáo Viện kiểm sát.',
  );
  await enter(page, button('Đọc văn bản đã dán'));
  await page.getByRole('complementary', { name: 'Tổng số' }).waitFor();
  await page.keyboard.press('j');
  await expectFocus(page.locator('[data-duty][data-active]'));
  await page.evaluate(() => document.getElementById('content')?.focus());
  await enter(page, button('Mục lục'));
  await expectFocus(page.getByRole('textbox', { name: 'Tìm điều' }));
  await page.keyboard.press('Escape');
  await expectFocus(button('Mục lục'));
  await enter(page, button(/^Lưu ý/));
  await expectTrapped(page, dialog());
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
  await expectFocus(button(/^Lưu ý/));
});

test('the keys that work are listed by one of them', async () => {
  await page.keyboard.press('Shift+?');
  await dialog().getByRole('heading', { name: 'Ở mọi trang' }).waitFor();
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
  await expectFocus(button(/^Lưu ý/));
});

test('the account is reached through the menu of the capacity, and every field of it', async () => {
  await page.evaluate(() => document.getElementById('content')?.focus());
  await reach(page, button(/Đang làm việc với tư cách/), 'Shift+Tab');
  await reachInMenu(page, page.getByRole('menuitem', { name: 'Tài khoản' }));
  await page.keyboard.press('Enter');
  await title('Tài khoản');
  await reach(page, page.getByLabel('Nhập lại mật khẩu mới'));
  await enter(page, button('Bật xác thực hai bước'));
  await expectTrapped(page, dialog());
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
  await expectFocus(button('Bật xác thực hai bước'));
});

test('the language is changed, and an address that leads nowhere leads home', async () => {
  await page.goto(`${journey.address}/khong-co`);
  await title('Không có trang này');
  await reach(page, button('Ngôn ngữ'));
  await reachInMenu(page, page.getByRole('menuitem', { name: 'English' }));
  await page.keyboard.press('Enter');
  await title('No such page');
  await enter(page, main().locator('a'));
  await title('Read a text');
  expect(new URL(page.url()).pathname).toBe('/doc-van-ban');
});

test('the registry is filtered by typing, and a regulation opened from its row', async () => {
  page = await journey.open('/dang-nhap');
  await signIn(leader);
  await title('Bàn làm việc');
  await goTo('so quy che', 'Sổ quy chế');
  await main().locator('tbody tr').nth(2).waitFor();
  const rows = () => main().locator('tbody tr').count();
  await page.keyboard.press('/');
  await expectFocus(page.getByRole('textbox', { name: /^Tìm theo tên, số ký hiệu/ }));
  await page.keyboard.type('quy che phoi hop');
  await reach(page, button('Bộ lọc khác'));
  await page.keyboard.press('Enter');
  await reach(page, page.getByLabel('Năm ký'));
  await page.keyboard.type('2018');
  await main().getByText('Ký năm 2018').waitFor();
  await expect.poll(rows).toBe(1);
  await page.keyboard.press('Escape');
  await page.getByLabel('Năm ký').waitFor({ state: 'detached' });
  await expectFocus(button('Bộ lọc khác'));
  await enter(page, button('Bỏ lọc: Ký năm 2018'));
  await expect.poll(rows).toBeGreaterThan(1);
  await page.keyboard.press('/');
  await page.keyboard.press('Control+A');
  await page.keyboard.type(civilCases);
  await expect.poll(rows).toBe(1);
  await reach(page, button('Bộ lọc khác'));
  // From anywhere but a field, j leads to the first row.
  await page.keyboard.press('j');
  await expectFocus(main().locator('[data-walk]'));
  await page.keyboard.press('Enter');
  await title('giải quyết các vụ án, vụ việc dân sự');
});

test('from the contents one comes to an article and to the duty beside it', async () => {
  await page.locator('#art_5').waitFor();
  await enter(page, main().locator('summary').filter({ hasText: 'Mục lục' }));
  await enter(page, main().getByRole('link', { name: /^Điều 5/ }));
  await page.locator('#art_5[data-target]').waitFor();
  const duty = page.locator('#art_5__cl_1').getByRole('button');
  // The next stops are those of the article, none behind the head: its link, the first clause's, and the duty.
  await reach(page, page.getByRole('link', { name: 'Sao chép liên kết tới Điều 5' }));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expectFocus(duty);
  await page.keyboard.press('Enter');
  await page.locator('[data-active]').first().waitFor();
});

test('a correction is accepted in a dialog, and the focus stays on the page', async () => {
  const accept = main().getByRole('button', { name: 'Chấp thuận', exact: true });
  await enter(page, accept);
  await expectTrapped(page, dialog());
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
  await expectFocus(accept);
  await page.keyboard.press('Enter');
  await dialog().waitFor();
  await enter(page, dialog().getByRole('button', { name: 'Chấp thuận', exact: true }));
  await page.getByText('Đã chấp thuận.').waitFor();
  await dialog().waitFor({ state: 'detached' });
  await accept.waitFor({ state: 'detached' });
  await expect.poll(() => main().evaluate((content) => content.contains(document.activeElement))).toBe(true);
  await expect
    .poll(() => page.locator('#art_4__cl_2').innerText())
    .toMatch(/thống nhất: (trong )?02 ngày làm việc/);
});

test('a draft is opened, and its duties are walked through and decided', async () => {
  page = await journey.open('/dang-nhap');
  await signIn(clerk);
  await title('Bàn làm việc');
  await goTo('nhap quy che', 'Nhập quy chế');
  await enter(page, main().getByRole('link', { name: /kết luận kiểm tra, thanh tra/ }));
  await title('kết luận kiểm tra, thanh tra');
  const left = page.getByRole('status').filter({ hasText: 'nghĩa vụ' });
  const total = Number(/\/(\d+)/.exec(await left.innerText())?.[1]);
  const decided = (decision: string) => page.locator(`[data-decision="${decision}"]`).count();
  await page.keyboard.press('j');
  const active = page.locator('[data-duty][data-active]');
  await expectFocus(active);
  await page.keyboard.press('a');
  await expect.poll(() => decided('accepted')).toBe(1);
  await page.keyboard.press('j');
  await expectFocus(active);
  await page.keyboard.press('r');
  await expect.poll(() => decided('rejected')).toBe(1);
  await page.keyboard.press('u');
  await expect.poll(() => decided('rejected')).toBe(0);
  await page.keyboard.press('e');
  await expectTrapped(page, dialog());
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
  await expectFocus(active);
  await page.keyboard.press('Shift+A');
  await left.filter({ hasText: `đã xem đủ ${total}` }).waitFor();
  await expect.poll(() => decided('accepted')).toBe(total);
  await expectFocus(active);
});

test('the steps of a draft are walked through by their numbers outside of fields, and what was decided is kept', async () => {
  const step = (name: string) =>
    page.getByRole('navigation', { name: 'Các bước' }).locator('[aria-current]').filter({ hasText: name });
  await page.keyboard.press('2');
  await step('Các bên').waitFor();
  await reach(page, page.getByRole('combobox', { name: 'Thêm bên tham gia' }));
  await page.keyboard.type('3');
  await reach(page, button(/^Bỏ /), 'Shift+Tab');
  await page.keyboard.press('3');
  await step('Hồ sơ').waitFor();
  await reach(page, page.getByLabel('Nơi ký'));
  await reach(page, button('Thêm lĩnh vực'));
  await page.keyboard.press('4');
  await step('Kiểm tra và gửi').waitFor();
  await reach(page, button('Bỏ văn bản này'));
  await page.getByRole('status').filter({ hasText: 'Đã lưu' }).waitFor();
  await page.keyboard.press('1');
  await step('Văn bản và nghĩa vụ').waitFor();
  await page.getByText(/^đã xem đủ/).waitFor();
  expect(await page.locator('[data-decision=open]').count()).toBe(0);
});
