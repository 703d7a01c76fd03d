import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bringFile } from './bring-file.ts';
import { choose, inForm, say } from './dialog.ts';
import {
  expectAccessible,
  giveCredentials,
  giveNewPassword,
  type Journey,
  openJourney,
  signInAs,
} from './open-journey.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney('demo');
});
afterAll(() => journey.close());

async function openAs(email: string, where: string): Promise<Page> {
  const page = await journey.open(where);
  await signInAs(page, email);
  return page;
}

/** Signs in somebody of several positions, who first chooses one of them. */
async function openInCapacity(email: string, where: string, position: RegExp): Promise<Page> {
  const page = await journey.open(where);
  await giveCredentials(page, email);
  await page.getByRole('heading', { name: 'Chọn tư cách làm việc' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: position }).click();
  await page.getByRole('button', { name: /Đang làm việc với tư cách/ }).waitFor();
  return page;
}

/** Opens the page of somebody of the own agency from the list of people. */
async function openPerson(page: Page, email: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Tìm theo họ tên hoặc thư điện tử' }).fill(email);
  await page.getByRole('row').filter({ hasText: email }).getByRole('link').click();
  await page.getByRole('heading', { name: 'Ủy quyền', exact: true }).waitFor();
}

/** Changes the capacity by the menu at the foot of the navigation. */
async function actAs(page: Page, position: RegExp): Promise<void> {
  await page.getByRole('button', { name: /Đang làm việc với tư cách/ }).click();
  await page.getByRole('menuitem', { name: position }).click();
  await page.getByRole('button', { name: position }).waitFor();
}

test('a leader empowers an officer to sign, and takes it back', async () => {
  const page = await openAs('lanhdao@vks-hagiang.demo', '/nhan-su');
  await openPerson(page, 'lanhdao@vks-hagiang.demo');
  await page.getByRole('button', { name: 'Ủy quyền ký' }).click();
  await choose(page, 'Người được ủy quyền', /Kiểm sát viên/, 'chuyenvien');
  await choose(page, 'Với chức vụ', /Kiểm sát viên/);
  await inForm(page, 'Phạm vi').fill('Ký phiếu chuyển hồ sơ');
  await inForm(page, 'Đến hết ngày').fill('31/12/2022');
  await expectAccessible(page);
  await say(page, 'Ủy quyền ký', 'Đã ghi ủy quyền.');
  const row = page.getByRole('row', { name: /Ký phiếu chuyển hồ sơ/ });
  expect(await row.innerText()).toContain('31/12/2022');
  await row.getByRole('button', { name: /^Chấm dứt/ }).click();
  await expectAccessible(page);
  await say(page, 'Chấm dứt', 'Đã chấm dứt ủy quyền.');
  await expect.poll(async () => row.getByRole('button').count()).toBe(0);
  await page.context().close();
}, 120_000);

test('a person of another body is invited, accepts, and acts in either capacity', async () => {
  const inviting = await openAs('quantri@ta-hagiang.demo', '/nhan-su');
  await inviting.getByRole('button', { name: 'Mời người đã có tài khoản' }).click();
  await inForm(inviting, 'Thư điện tử').fill('chuyenvien@vks-hagiang.demo');
  await choose(inviting, 'Chức vụ', /Văn thư/);
  await say(inviting, 'Gửi lời mời', 'Đã gửi đề nghị.');

  const page = await openAs('chuyenvien@vks-hagiang.demo', '/tai-khoan');
  await page.getByRole('heading', { name: 'Lời mời giữ chức vụ' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Nhận/ }).click();
  await page.getByText('Đã nhận.').waitFor();
  await page.getByRole('heading', { name: 'Lời mời giữ chức vụ' }).waitFor({ state: 'hidden' });
  await actAs(page, /Văn thư/);
  await page.getByRole('link', { name: 'Nhân sự' }).click();
  await page.getByRole('link', { name: /Thẩm phán/ }).waitFor();
  expect(await page.getByText('@vks-hagiang.demo').count()).toBe(1);
  await page.context().close();
  await inviting.context().close();
}, 120_000);

