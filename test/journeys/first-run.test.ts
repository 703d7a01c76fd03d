import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, giveNewPassword, type Journey, openJourney, signInAs } from './open-journey.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney('empty');
});
afterAll(() => journey.close());

test('without the demo, the first page makes the first agency and its administrator, once', async () => {
  const page = await journey.open('/');
  await page.getByRole('heading', { name: 'Khởi tạo hệ thống' }).waitFor();
  await expectAccessible(page);
  await page.getByLabel('Mã khởi tạo').fill(journey.setupCode ?? '');
  await page.getByLabel('Tên cơ quan').fill('Viện kiểm sát nhân dân tỉnh thử nghiệm');
  await page.getByLabel('Tên viết tắt').fill('VKSND tỉnh thử nghiệm');
  await page.getByLabel('Họ và tên').fill('Quản trị viên');
  await page.getByLabel('Thư điện tử công vụ').fill('quantri@thu-nghiem.demo');
  await giveNewPassword(page, 'bốn mùa hoa lê trắng');
  await page.getByRole('button', { name: 'Khởi tạo' }).click();
  await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor();
  await signInAs(page, 'quantri@thu-nghiem.demo', 'bốn mùa hoa lê trắng');
  await page.goto(`${journey.address}/co-quan`);
  await page.getByRole('link', { name: 'Viện kiểm sát nhân dân tỉnh thử nghiệm' }).waitFor();
  expect(await page.getByText('Bản trình diễn').count()).toBe(0);
  await page.goto(`${journey.address}/khoi-tao`);
  await page.getByRole('navigation').first().waitFor();
  expect(new URL(page.url()).pathname).not.toBe('/khoi-tao');
});
