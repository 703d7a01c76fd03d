import { readFile } from 'node:fs/promises';
import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bringFile } from './bring-file.ts';
import {
  addressIn,
  civilCases,
  clerk,
  importAddresses,
  leader,
  ofNine,
  regulationAddress,
  sideBySideAddress,
} from './content-pages.ts';
import { choose, inForm, say } from './dialog.ts';
import { type Journey, openJourney, signInAs } from './open-journey.ts';

/** What a page may move in all (layout-shift score); 0.1 counts as good on the web. */
const mayMove = 0.02;

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney('demo');
  await inviteInto('quantri@vks-hagiang.demo', 'quantri@ta-hagiang.demo');
});
afterAll(() => journey.close());

/** Somebody is offered a position elsewhere: their account has a part more than others. */
async function inviteInto(invited: string, by: string): Promise<void> {
  const page = await journey.open('/nhan-su');
  await signInAs(page, by);
  await page.getByRole('button', { name: 'Mời người đã có tài khoản' }).click();
  await inForm(page, 'Thư điện tử').fill(invited);
  await choose(page, 'Chức vụ', /Văn thư/);
  await say(page, 'Gửi lời mời', 'Đã gửi đề nghị.');
  await page.context().close();
}

/** A page, how it is known that all of it is there, and its link in the navigation where it has one. */
type Place = { path: string; whole: (page: Page) => Promise<boolean>; link?: string };

const shows = (selector: string) => (page: Page) => page.locator(selector).first().isVisible();
const places: Place[] = [
  { path: '/co-quan', whole: shows('main td'), link: 'Cơ quan' },
  { path: '/nhan-su', whole: shows('main td'), link: 'Nhân sự' },
  { path: '/nhat-ky', whole: shows('main td'), link: 'Nhật ký' },
  { path: '/doc-van-ban', whole: shows('main h1'), link: 'Đọc văn bản' },
  { path: '/nhan-su/nhap', whole: shows('main h1') },
  { path: '/khong-co', whole: shows('main h1') },
  {
    path: '/tai-khoan',
    whole: (page) => page.getByRole('heading', { name: 'Lời mời giữ chức vụ' }).isVisible(),
  },
];

/** Holds back what the page asks for until the test lets it through. */
class Line {
  #held: Route[] = [];

  static async to(page: Page, what: RegExp): Promise<Line> {
    const line = new Line();
    await page.route(what, (route) => void line.#held.push(route));
    return line;
  }

  /** The newest first, so that what stands below comes before what stands above it. False when nothing waits. */
  async letOneThrough(): Promise<boolean> {
    const route = this.#held.pop();
    if (!route) return false;
    await route.fulfill({ response: await route.fetch() });
    return true;
  }
}

/** Two frames: what has come is drawn. */
function drawn(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}

type Shift = { value: number; what: string[] };
type Watched = typeof window & { shifts: Shift[] };

/** Collects every shift from the first drawing on, also those right after a click. */
function watchShifts(): void {
  const watched = window as Watched;
  watched.shifts = [];
  type Entry = PerformanceEntry & { value: number; sources: { node: Node | null }[] };
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries() as Entry[])
      watched.shifts.push({ value, what: sources.map(({ node }) => node?.textContent?.slice(0, 40) ?? '') });
  }).observe({ type: 'layout-shift', buffered: true });
}

async function expectSteady(page: Page): Promise<void> {
  const shifts = await page.evaluate(() => (window as Watched).shifts);
  const sum = shifts.reduce((total, { value }) => total + value, 0);
  expect(sum, `${page.url()} ${JSON.stringify(shifts)}`).toBeLessThan(mayMove);
}

/** Lets everything come one by one until the page is whole. */
async function arrive(page: Page, line: Line, { whole }: Pick<Place, 'whole'>): Promise<void> {
  let more = true;
  while (more || !(await whole(page))) {
    more = await line.letOneThrough();
    await drawn(page);
  }
}

/** The stream of news never comes to its end. */
const answers = /\/api\/v1\/(?!live)/;
const answersAndLetters = /\/api\/v1\/(?!live)|\.woff2$/;

/** The pages of one's own agency and of one of its people, at which a list only links. */
async function linked(page: Page): Promise<Place[]> {
  const link = async (list: string, name: RegExp) => {
    await page.goto(journey.address + list);
    return (await page.locator('main').getByRole('link', { name }).first().getAttribute('href')) ?? '';
  };
  return [
    { path: await link('/co-quan', /^Viện kiểm sát nhân dân tỉnh Hà Giang$/), whole: showsBothLists },
    { path: await link('/nhan-su', /^Cán bộ đầu mối/), whole: shows('main td') },
  ];
}

async function showsBothLists(page: Page): Promise<boolean> {
  return (await page.locator('main section:has(td)').count()) === 2;
}

/** Pages that are whole as soon as their code is there. */
const still = ['/doc-van-ban', '/nhan-su/nhap', '/khong-co'];

test.each([
  ['a wide window', { width: 1280, height: 860 }, []],
  ['a narrow one', { width: 390, height: 844 }, still],
])(
  'in %s pages come bit by bit without moving what is already there',
  async (_name, viewport, without: string[]) => {
    const page = await journey.open('/co-quan', { viewport });
    await signInAs(page, 'quantri@vks-hagiang.demo');
    const all = [...places, ...(await linked(page))].filter(({ path }) => !without.includes(path));
    await page.addInitScript(watchShifts);
    const line = await Line.to(page, answers);
    for (const place of all) {
      await page.goto(journey.address + place.path, { waitUntil: 'commit' });
      await arrive(page, line, place);
      await expectSteady(page);
    }
    await page.context().close();
  },
);

