import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, type Journey, openJourney, signInAs } from './open-journey.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney('demo', '2015-02-02');
});
afterAll(() => journey.close());

test('a registry without a regulation says how the first one comes in, and leads there', async () => {
  const page = await journey.open('/quy-che', { viewport: { width: 360, height: 780 } });
  await signInAs(page, 'vanthu@vks-hagiang.demo');
  await page.getByRole('heading', { name: 'Sổ chưa có quy chế nào' }).waitFor();
  expect(await page.locator('main ol li').count()).toBe(3);
  await expectAccessible(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('link', { name: 'Nhập quy chế đầu tiên' }).click();
  await expect.poll(() => new URL(page.url()).pathname).toBe('/nhap');
});
