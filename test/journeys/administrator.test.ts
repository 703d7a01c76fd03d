import { afterAll, beforeAll, expect, test } from 'vitest';
import { choose, inForm, say } from './dialog.ts';
import { expectAccessible, type Journey, openJourney, signInAs } from './open-journey.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney('demo');
});
afterAll(() => journey.close());

test('the system administrator adds an agency to the directory', async () => {
  const page = await journey.open('/co-quan');
  await signInAs(page, 'quantri@he-thong.demo');
  await page.getByRole('button', { name: 'Thêm cơ quan' }).click();
  await inForm(page, 'Tên cơ quan').fill('Viện kiểm sát nhân dân huyện Đồng Văn');
  await inForm(page, 'Tên viết tắt').fill('VKSND huyện Đồng Văn');
  await choose(
    page,
    'Cấp trên trực tiếp',
    'Viện kiểm sát nhân dân tỉnh Hà Giang',
    'kiem sat nhan dan tinh ha giang',
  );
  await expectAccessible(page);
  await say(page, 'Thêm cơ quan', 'Đã thêm cơ quan.');
  await page.getByRole('heading', { name: 'Viện kiểm sát nhân dân huyện Đồng Văn', level: 1 }).waitFor();
  await page.getByRole('heading', { name: 'Theo thời gian' }).waitFor();
  await expectAccessible(page);
  await page.context().close();
}, 120_000);

test('an agency administrator adds a unit, positions and a person with two of them, and hands over', async () => {
  const page = await journey.open('/co-quan');
  await signInAs(page, 'quantri@ta-hagiang.demo');
  await page.getByRole('textbox', { name: 'Tìm theo tên hoặc mã' }).fill('toa an nhan dan tinh ha giang');
  await page.getByRole('link', { name: 'Tòa án nhân dân tỉnh Hà Giang' }).click();
  await page.getByRole('button', { name: 'Thêm đơn vị' }).click();
  await inForm(page, 'Tên đơn vị').fill('Phòng Kiểm tra nghiệp vụ');
  await inForm(page, 'Viết tắt').fill('KTNV');
  await say(page, 'Thêm đơn vị', 'Đã thêm đơn vị.');
  for (const title of ['Trưởng phòng Kiểm tra', 'Thư ký tổng hợp']) {
    await page.getByRole('button', { name: 'Thêm chức vụ' }).click();
    await inForm(page, 'Chức vụ').fill(title);
    await choose(page, 'Thuộc đơn vị', 'Phòng Kiểm tra nghiệp vụ');
    await say(page, 'Thêm chức vụ', 'Đã thêm chức vụ.');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }
  await page.getByRole('link', { name: 'Nhân sự' }).click();
  await page.getByRole('button', { name: 'Thêm người' }).click();
  await inForm(page, 'Họ và tên').fill('Trưởng phòng mới');
  await inForm(page, 'Thư điện tử').fill('truongphong@ta-hagiang.demo');
  await choose(page, 'Chức vụ', /Trưởng phòng Kiểm tra/);
  await expectAccessible(page);
  await say(page, 'Thêm người', 'Đã thêm.');
  await page.getByRole('link', { name: 'Trưởng phòng mới' }).click();
  await page.getByRole('button', { name: 'Thêm chức vụ' }).click();
  await choose(page, 'Chức vụ', /Thư ký tổng hợp/);
  await say(page, 'Thêm chức vụ', 'Đã ghi chức vụ.');
  await page.getByRole('cell', { name: /^Thư ký tổng hợp/ }).waitFor();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Bàn giao toàn bộ' }).click();
  const form = page.getByRole('dialog');
  await form.getByText(/Chức vụ: .*Trưởng phòng Kiểm tra/).waitFor();
  await form.getByText(/Chức vụ: .*Thư ký tổng hợp/).waitFor();
  await choose(page, 'Người nhận', /Thẩm phán/, 'Thẩm phán');
  // A position that began today can be handed over from tomorrow on, and the form begins there.
  await form.getByText('sớm nhất là bàn giao từ ngày mai').waitFor();
  expect(await inForm(page, 'Từ ngày').inputValue()).toBe('06/9/2022');
  await say(page, 'Bàn giao', 'Đã bàn giao.');
  await page.getByRole('cell', { name: '05/9/2022' }).first().waitFor();
  await page.context().close();
}, 120_000);

test('a stranger gets nothing: no people of another body, and no page of theirs', async () => {
  const court = await journey.open('/nhan-su');
  await signInAs(court, 'quantri@ta-longan.demo');
  await court.getByRole('link').filter({ hasText: /./ }).first().waitFor();
  const link = court.locator('main a[href^="/nhan-su/"]').nth(1);
  await link.waitFor();
  const theirs = await link.getAttribute('href');
  await court.context().close();

  const stranger = await journey.open('/nhan-su');
  await signInAs(stranger, 'quantri@hdnd-longan.demo');
  await stranger.locator('main td').first().waitFor();
  expect(await stranger.getByText('@ta-longan.demo').count()).toBe(0);
  await stranger.goto(journey.address + theirs);
  await stranger.getByRole('heading', { name: 'Không có trang này' }).waitFor();
  await stranger.context().close();
});
