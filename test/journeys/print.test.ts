import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openPdf } from '../../src/server/documents/open-pdf.ts';
import { defaultLimits } from '../../src/server/documents/read-limits.ts';
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
  umbrella,
} from './content-pages.ts';
import { type Journey, openJourney, signInAs } from './open-journey.ts';

let journey: Journey;
let page: Page;
beforeAll(async () => {
  journey = await openJourney('demo');
  // From a dark screen: paper is white all the same.
  page = await journey.open('/co-quan', { colorScheme: 'dark' });
  await signInAs(page, 'quantri@vks-hagiang.demo');
});
afterAll(() => journey.close());
beforeEach(async () => {
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize({ width: 1280, height: 860 });
});

const go = (where: string) => page.goto(journey.address + where);

const csv = [
  'ho_ten;thu_dien_tu;chuc_vu;don_vi;vai_tro;tu_ngay',
  'Người thứ nhất;nguoi-thu-nhat@vks-hagiang.demo;Kiểm sát viên;Văn phòng;chuyên viên;05/9/2022',
  'Người thứ hai;nguoi thu hai;Chức vụ không có;Đơn vị không có;vua;32/9/2022',
].join('\n');

/** Each kind of page: how it is come to, and words of its content that stand on paper too. */
const kinds: [name: string, open: () => Promise<unknown>, words: string[]][] = [
  [
    'the directory of agencies',
    async () => {
      await go('/co-quan');
      await page.locator('main td').first().waitFor();
    },
    // The code and the superior too: columns that a narrow window leaves out.
    ['Tòa án nhân dân tỉnh Hà Giang', 'TAND tỉnh Hà Giang', 'D01.20', 'Tòa án nhân dân tối cao'],
  ],
  [
    'one agency',
    async () => {
      await go('/co-quan');
      await page.getByRole('link', { name: 'Viện kiểm sát nhân dân tỉnh Hà Giang', exact: true }).click();
      for (const title of ['Đơn vị của cơ quan', 'Chức vụ của cơ quan'])
        await page.getByRole('region', { name: title }).locator('td').first().waitFor();
    },
    ['Thành lập', 'Văn phòng', 'Người đứng đầu cơ quan', '05/01/2015'],
  ],
  [
    'the people',
    async () => {
      await go('/nhan-su');
      await page.locator('main td').first().waitFor();
    },
    ['Viện trưởng', 'lanhdao@vks-hagiang.demo'],
  ],
  [
    'one person',
    async () => {
      await go('/nhan-su');
      await page.getByRole('link', { name: /^Cán bộ đầu mối/ }).click();
      await page.getByRole('region', { name: 'Ủy quyền' }).locator('td').first().waitFor();
    },
    ['Chuyên viên', 'Nhận từ Viện trưởng', '31/12/2022'],
  ],
  [
    'the preview of an import',
    async () => {
      await go('/nhan-su/nhap');
      await bringFile(page, 'nguoi.csv', Buffer.from(csv));
      await page.getByText('Dòng sai: 1').waitFor();
    },
    ['Dòng đúng: 1', 'Dòng sai: 1', 'Người thứ nhất', 'Kiểm sát viên', '32/9/2022'],
  ],
  [
    'the trail',
    async () => {
      await go('/nhat-ky');
      // Years of work stand before the appointments.
      await page
        .getByRole('combobox', { name: 'Việc' })
        .or(page.getByRole('textbox', { name: 'Việc' }))
        .click();
      await page.getByRole('option', { name: 'Bổ nhiệm', exact: true }).click();
      await page
        .getByRole('button', { name: /^Chi tiết: Bổ nhiệm/ })
        .first()
        .click();
      await page.getByRole('table', { name: 'Nội dung thay đổi' }).waitFor();
    },
    ['Bổ nhiệm', 'Ghi lúc', 'Tổng số'],
  ],
  [
    'one’s account',
    async () => {
      await go('/tai-khoan');
      await page.getByRole('region', { name: 'Các phiên đăng nhập' }).locator('td').first().waitFor();
    },
    ['quantri@vks-hagiang.demo', 'Phiên này', 'Chưa bật'],
  ],
  ['the page that takes a text', () => go('/doc-van-ban'), ['Đọc văn bản', 'Không lưu lại gì']],
  [
    'what was read',
    async () => {
      await go('/doc-van-ban');
      await bringFile(
        page,
        'quy-che.txt',
        readFileSync(new URL('../conformance/quy-che-mau.txt', import.meta.url)),
      );
      await page.getByRole('complementary', { name: 'Tổng số' }).waitFor();
    },
    // Folded on the screen; the last duty; what the paper says about itself.
    [
      'Thường trực Tỉnh ủy (để báo cáo)',
      'Nghĩa vụ có thời hạn',
      'Trước ngày 30/6/2024',
      'cần đối chiếu với bản gốc',
    ],
  ],
  ['an address that leads nowhere', () => go('/khong-co'), ['Không có trang này']],
];

