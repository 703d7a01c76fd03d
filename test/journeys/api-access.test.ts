import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openReceiver, type Receiver, verified } from '../webhook-receiver.ts';
import { openDatabase, openPool } from '../../src/server/platform/database.ts';
import { clockFrom } from '../../src/server/platform/clock.ts';
import { openLog } from '../../src/server/platform/log.ts';
import { sendWaiting } from '../../src/server/api-access/send-waiting.ts';
import { inForm, say } from './dialog.ts';
import { expectAccessible, type Journey, openJourney, signInAs } from './open-journey.ts';

let journey: Journey;
let receiver: Receiver;
beforeAll(async () => {
  journey = await openJourney('demo');
  receiver = await openReceiver();
});
afterAll(async () => {
  await receiver.close();
  await journey.close();
});

/** A window of somebody at a page, as wide as given. */
async function windowOf(email: string, where: string, width = 1280): Promise<Page> {
  const page = await journey.open(where, { viewport: { width, height: 860 } });
  await signInAs(page, email);
  return page;
}

const shownSecret = (page: Page) => page.getByRole('dialog').locator('pre').innerText();
const callWith = (token: string) =>
  fetch(`${journey.address}/api/v1/regulations`, { headers: { authorization: `Bearer ${token}` } });

test('an officer makes a key, the administrator confirms it, a machine calls with it until it is revoked', async () => {
  const officer = await windowOf('daumoi@vks-hagiang.demo', '/tai-khoan');
  await officer.getByRole('link', { name: 'Xem và lập khóa' }).click();
  await officer.getByRole('button', { name: 'Lập khóa' }).first().click();
  await officer.getByRole('dialog').getByRole('button', { name: 'Lập khóa' }).click();
  await officer.getByText('Chọn ít nhất một phạm vi.').waitFor();
  await inForm(officer, 'Tên hệ thống dùng khóa').fill('Hệ thống quản lý văn bản');
  await officer.getByRole('checkbox', { name: 'Đọc quy chế' }).check();
  await expectAccessible(officer);
  await officer.getByRole('dialog').getByRole('button', { name: 'Lập khóa' }).click();
  await officer.getByRole('dialog', { name: 'Khóa vừa lập' }).waitFor();
  const token = await shownSecret(officer);
  expect(token).toMatch(/^lt_/);
  await expectAccessible(officer);
  await officer.getByRole('button', { name: 'Đã lưu' }).click();
  await officer.getByText('Chờ xác nhận').waitFor();
  expect((await callWith(token)).status).toBe(401);

  const administrator = await windowOf('quantri@vks-hagiang.demo', '/khoa-api');
  await administrator.getByRole('button', { name: 'Xác nhận khóa «Hệ thống quản lý văn bản»' }).click();
  await administrator.getByRole('dialog').getByText('Đọc quy chế').waitFor();
  await say(administrator, 'Xác nhận', 'Đã xác nhận khóa');
  await administrator.getByText('Đang dùng được').waitFor();
  await expectAccessible(administrator);
  const answer = await callWith(token);
  expect(answer.status).toBe(200);
  expect(((await answer.json()) as { items: object[] }).items.length).toBeGreaterThan(0);

  await officer.reload();
  await officer.getByRole('button', { name: 'Thu hồi khóa «Hệ thống quản lý văn bản»' }).click();
  await say(officer, 'Thu hồi', 'Đã thu hồi khóa');
  expect((await callWith(token)).status).toBe(401);
  await officer.setViewportSize({ width: 360, height: 740 });
  await expectAccessible(officer);
});

test('the operating body allows a place, an administrator sends messages there, tries and drops them', async () => {
  const operator = await windowOf('quantri@he-thong.demo', '/webhook');
  await operator.getByRole('button', { name: 'Cho phép nơi nhận' }).click();
  await inForm(operator, 'Nơi nhận').fill(receiver.origin);
  await operator.getByRole('checkbox', { name: 'Máy trong mạng nội bộ' }).check();
  await say(operator, 'Cho phép nơi nhận', 'Đã cho phép nơi nhận');
  await operator.getByText(receiver.origin).first().waitFor();
  await expectAccessible(operator);

  const administrator = await windowOf('quantri@vks-hagiang.demo', '/webhook');
  await administrator.getByRole('button', { name: 'Thêm webhook' }).click();
  await inForm(administrator, 'Địa chỉ nhận').fill('https://noi-la.demo/vao');
  await administrator.getByRole('checkbox', { name: 'Có yêu cầu đến' }).check();
  await say(administrator, 'Thêm webhook', 'Nơi nhận này chưa được phép');
  await inForm(administrator, 'Địa chỉ nhận').fill(`${receiver.origin}/vao`);
  await administrator.getByRole('dialog').getByRole('button', { name: 'Thêm webhook' }).click();
  await administrator.getByRole('dialog', { name: 'Khóa ký của webhook' }).waitFor();
  const secret = await shownSecret(administrator);
  await administrator.getByRole('button', { name: 'Đã lưu' }).click();

  const on = `Webhook ${receiver.origin}/vao`;
  await administrator.getByRole('button', { name: `Gửi thử: ${on}` }).click();
  await administrator.getByText('1 thông điệp đang chờ gửi').waitFor();
  const db = openDatabase(openPool(journey.database.connect, 'worker', 2));
  await sendWaiting({ db, clock: clockFrom(null), log: openLog('silent') });
  await db.destroy();
  expect(verified(receiver.received[0]!, secret)).toMatchObject({ type: 'webhook.test' });
  await administrator.reload();
  await administrator.getByRole('button', { name: `Thông điệp: ${on}` }).click();
  await administrator.getByRole('cell', { name: 'Đã gửi' }).waitFor();
  await expectAccessible(administrator);
  await administrator.setViewportSize({ width: 360, height: 740 });
  await expectAccessible(administrator);
  await administrator.getByRole('button', { name: `Bỏ: ${on}` }).click();
  await say(administrator, 'Bỏ webhook', 'Đã bỏ webhook');
  await administrator.getByText('Chưa có webhook nào').waitFor();
});
