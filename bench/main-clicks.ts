import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { bringFile } from '../test/journeys/bring-file.ts';
import type { Mark } from './time-click.ts';

type Do = (page: Page) => Promise<unknown>;

/** A click of somebody: what has to be open before, the click itself, what answers it, and the way back. */
export type Click = { what: string; first?: Do; act: Do; mark: Mark; back: Do };

/** The clicks of one page, who makes them, and how the page is come to. */
export type Place = { name: string; as: string; path: string; ready: Do; clicks: Click[] };

const admin = 'quantri@vks-hagiang.demo';
const operator = 'quantri@he-thong.demo';
const sample = new URL('../test/conformance/quy-che-mau.txt', import.meta.url);

type Role = 'button' | 'link' | 'menuitem' | 'tab' | 'textbox';
const at = (page: Page, role: Role, name: string | RegExp): Locator =>
  page.getByRole(role, { name, ...(typeof name === 'string' && { exact: true }) }).first();
const press =
  (role: Role, name: string | RegExp): Do =>
  (page) =>
    at(page, role, name).click();
const keys =
  (pressed: string): Do =>
  (page) =>
    page.keyboard.press(pressed);
const shown =
  (css: string): Do =>
  (page) =>
    page.locator(css).first().waitFor();
const gone =
  (css: string): Do =>
  (page) =>
    page.locator(css).first().waitFor({ state: 'hidden' });
const also =
  (...acts: Do[]): Do =>
  async (page) => {
    for (const act of acts) await act(page);
  };

const [dialog, menu, option] = ['[role=dialog]', '[role=menu]', '[role=option]'];
const rows = shown('main td');
const titled = (words: string): Mark => ({ css: 'main h1', words });
const backToList: Do = also((page) => page.goBack(), rows);

function opens(css: string, what: string, act: Do, first?: Do): Click {
  return { what, act, mark: { css }, back: also(keys('Escape'), gone(css)), ...(first && { first }) };
}

/** To another page by the navigation, and back in the same way. */
function goes(name: string, from: string): Click {
  const home = also(press('link', from), (page) => page.locator('main h1', { hasText: from }).waitFor());
  return { what: `navigation: ${name}`, act: press('link', name), mark: titled(name), back: home };
}

/** Presses the first link of a list, the next time the second, and so on: nothing of it has been asked for before. */
function pressNext(css: string): Do {
  let turn = 0;
  return async (page) => {
    const links = page.locator(css);
    await links.nth(turn++ % (await links.count())).click();
  };
}

/** One letter into a field; `mark` says what shows it. */
function types(what: string, name: string, letter: string, mark: Mark): Click {
  const field = (page: Page) => at(page, 'textbox', name);
  return {
    what,
    first: (page) => field(page).focus(),
    act: keys(letter),
    mark,
    back: also((page) => field(page).fill(''), rows),
  };
}

const everywhere: Place = {
  name: 'Everywhere',
  as: admin,
  path: '/co-quan',
  ready: rows,
  clicks: [
    goes('Nhân sự', 'Cơ quan'),
    goes('Nhật ký', 'Cơ quan'),
    goes('Đọc văn bản', 'Cơ quan'),
    opens(dialog, 'command palette by Ctrl-K', keys('Control+k')),
    opens(dialog, 'keyboard help', press('button', 'Phím tắt')),
    opens(menu, 'menu of languages', press('button', 'Ngôn ngữ')),
    {
      what: 'change to English',
      first: press('button', 'Ngôn ngữ'),
      act: press('menuitem', 'English'),
      mark: titled('Agencies'),
      back: also(press('button', 'Language'), press('menuitem', 'Tiếng Việt'), (page) =>
        page.locator('main h1', { hasText: 'Cơ quan' }).waitFor(),
      ),
    },
    {
      what: 'change to dark',
      first: press('button', 'Nền'),
      act: press('menuitem', 'Nền tối'),
      mark: { css: 'html[data-mantine-color-scheme=dark]' },
      back: also(press('button', 'Nền'), press('menuitem', 'Nền sáng'), gone(menu)),
    },
    opens(menu, 'menu of the capacity', press('button', /Đang làm việc với tư cách/)),
  ],
};

const directory: Place = {
  name: 'Cơ quan',
  as: admin,
  path: '/co-quan',
  ready: rows,
  clicks: [
    {
      what: 'open an agency, each time another',
      act: pressNext('main td a'),
      mark: { css: 'main h2', words: 'Theo thời gian' },
      back: backToList,
    },
    types('letter in the filter: the letter', 'Tìm theo tên hoặc mã', 'w', { css: 'input[value=w]' }),
    types('letter in the filter: the list', 'Tìm theo tên hoặc mã', 'w', {
      css: 'main',
      words: 'Không có cơ quan nào phù hợp',
    }),
  ],
};