test.each(kinds)(
  '%s stands on A4: content whole and legible, nothing to press',
  async (_name, open, words) => {
    await open();
    await expectOnPaper(page, words);
  },
);

/** What leaders and clerks read, as one of them comes to it; of the steps of a draft those that are no forms. */
const contents: [name: string, email: string, address: Address, words: string[]][] = [
  [
    'the registry',
    leader,
    async () => '/quy-che',
    // The days and the last activity too: columns that a narrow window leaves out.
    ['01/QCPH-VKS-TA', 'Quy chế án dân sự', 'Đang có hiệu lực', '20/4/2018', '01/5/2018', 'Hoạt động'],
  ],
  [
    'what a search finds',
    leader,
    async () => '/quy-che/tim?q=phien+toa',
    ['Điều 5', 'phiên tòa', '02/QCPH-VKS-TA'],
  ],
  [
    'a regulation',
    leader,
    (from) => regulationAddress(from, civilCases),
    [
      'Căn cứ Bộ luật Tố tụng dân sự số 92/2015/QH13',
      'Điều 4. Chuyển giao văn bản tố tụng',
      'đơn vị nghiệp vụ cấp tỉnh của hai ngành tổng hợp vướng mắc',
    ],
  ],
  [
    'the record of a regulation',
    leader,
    async (from) => `${await regulationAddress(from, civilCases)}?xem=ho-so`,
    ['01/QCPH-VKS-TA', 'Tòa án nhân dân tỉnh Hà Giang', 'Xử lý vướng mắc', '24/4/2018'],
  ],
  [
    'the history of a regulation',
    leader,
    async (from) => `${await regulationAddress(from, civilCases)}?xem=lich-su`,
    ['24/4/2018', '30/8/2022'],
  ],
  [
    'a regulation among nine',
    clerk,
    (from) => regulationAddress(from, ofNine),
    ['Điều 3', 'Ban Nội chính Tỉnh ủy'],
  ],
  [
    'the registry of one among nine',
    clerk,
    async () => '/quy-che',
    // All nine by name, where the screen tells their number.
    ['Quy chế 1753', 'Ban Nội chính Tỉnh ủy Thái Bình; ', 'BCSĐ TAND tỉnh Thái Bình'],
  ],
  [
    'three regulations side by side',
    leader,
    sideBySideAddress,
    [civilCases, umbrella, 'Điều 4. Chuyển giao văn bản tố tụng'],
  ],
  ['the legal bases', leader, async () => '/can-cu', ['92/2015/QH13', 'Bộ luật Tố tụng dân sự']],
  [
    'one legal basis',
    leader,
    (from) => addressIn(from, '/can-cu', '92/2015/QH13'),
    ['92/2015/QH13', '01/QCPH-VKS-TA'],
  ],
  ['the index cards', leader, async () => '/phieu-chi-dan', ['Phiếu chỉ dẫn']],
  ['the drafts that wait', clerk, async () => '/nhap', ['thai-binh-du-thao-2022.txt']],
  [
    'a draft beside its duties',
    clerk,
    async (from) => (await importAddresses(from))[0] ?? '',
    ['Điều 2. Cung cấp kết luận', 'Trong 07 ngày làm việc', 'Chưa xem'],
  ],
  [
    'what a draft still lacks',
    clerk,
    async (from) => (await importAddresses(from))[3] ?? '',
    ['nghĩa vụ chưa xem', 'Ban Nội chính Tỉnh ủy Thái Bình'],
  ],
];

