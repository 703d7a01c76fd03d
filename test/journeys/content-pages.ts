import type { Page } from 'playwright-core';

/** Somebody of the demo world, and the addresses of the pages that are for them. */
export type Visitor = { email: string; addresses: (page: Page) => Promise<string[]> };

/** Who of the demo world has something on the pages of content: an answer to give, a draft to work on. */
export const leader = 'lanhdao@vks-hagiang.demo';
export const clerk = 'vanthu@bnc-thaibinh.demo';

/** A regulation that a correction is proposed of, its two neighbours, and one between nine bodies. */
export const civilCases = '01/QCPH-VKS-TA';
export const umbrella = '03-QC/BCSĐVKS-BCSĐTA';
export const ofNine = '1753';

/** The address of the first link of a list in whose row these words stand. */
export async function addressIn(page: Page, list: string, words: string | RegExp = ''): Promise<string> {
  await page.goto(new URL(list, page.url()).href);
  const link = page.locator('main tbody tr').filter({ hasText: words }).getByRole('link').first();
  return (await link.getAttribute('href')) ?? '';
}

/** The address of a regulation, by a word of its row in the registry. */
export function regulationAddress(page: Page, symbol: string): Promise<string> {
  return addressIn(page, '/quy-che', symbol);
}

/** The three regulations of Hà Giang beside each other. */
export async function sideBySideAddress(page: Page): Promise<string> {
  await page.goto(new URL('/quy-che', page.url()).href);
  await page.locator('[data-walk]').first().waitFor();
  const found = await page
    .locator('[data-walk]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('/').at(-1)));
  return `/quy-che/canh-nhau?ids=${found.join(',')}`;
}

/** The steps of the draft that waits, the first one first. */
export async function importAddresses(page: Page): Promise<string[]> {
  const draft = await addressIn(page, '/nhap');
  return ['van-ban', 'cac-ben', 'ho-so', 'gui'].map((step) => `${draft}?buoc=${step}`);
}

/** Every page of content, as somebody sees it for whom there is something on it. */
export const readers: Visitor[] = [
  {
    email: leader,
    addresses: async (page) => {
      const civil = await regulationAddress(page, civilCases);
      const sideBySide = await sideBySideAddress(page);
      return [
        '/ban-lam-viec',
        '/ban-lam-viec?xem=co-quan',
        '/lich?pham-vi=co-quan',
        '/lich?xem=danh-sach',
        '/lich-lam-viec',
        '/tinh-thoi-han?han=trong+05+ng%C3%A0y+l%C3%A0m+vi%E1%BB%87c&tu=2022-08-30',
        '/vang-mat',
        '/quy-che',
        '/quy-che?trang-thai=expired',
        '/quy-che/tim',
        '/quy-che/tim?q=phien+toa',
        civil,
        `${civil}?ngay=2018-04-25`,
        `${civil}?xem=thuc-hien`,
        `${civil}?xem=ho-so`,
        `${civil}?xem=lich-su`,
        sideBySide,
        `${sideBySide}&xep=linh-vuc`,
        '/quy-che/canh-nhau',
        '/can-cu',
        await addressIn(page, '/can-cu'),
        '/phieu-chi-dan',
      ];
    },
  },
  {
    email: clerk,
    addresses: async (page) => {
      const nine = await regulationAddress(page, ofNine);
      return [nine, `${nine}?xem=ho-so`, '/nhap', ...(await importAddresses(page))];
    },
  },
];
