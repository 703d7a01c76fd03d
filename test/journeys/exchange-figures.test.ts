import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { expectAccessible, type Journey, openJourney, signInAs } from './open-journey.ts';

let journey: Journey;
let page: Page;
beforeAll(async () => {
  journey = await openJourney('demo');
  page = await journey.open('/');
  await signInAs(page, 'daumoi@vks-vinhphuc.demo');
});
afterAll(() => journey.close());

test('the committee agreed to 23 proposals of suspension: the figure says so, and opens those 23', async () => {
  await page.goto(`${journey.address}/quy-che?q=01-QC`, { waitUntil: 'domcontentloaded' });
  await page
    .getByRole('link', { name: /kiểm tra, giám sát và xử lý tổ chức đảng/ })
    .first()
    .click();
  await page.getByRole('tab', { name: 'Trao đổi' }).click();
  const figure = page.getByRole('link', { name: 'Đề nghị ra quyết định: Đồng ý 23' });
  await figure.waitFor();
  await expectAccessible(page);
  await figure.click();
  await page.getByText('Tổng số 23 dòng').waitFor();
  expect(await page.locator('[data-request]').count()).toBe(23);
});