test('who holds two positions changes between them on any page', async () => {
  const page = await openInCapacity('lanhdao@bcsd-vksndtc.demo', '/nhan-su', /Ủy viên Ban Thường vụ/);
  await page.getByText('quantri@du-vksndtc.demo').waitFor();
  await actAs(page, /Bí thư/);
  await page.getByText('quantri@bcsd-vksndtc.demo').waitFor();
  expect(await page.getByText('quantri@du-vksndtc.demo').count()).toBe(0);
  await page.context().close();
}, 120_000);

test('a leader’s role waits until a second administrator confirms it', async () => {
  const first = await openAs('quantri@btc-thaibinh.demo', '/nhan-su');
  const give = async (email: string, position: RegExp, role: string) => {
    await openPerson(first, email);
    await first.getByRole('button', { name: 'Thêm chức vụ' }).click();
    await choose(first, 'Chức vụ', position);
    await choose(first, 'Vai trò', role);
    await first.keyboard.press('Tab');
    await expectAccessible(first);
    await say(first, 'Thêm chức vụ', 'Đã ghi chức vụ.');
    await first.getByRole('link', { name: 'Nhân sự' }).first().click();
  };
  await give('vanthu@btc-thaibinh.demo', /^Quản trị/, 'Quản trị cơ quan');
  await give('chuyenvien@btc-thaibinh.demo', /^Trưởng|^Phó|^Chánh/, 'Lãnh đạo');
  await first
    .getByRole('row')
    .filter({ hasText: 'chuyenvien@btc-thaibinh.demo' })
    .getByText('Chờ xác nhận')
    .waitFor();
  await expectAccessible(first);
  await openPerson(first, 'chuyenvien@btc-thaibinh.demo');
  await first.getByText('Chờ xác nhận').waitFor();
  expect(await first.getByRole('button', { name: /^Xác nhận: / }).count()).toBe(0);
  // Who proposed it is not offered to confirm it; the other administrator finds it waiting.
  const second = await openInCapacity('vanthu@btc-thaibinh.demo', '/nhan-su', /^Quản trị/);
  await second.getByRole('heading', { name: 'Bổ nhiệm chờ xác nhận' }).waitFor();
  await expectAccessible(second);
  await second.getByRole('button', { name: /^Xác nhận: / }).click();
  await second.getByText('Đã xác nhận bổ nhiệm.').waitFor();
  await second.getByRole('heading', { name: 'Bổ nhiệm chờ xác nhận' }).waitFor({ state: 'hidden' });
  await openPerson(second, 'chuyenvien@btc-thaibinh.demo');
  expect(await second.getByText('Chờ xác nhận').count()).toBe(0);
  await first.context().close();
  await second.context().close();
}, 120_000);

test('people come from a CSV when every line of it is right', async () => {
  const page = await openAs('quantri@ta-longan.demo', '/nhan-su/nhap');
  const columns = 'Họ và tên;Thư điện tử;Chức vụ;Đơn vị;Vai trò;Từ ngày';
  const bring = (lines: string[]) =>
    bringFile(page, 'nguoi.csv', Buffer.from([columns, ...lines].join('\n')));
  const good = 'Thư ký thứ nhất;thuky1@ta-longan.demo;Thư ký Tòa án;Văn phòng;chuyên viên;05/9/2022';
  await bring([good, 'Thư ký thứ hai;thuky2;Thư ký Tòa án;Phòng không có;vua;32/9/2022']);
  await page.getByText('Dòng sai: 1').waitFor();
  await page.getByText('Dòng 3, cột «Thư điện tử»: không phải địa chỉ thư điện tử.').waitFor();
  await expectAccessible(page);
  expect(await page.getByRole('button', { name: 'Nhập 1 người' }).isDisabled()).toBe(true);
  await bring([good, 'Thư ký thứ hai;thuky2@ta-longan.demo;Thư ký Tòa án;Văn phòng;chuyên viên;05/9/2022']);
  await page.getByText('Dòng sai: 0').waitFor();
  await page.getByRole('button', { name: 'Nhập 2 người' }).click();
  await page.getByText('Đã nhập.').waitFor();
  await page.getByRole('link', { name: 'Thư ký thứ hai' }).waitFor();
  await page.context().close();
}, 120_000);

