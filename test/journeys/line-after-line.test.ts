import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Journey, openJourney, signInAs } from './open-journey.ts';

/** Long enough that one part of it is out of the window when another is in it; each article has a line torn off. */
const text = Array.from({ length: 50 }, (_, index) =>
  [
    `Điều ${index + 1}. Nội dung thứ ${index + 1}`,
    '1. Tòa án gửi báo cáo cho Viện kiểm sát trong thời hạn 03 ngày làm việc kể từ ngày nhận được yêu cầu.',
    `Dòng rời số ${index + 1}.`,
  ].join('\n'),
).join('\n');

let journey: Journey;
let page: Page;
beforeAll(async () => {
  journey = await openJourney('demo');
  page = await journey.open('/nhap');
  await signInAs(page, 'daumoi@vks-hagiang.demo');
});
afterAll(() => journey.close());

const line = (number: number) => page.locator('[data-line]').filter({ hasText: `Dòng rời số ${number}.` });

test('who goes on to a far line as soon as one was put right finds its menu there', async () => {
  await page.goto(`${journey.address}/nhap`);
  await page.getByLabel('Không thuộc bí mật nhà nước').check();
  await page.getByRole('tab', { name: 'Dán văn bản' }).click();
  await page.getByLabel('Nội dung văn bản').fill(`QUY CHẾ\nphối hợp công tác\n${text}`);
  await page.getByRole('button', { name: 'Đọc văn bản đã dán' }).click();
  await page.waitForURL(/\/nhap\/.+/, { timeout: 60_000 });
  await page.locator('[data-card]').first().waitFor();
  for (const number of [40, 32, 24, 16]) {
    await line(number).click();
    await page.keyboard.press('m');
    const read = page.waitForResponse((answer) => /\/imports\/[^/]+$/.test(new URL(answer.url()).pathname));
    await page.getByRole('menuitem', { name: 'Nối với dòng trên' }).press('Enter');
    await read;
    await line(number - 15).click();
    await page.keyboard.press('m');
    await page.getByRole('menu').waitFor();
    const { top, bottom } = await line(number - 15).evaluate((element) => element.getBoundingClientRect());
    expect(top).toBeGreaterThan(0);
    expect(Math.floor(bottom)).toBeLessThanOrEqual(860);
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
  }
});