/** Pages of content as somebody sees them to whose agency a correction has been put. */
async function ofLeader(page: Page): Promise<Place[]> {
  const civil = await regulationAddress(page, civilCases);
  const sideBySide = await sideBySideAddress(page);
  return [
    { path: '/ban-lam-viec', whole: shows('main h2'), link: 'Bàn làm việc' },
    { path: '/ban-lam-viec?xem=co-quan', whole: shows('main h2') },
    { path: '/quy-che', whole: shows('main td'), link: 'Sổ quy chế' },
    { path: civil, whole: shows('#art_4') },
    { path: `${civil}#art_8`, whole: shows('#art_8') },
    { path: `${civil}?xem=ho-so`, whole: shows('main dd') },
    { path: `${civil}?xem=lich-su`, whole: shows('main time') },
    { path: '/quy-che/tim?q=phien+toa', whole: shows('main mark') },
    { path: sideBySide, whole: shows('main article') },
    { path: `${sideBySide}&xep=linh-vuc`, whole: shows('main article') },
    { path: '/can-cu', whole: shows('main td'), link: 'Căn cứ' },
    { path: await addressIn(page, '/can-cu'), whole: shows('main dd') },
    { path: '/phieu-chi-dan', whole: shows('main h1'), link: 'Phiếu chỉ dẫn' },
  ];
}

/** Pages as somebody sees them who has a draft to work on, and a regulation among nine. */
async function ofClerk(page: Page): Promise<Place[]> {
  const nine = await regulationAddress(page, ofNine);
  const [text = '', parties = '', record = '', review = ''] = await importAddresses(page);
  return [
    { path: nine, whole: shows('#art_4') },
    { path: `${nine}?xem=ho-so`, whole: shows('main dd') },
    { path: '/nhap', whole: shows('main td'), link: 'Nhập quy chế' },
    { path: text, whole: shows('[data-card]') },
    { path: parties, whole: shows('[data-party] a:not(:empty)') },
    { path: record, whole: shows('main input') },
    { path: review, whole: shows('main td') },
  ];
}

const contents: [email: string, places: (page: Page) => Promise<Place[]>][] = [
  [leader, ofLeader],
  [clerk, ofClerk],
];

test.each(
  contents.flatMap(([email, placesOf]) => [
    [email, 'a wide window', placesOf, { width: 1440, height: 900 }] as const,
    [email, 'a narrow one', placesOf, { width: 390, height: 844 }] as const,
  ]),
)(
  'for %s in %s pages of content come bit by bit without moving',
  async (email, _name, placesOf, viewport) => {
    const page = await journey.open('/', { viewport });
    await signInAs(page, email);
    const all = await placesOf(page);
    await page.addInitScript(watchShifts);
    const line = await Line.to(page, answers);
    for (const place of all) {
      // From elsewhere, so that another place of the same page is a page of its own too.
      await page.goto('about:blank');
      await page.goto(journey.address + place.path, { waitUntil: 'commit' });
      await arrive(page, line, place);
      await expectSteady(page);
    }
    await page.context().close();
  },
);

test.each(contents)(
  'for %s a click in the navigation brings the next page of content without moving anything',
  async (email, placesOf) => {
    const page = await journey.open('/');
    await signInAs(page, email);
    const linked = (await placesOf(page)).filter(({ link }) => link !== undefined);
    await page.goto(`${journey.address}/co-quan`);
    await page.locator('main td').first().waitFor();
    await page.evaluate(watchShifts);
    const line = await Line.to(page, answers);
    for (const place of linked) {
      await page
        .getByRole('navigation')
        .getByRole('link', { name: place.link ?? '', exact: true })
        .click();
      await arrive(page, line, place);
      await expectSteady(page);
    }
    await page.context().close();
  },
);

test('a click in the navigation brings the next page without moving what is already there', async () => {
  const page = await journey.open('/tai-khoan');
  await signInAs(page, 'quantri@vks-hagiang.demo');
  await page.getByRole('heading', { name: 'Lời mời giữ chức vụ' }).waitFor();
  await page.evaluate(watchShifts);
  const line = await Line.to(page, answers);
  for (const place of places) {
    if (place.link === undefined) continue;
    await page.getByRole('link', { name: place.link, exact: true }).click();
    await arrive(page, line, place);
    await expectSteady(page);
  }
  await page.context().close();
});

test('letters that come late move neither a list nor a text that was read', async () => {
  const page = await journey.open('/co-quan');
  await signInAs(page, 'quantri@vks-hagiang.demo');
  await page.addInitScript(watchShifts);
  const line = await Line.to(page, answersAndLetters);
  await page.goto(`${journey.address}/co-quan`, { waitUntil: 'commit' });
  await arrive(page, line, { whole: shows('main td') });
  await expectSteady(page);
  await page.goto(`${journey.address}/doc-van-ban`, { waitUntil: 'commit' });
  await arrive(page, line, { whole: shows('main h1') });
  const text = await readFile(new URL('../conformance/quy-che-mau.txt', import.meta.url));
  await bringFile(page, 'quy-che.txt', text);
  await arrive(page, line, { whole: shows('[data-duty]') });
  await expectSteady(page);
  await page.context().close();
});

test.each([
  [leader, (page: Page) => regulationAddress(page, civilCases), '#art_4'],
  [clerk, async (page: Page) => (await importAddresses(page))[0] ?? '', '[data-card]'],
] as const)('letters that come late do not move the text that %s reads', async (email, addressOf, there) => {
  const page = await journey.open('/');
  await signInAs(page, email);
  const address = await addressOf(page);
  await page.addInitScript(watchShifts);
  const line = await Line.to(page, answersAndLetters);
  await page.goto(journey.address + address, { waitUntil: 'commit' });
  await arrive(page, line, { whole: shows(there) });
  await expectSteady(page);
  await page.context().close();
});
