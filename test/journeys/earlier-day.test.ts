import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Journey, openJourney, signInAs } from './open-journey.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney('demo', '2022-05-05');
});
afterAll(() => journey.close());

test('a journey stands on the earlier day of the world that it needs', async () => {
  const page = await journey.open('/');
  await signInAs(page, 'lanhdao@vks-vinhphuc.demo');
  await page.getByText('Hôm nay là thứ Năm, 05/5/2022').waitFor();
  await page.goto(`${journey.address}/tai-khoan`);
  await page
    .getByRole('cell', { name: /^05\/5\/2022, / })
    .first()
    .waitFor();
  expect(await page.getByText('05/9/2022').count()).toBe(0);
});
