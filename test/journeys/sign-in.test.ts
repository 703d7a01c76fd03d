import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPassword } from '../world/build-people.ts';
import { takeAuthenticator } from './authenticator.ts';
import { expectAccessible, giveCredentials, type Journey, openJourney, signInAs } from './open-journey.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney('demo');
});
afterAll(() => journey.close());

test('a person signs in, sees the day of the demonstration, and signs out', async () => {
  const page = await journey.open('/co-quan');
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (said) => said.text().includes('useActing') && faults.push(said.text()));
  await expectAccessible(page);
  await signInAs(page, 'daumoi@vks-hagiang.demo');
  expect(new URL(page.url()).pathname).toBe('/co-quan');
  await page.getByText('Hôm nay là thứ Hai, 05/9/2022.').waitFor();
  await page.getByRole('button', { name: /Đang làm việc với tư cách/ }).click();
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
  await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor();
  expect(faults).toEqual([]);
  await page.goto(`${journey.address}/doc-van-ban`);
  await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor();
  await page.context().close();
});

test('signing out says so when the server is out of reach, and stays signed in', async () => {
  const page = await journey.open('/co-quan');
  await signInAs(page, 'daumoi@vks-hagiang.demo');
  await page.context().setOffline(true);
  await page.getByRole('button', { name: /Đang làm việc với tư cách/ }).click();
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
  await page.getByText('Không kết nối được máy chủ').waitFor();
  expect(new URL(page.url()).pathname).toBe('/co-quan');
  await page.context().close();
});

test('head and side keep their places while a dialog is open over a scrolled page', async () => {
  const page = await journey.open('/co-quan');
  await signInAs(page, 'daumoi@vks-hagiang.demo');
  const side = page.getByRole('complementary').first();
  const head = page.getByRole('region', { name: 'Công cụ' });
  await page
    .getByRole('link', { name: /Viện kiểm sát/ })
    .first()
    .waitFor();
  await page.evaluate(() => window.scrollTo(0, 200));
  const places = async () => [await side.boundingBox(), await head.boundingBox()];
  const before = await places();
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('dialog').waitFor();
  expect(await page.evaluate(() => window.scrollY)).toBe(200);
  expect(await places()).toEqual(before);
  await page.context().close();
});

test('a wrong password is refused with what to do', async () => {
  const page = await journey.open('/dang-nhap');
  await giveCredentials(page, 'vanthu@ta-hagiang.demo', 'sai mật khẩu');
  await page.getByRole('alert').filter({ hasText: 'Thư điện tử hoặc mật khẩu không đúng' }).waitFor();
  await expectAccessible(page);
  await page.context().close();
});

test('a link that sets no password says so before one is typed, and whom to ask', async () => {
  const page = await journey.open('/dat-mat-khau#khong-ai-gui-lien-ket-nay');
  await page.getByRole('heading', { name: 'Liên kết không còn dùng được' }).waitFor();
  await page.getByText('đề nghị quản trị của cơ quan đặt lại đăng nhập').waitFor();
  expect(await page.locator('input[type=password]').count()).toBe(0);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Đến trang đăng nhập' }).click();
  await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor();
  await page.context().close();
});

test('two-step sign-in is switched on with an authenticator and asked for the next time', async () => {
  const page = await journey.open('/tai-khoan');
  await signInAs(page, 'lanhdao@ta-longan.demo');
  await page.getByRole('button', { name: 'Bật xác thực hai bước' }).click();
  await page.getByLabel('Nhập mật khẩu để tiếp tục').fill(demoPassword);
  await page.getByRole('button', { name: 'Xác nhận' }).click();
  const code = await takeAuthenticator(page);
  await expectAccessible(page);
  await page.getByLabel('3. Nhập mã').fill(code());
  await page.getByRole('button', { name: 'Bật xác thực hai bước' }).click();
  await page.getByText('Đang bật', { exact: true }).waitFor();
  await page.context().close();

  const again = await journey.open('/dang-nhap');
  await giveCredentials(again, 'lanhdao@ta-longan.demo');
  await again.getByLabel('Mã xác thực').fill('12345a');
  await again.getByRole('button', { name: 'Xác nhận' }).click();
  await again.getByRole('alert').waitFor();
  expect(await again.locator('input:focus').inputValue()).toBe('');
  await again.getByLabel('Mã xác thực').fill(code(1));
  await again.getByRole('button', { name: 'Xác nhận' }).click();
  await again.getByRole('navigation').first().waitFor();
  await again.context().close();
});