test('a reset ends every session; the person chooses a new password by the link and comes back in', async () => {
  const person = await openAs('daumoi@vks-hagiang.demo', '/co-quan');
  const page = await openAs('quantri@vks-hagiang.demo', '/nhan-su');
  await openPerson(page, 'daumoi@vks-hagiang.demo');
  await page.getByRole('button', { name: 'Thao tác' }).click();
  await page.getByRole('menuitem', { name: 'Đặt lại đăng nhập' }).click();
  await say(page, 'Đặt lại đăng nhập', 'Đã gửi liên kết đặt mật khẩu.');
  await person.getByRole('link', { name: 'Nhân sự' }).click();
  await person.getByRole('heading', { name: 'Đăng nhập' }).waitFor();
  const link = await journey.linkTo('daumoi@vks-hagiang.demo');
  await person.goto(`${journey.address}/dat-mat-khau#lien-ket-da-cu`);
  await person.getByRole('heading', { name: 'Liên kết không còn dùng được' }).waitFor();
  // The newer link is pasted over the old one: only what stands behind # changes.
  await person.goto(link);
  await giveNewPassword(person, 'bốn mùa hoa lê trắng');
  await expectAccessible(person);
  await person.getByRole('button', { name: 'Đặt mật khẩu' }).click();
  await signInAs(person, 'daumoi@vks-hagiang.demo', 'bốn mùa hoa lê trắng');
  await person.goto(`${journey.address}/thong-bao`);
  await person.getByText('đặt lại việc đăng nhập').waitFor();
  await person.goto(link);
  await person.getByRole('heading', { name: 'Liên kết không còn dùng được' }).waitFor();
  await page.context().close();
  await person.context().close();
}, 120_000);

test('a session that was ended elsewhere leads to the sign-in, and from there back to the page', async () => {
  const there = await openAs('vanthu@vks-hagiang.demo', '/co-quan');
  const here = await openAs('vanthu@vks-hagiang.demo', '/tai-khoan');
  await here.getByRole('button', { name: 'Kết thúc mọi phiên khác' }).click();
  await here.getByRole('button', { name: 'Kết thúc mọi phiên khác' }).waitFor({ state: 'hidden' });
  expect(await here.getByText('Phiên này').isVisible()).toBe(true);
  await there.getByRole('link', { name: 'Nhân sự' }).click();
  await there.getByRole('heading', { name: 'Đăng nhập' }).waitFor();
  await signInAs(there, 'vanthu@vks-hagiang.demo');
  await there.getByRole('heading', { name: 'Nhân sự' }).waitFor();
  expect(new URL(there.url()).pathname).toBe('/nhan-su');
  await there.context().close();
  await here.context().close();
}, 120_000);

test('a clerk has no trail to read, and the page says so', async () => {
  const page = await openAs('vanthu@ta-hagiang.demo', '/nhat-ky');
  await page.getByRole('heading', { name: 'Không có trang này' }).waitFor();
  expect(await page.getByLabel('Từ ngày').count()).toBe(0);
  await page.context().close();
}, 120_000);

test('the auditor reads the trail of all bodies: who did what in which position, and what it changed', async () => {
  const page = await openAs('thanhtra@he-thong.demo', '/nhat-ky');
  await page.getByRole('cell', { name: 'Đặt lại đăng nhập' }).first().waitFor();
  await page
    .getByRole('combobox', { name: 'Việc' })
    .or(page.getByRole('textbox', { name: 'Việc' }))
    .click();
  await page.getByRole('option', { name: 'Đề nghị bổ nhiệm', exact: true }).click();
  await page.getByRole('cell', { name: 'Đặt lại đăng nhập' }).first().waitFor({ state: 'hidden' });
  await page
    .getByRole('button', { name: /^Chi tiết: Đề nghị bổ nhiệm/ })
    .first()
    .click();
  const changes = page.getByRole('table', { name: 'Nội dung thay đổi' });
  await changes.getByRole('row', { name: /^Vai trò.*Lãnh đạo/ }).waitFor();
  await expectAccessible(page);
  await page.context().close();
}, 120_000);