const agency: Place = {
  name: 'One agency',
  as: operator,
  path: '/co-quan',
  ready: also(
    rows,
    press('link', 'Tòa án nhân dân tỉnh Hà Giang'),
    shown('main button:has-text("Thao tác")'),
  ),
  clicks: [
    opens(menu, 'menu of acts', press('button', 'Thao tác')),
    opens(dialog, 'largest dialog', press('menuitem', 'Ghi việc kế thừa'), press('button', 'Thao tác')),
  ],
};

const people: Place = {
  name: 'Nhân sự',
  as: admin,
  path: '/nhan-su',
  ready: rows,
  clicks: [
    {
      what: 'open a person',
      act: press('link', /^Kiểm sát viên/),
      mark: titled('Kiểm sát viên'),
      back: backToList,
    },
    opens(dialog, 'dialog of a new person', press('button', 'Thêm người')),
    types('letter in the filter: the letter', 'Tìm theo họ tên hoặc thư điện tử', 'w', {
      css: 'input[value=w]',
    }),
  ],
};

const person: Place = {
  name: 'One person',
  as: admin,
  path: '/nhan-su',
  ready: also(rows, press('link', /^Kiểm sát viên/), shown('main button:has-text("Thao tác")')),
  clicks: [
    opens(menu, 'menu of acts', press('button', 'Thao tác')),
    opens(dialog, 'dialog of a position', press('button', 'Thêm chức vụ')),
    opens(dialog, 'dialog of the handing over', press('button', 'Bàn giao toàn bộ')),
  ],
};

const trail: Place = {
  name: 'Nhật ký',
  as: admin,
  path: '/nhat-ky',
  ready: rows,
  clicks: [
    {
      what: 'open an entry',
      act: press('button', /^Chi tiết/),
      mark: { css: 'main [aria-expanded=true]' },
      back: press('button', /^Chi tiết/),
    },
    opens(option, 'choices of acts', (page) =>
      page
        .getByRole('combobox', { name: 'Việc' })
        .or(at(page, 'textbox', 'Việc'))
        .first()
        .click(),
    ),
  ],
};

const account: Place = {
  name: 'Tài khoản',
  as: admin,
  path: '/tai-khoan',
  ready: rows,
  clicks: [opens(dialog, 'dialog of two steps', press('button', 'Bật xác thực hai bước'))],
};

/** The result of a text, `times` as long as our sample. */
function result(name: string, times: number): Place {
  const bring: Do = async (page) => {
    const text = (await readFile(sample, 'utf8')).concat('\n\n').repeat(times);
    await bringFile(page, 'quy-che.txt', Buffer.from(text));
    await page.locator('[data-duty]').first().waitFor();
  };
  const view =
    (words: string): Do =>
    (page) =>
      page.getByRole('radiogroup', { name: 'Cách xem' }).getByText(words, { exact: true }).click();
  return {
    name,
    as: admin,
    path: '/doc-van-ban',
    ready: bring,
    clicks: [
      {
        what: 'to the next duty',
        act: press('button', 'Nghĩa vụ sau'),
        mark: { css: '[data-duty][data-active]' },
        // Marked as new: the one that is active now takes its mark off, and another gets one.
        back: (page) => page.evaluate(unmark),
      },
      {
        what: 'put a class of duties away',
        act: (page) => page.getByRole('group', { name: 'Lọc nghĩa vụ' }).getByRole('button').first().click(),
        mark: { css: '[role=group] [aria-pressed=false]' },
        back: (page) => page.getByRole('group', { name: 'Lọc nghĩa vụ' }).getByRole('button').first().click(),
      },
      {
        what: 'text alone',
        act: view('Văn bản'),
        mark: { css: '[data-view=text]' },
        back: view('Hai bên'),
      },
      opens('input[aria-label="Tìm điều"]', 'table of contents', press('button', 'Mục lục')),
      opens(dialog, 'command palette with its articles', keys('Control+k')),
      opens(dialog, 'drawer of notes', press('button', /^Lưu ý/)),
    ],
  };
}

function unmark(): void {
  for (const marked of document.querySelectorAll('[data-active]')) marked.removeAttribute('data-active');
}

/** Every page with its main clicks. */
export const places: Place[] = [
  everywhere,
  directory,
  agency,
  people,
  person,
  trail,
  account,
  result('A text that was read', 1),
  result('A text ten times as long', 10),
];
