import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readers, type Visitor } from './content-pages.ts';
import { expectAccessible, type Journey, openJourney, signInAs } from './open-journey.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney('demo');
});
afterAll(() => journey.close());

/** Each page of the product, before the eyes of somebody for whom there is something on it. */
const visitors: Visitor[] = [
  {
    email: 'quantri@vks-hagiang.demo',
    addresses: async () => [
      '/doc-van-ban',
      '/co-quan',
      '/nhan-su',
      '/nhan-su/nhap',
      '/nhat-ky',
      '/tai-khoan',
      '/khong-co',
    ],
  },
  ...readers,
];

async function eachPage(page: Page, visitor: Visitor, check: () => Promise<void>): Promise<void> {
  await signInAs(page, visitor.email);
  for (const address of await visitor.addresses(page)) {
    await page.goto(journey.address + address);
    await page.locator('main h1').waitFor();
    await page.waitForLoadState('networkidle');
    // A demonstration says so on every page, and the browser's tab says which page it is.
    expect(await page.getByText('Bản trình diễn').isVisible(), address).toBe(true);
    expect(await page.title(), address).toMatch(/^.+ · Liên Tịch$/);
    await check();
  }
}

const windows = [
  ['in light', { colorScheme: 'light', viewport: { width: 1280, height: 860 } }],
  ['in dark', { colorScheme: 'dark', viewport: { width: 1280, height: 860 } }],
  ['at 360 px', { colorScheme: 'light', viewport: { width: 360, height: 740 } }],
  // A window of 1280 px at 200 % has 640 px of the page's own.
  ['at 200 % zoom', { colorScheme: 'light', viewport: { width: 640, height: 430 }, deviceScaleFactor: 2 }],
] as const;

test.each(
  visitors.flatMap((visitor) =>
    windows.map(([name, options]) => [visitor.email, name, visitor, options] as const),
  ),
)(
  'every page of %s passes axe and stays within its window %s',
  async (_email, _name, visitor, options) => {
    const page = await journey.open('/dang-nhap', options);
    await eachPage(page, visitor, () => expectAccessible(page));
    await page.context().close();
  },
  180_000,
);

test.each(visitors.map((visitor) => [visitor.email, visitor] as const))(
  'for %s nothing is asked of another machine, and the security policy is never broken',
  async (_email, visitor) => {
    const page = await journey.open('/dang-nhap');
    const foreign: string[] = [];
    const broken: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(journey.address) && !request.url().startsWith('blob:'))
        foreign.push(request.url());
    });
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) broken.push(message.text());
    });
    await eachPage(page, visitor, async () => undefined);
    expect(foreign).toEqual([]);
    expect(broken).toEqual([]);
    await page.context().close();
  },
  120_000,
);

test('the interface speaks English when asked, and remembers it', async () => {
  const page = await journey.open('/co-quan');
  await signInAs(page, 'vanthu@vks-hagiang.demo');
  await page.getByRole('button', { name: 'Ngôn ngữ' }).click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Agencies' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Agencies' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await page.context().close();
});