test.each(contents)('%s, as %s opens it, stands on A4 as well', async (_name, email, address, words) => {
  const reader = await readerFor(email);
  await reader.emulateMedia({ media: 'screen' });
  await reader.setViewportSize({ width: 1280, height: 860 });
  await reader.goto(journey.address + (await address(reader)));
  await reader.waitForLoadState('networkidle');
  await expectOnPaper(reader, words);
});

type Address = (from: Page) => Promise<string>;

/** The window of somebody, opened when it is first wanted; dark, as the other. */
async function readerFor(email: string): Promise<Page> {
  const open = readers.get(email) ?? (await journey.open('/', { colorScheme: 'dark' }));
  if (!readers.has(email)) await signInAs(open, email);
  readers.set(email, open);
  return open;
}
const readers = new Map<string, Page>();

/** The page that is open, as it comes out of a printer. */
async function expectOnPaper(shown: Page, words: string[]): Promise<void> {
  await shown.locator('main h1').waitFor();
  await shown.emulateMedia({ media: 'print' });
  await shown.setViewportSize({ width: sheet.content, height: 900 });
  expect(await shown.evaluate(seenOnly)).toEqual([]);
  expect(await shown.evaluate(cutOff)).toEqual([]);
  const { violations } = await new AxeBuilder({ page: shown }).withRules(['color-contrast']).analyze();
  expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => html.slice(0, 160)))).toEqual([]);
  const paper = await printed(shown);
  const stands = (said: string) => paper.text.includes(withoutSpace(said));
  expect(words.filter((said) => !stands(said))).toEqual([]);
  expect(['Tìm hoặc đi tới', 'Bản trình diễn', 'Không nhập dữ liệu thật'].filter(stands)).toEqual([]);
  // The browser rounds the sheet by a third of a point, and letters may lean over by one.
  expect(paper.over).toBeLessThanOrEqual(1.5);
}

/** A4 with the margins of `base.css` (22 mm left, 16 mm right): CSS pixels between them, and the right one in points. */
const sheet = { content: Math.floor((172 / 25.4) * 96), margin: (16 / 25.4) * 72 };

/** What is only of use on a screen and yet shows. The cards of duties and the lengths agreed for them are buttons by their element, content by their words. */
function seenOnly(): string[] {
  const screens =
    'nav, aside[data-no-print], input, select, textarea, [role=tab], button:not([data-duty], [data-set])';
  return [...document.querySelectorAll(screens)]
    .filter((element) => element.checkVisibility())
    .map((element) => element.outerHTML.slice(0, 120));
}

/** What reaches over the right edge of the sheet, or is hidden in a box that scrolls on a screen. */
function cutOff(): string[] {
  const edge = document.documentElement.clientWidth + 1;
  return [...document.querySelectorAll<HTMLElement>('#root *')]
    .filter((element) => {
      const { width, right } = element.getBoundingClientRect();
      if (width <= 1 || !element.checkVisibility()) return false;
      const hides = getComputedStyle(element).overflowX !== 'visible';
      return right > edge || (hides && element.scrollWidth > element.clientWidth + 1);
    })
    .map((element) => element.outerHTML.slice(0, 120));
}

/** All words of the printed sheets, and how far (in points) one of them reaches into the right margin. */
async function printed(from: Page): Promise<{ text: string; over: number }> {
  const bytes = await from.pdf({ preferCSSPageSize: true });
  const sheets = await openPdf(new Uint8Array(bytes), defaultLimits);
  let text = '';
  let over = -Infinity;
  for (let number = 1; number <= sheets.numPages; number += 1) {
    const page = await sheets.getPage(number);
    const edge = (page.view[2] ?? 0) - sheet.margin;
    const { items } = await page.getTextContent();
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      text += item.str;
      over = Math.max(over, Number(item.transform[4]) + item.width - edge);
    }
  }
  await sheets.loadingTask.destroy();
  return { text: withoutSpace(text), over };
}

function withoutSpace(words: string): string {
  return words.normalize('NFC').replaceAll(/\s/gu, '');
}
