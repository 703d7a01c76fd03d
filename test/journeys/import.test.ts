import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { choose, confirmSending, inForm } from './dialog.ts';
import { expectAccessible, type Journey, openJourney, signInAs } from './open-journey.ts';
import { declareAndPaste } from './paste-text.ts';
import { selectWords } from './select-words.ts';

/** Ours, with three faults of a bad copy: two clauses in one line, a sentence torn off, an article without its number. */
const text = readFileSync(new URL('vat-chung.txt', import.meta.url), 'utf8');

let journey: Journey;
let page: Page;
/** Where the regulation that was proposed stands. */
let proposed: string;
/** What broke the security policy or went wrong in the window, told by the browser. */
const complaints: string[] = [];
beforeAll(async () => {
  journey = await openJourney('demo');
  page = await journey.open('/nhap');
  page.on('console', (message) => {
    if (/Content Security Policy|Warning:/.test(message.text())) complaints.push(message.text());
  });
  await signInAs(page, 'daumoi@vks-hagiang.demo');
});
afterAll(() => journey.close());

const line = (words: string) => page.locator('[data-line]').filter({ hasText: words });
const card = (words: string) => page.locator('[data-card]').filter({ hasText: words });
const row = (eId: string) => page.locator(`[data-row="${eId}"]`);
const step = (name: RegExp) => page.getByRole('navigation', { name: 'Các bước' }).getByRole('link', { name });
const saved = () => page.getByRole('status').filter({ hasText: 'Đã lưu' }).waitFor();

/** Opens the menu of a line by the keyboard and chooses an entry of it. */
async function correct(words: string, entry: string): Promise<void> {
  await line(words).click();
  await page.keyboard.press('m');
  await page.getByRole('menuitem', { name: entry, exact: true }).press('Enter');
}

/** Goes to a duty with `j`, from the first one. */
async function walkTo(wanted: Locator): Promise<void> {
  for (let pressed = 0; pressed < 12; pressed += 1) {
    if ((await wanted.locator('[data-active]').count()) > 0) return;
    await page.keyboard.press('j');
  }
  throw new Error('never reached');
}

test('the structure is put right line by line: a heading, a torn sentence, two clauses in one line', async () => {
  await declareAndPaste(page, text);
  await page.waitForURL(/\/nhap\/.+/, { timeout: 60_000 });
  await page.locator('[data-card]').first().waitFor();
  await expectAccessible(page);
  expect(await row('art_3').count()).toBe(0);

  await correct('Trao đổi thông tin', 'Điều');
  await inForm(page, 'Số').fill('ba');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('alert').waitFor();
  await inForm(page, 'Số').fill('3');
  await page.keyboard.press('Enter');
  await row('art_3').getByText('Điều 3').waitFor();
  await row('art_3__cl_2').locator('[data-card]').waitFor();

  await correct('Biên bản lập thành', 'Nối với dòng trên');
  await line('có biên bản. Biên bản lập thành hai bản.').waitFor();

  await correct('1. Tòa án gửi danh mục', 'Tách dòng…');
  const field = page.getByRole('dialog').locator('textarea');
  await field.evaluate((area: HTMLTextAreaElement) => {
    const at = area.value.indexOf('2. Viện kiểm sát') + 1;
    area.setSelectionRange(at, at);
  });
  await field.press('Enter');
  await row('art_2__cl_2').getByText('Trong 05 ngày').waitFor();
  // What was corrected keeps the focus, so that one goes on from there.
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('[data-line]') !== null))
    .toBe(true);
  await expectAccessible(page);
});

test('duties are decided by the keyboard, one by one and all of a kind, and every step can be taken back', async () => {
  await page.locator('h1').click();
  const left = page.getByText(/còn \d+\/6 nghĩa vụ chưa xem/);
  await walkTo(card('Trong 03 ngày làm việc'));
  await page.keyboard.press('a');
  expect(await left.innerText()).toContain('còn 5/6');

  await page.keyboard.press('j');
  await page.keyboard.press('e');
  await inForm(page, 'Số lượng').fill('07');
  await choose(page, 'Đơn vị', 'ngày làm việc');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.keyboard.press('e');
  await inForm(page, 'Số lượng').fill('7');
  await choose(page, 'Đơn vị', 'ngày làm việc');
  await inForm(page, 'Cho ai').fill('Kho vật chứng');
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Lưu và chấp nhận' }).click();
  await card('Trong 07 ngày làm việc').getByText('đã sửa').waitFor();
  expect(await left.innerText()).toContain('còn 4/6');

  await walkTo(card('Sau 03 năm'));
  await page.keyboard.press('r');
  await page.locator('[data-card][data-decision="rejected"]').filter({ hasText: 'Sau 03 năm' }).waitFor();
  await page.keyboard.press('z');
  expect(await left.innerText()).toContain('còn 4/6');
  await page.keyboard.press('u');
  await page.locator('[data-card][data-decision="rejected"]').filter({ hasText: 'Sau 03 năm' }).waitFor();

  await page.getByRole('button', { name: 'Chấp nhận cả nhóm' }).click();
  await page.getByRole('menuitem', { name: /^Định kỳ: 1/ }).click();
  expect(await left.innerText()).toContain('còn 2/6');
  await page.keyboard.press('Shift+A');
  await page.getByText('đã xem đủ 6 nghĩa vụ').waitFor();
  await page.keyboard.press('u');
  expect(await left.innerText()).toContain('còn 2/6');
  await page.keyboard.press('Shift+A');
  await saved();
  await page.reload();
  await page.getByText('đã xem đủ 6 nghĩa vụ').waitFor();
  expect(await page.locator('[data-decision="rejected"]').count()).toBe(1);
  expect(await card('Trong 07 ngày làm việc').count()).toBe(1);
});

test('a duty without a number gets a default, and words that the reader missed become one', async () => {
  await page.locator('h1').click();
  await walkTo(card('Kịp thời'));
  await page.keyboard.press('d');
  await inForm(page, 'Số lượng').fill('5');
  await page.keyboard.press('Enter');
  await card('Kịp thời').getByText('Các bên thống nhất: trong 05 ngày làm việc').waitFor();

  await selectWords(line('Biên bản lập thành hai bản'), 'Biên bản lập thành hai bản');
  await page.getByRole('button', { name: 'Đánh dấu nghĩa vụ' }).waitFor();
  await page.keyboard.press('n');
  await choose(page, 'Loại thời hạn', 'Ngay');
  await inForm(page, 'Ai làm').fill('hai cơ quan');
  await page.getByRole('dialog').getByRole('button', { name: 'Lưu và chấp nhận' }).click();
  await page.getByRole('dialog').getByText('Cần điền mục này.').waitFor();
  await page.getByRole('dialog').getByLabel('Việc', { exact: true }).fill('lập biên bản');
  await page.getByRole('dialog').getByRole('button', { name: 'Lưu và chấp nhận' }).click();
  await row('art_2__cl_4').locator('[data-card]').getByText('đánh dấu thêm').waitFor();
  await page.getByText('đã xem đủ 7 nghĩa vụ').waitFor();

  await selectWords(line('Biên bản lập thành hai bản'), 'Biên bản lập thành hai bản');
  await page.keyboard.press('n');
  await page.getByText('Những chữ này đã được đánh dấu là nghĩa vụ.').waitFor();

  // Nothing is stored of what a person has not answered.
  await selectWords(line('giao nhận tại kho'), 'giao nhận tại kho');
  await page.keyboard.press('n');
  await page.getByRole('dialog').getByText('giao nhận tại kho', { exact: true }).waitFor();
  await page.reload();
  await page.locator('[data-card]').first().waitFor();
  expect(await page.locator('[data-card]').count()).toBe(7);

  await line('giao nhận tại kho').scrollIntoViewIfNeeded();
  await selectWords(line('giao nhận tại kho'), 'giao nhận tại kho');
  await page.getByRole('button', { name: 'Đánh dấu nghĩa vụ' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Hủy' }).click();
  await expect.poll(() => page.locator('[data-card]').count()).toBe(7);
  await saved();
});

test('who is slower than a colleague is told, and sees what the colleague did', async () => {
  const colleague = await journey.open('/nhap');
  await signInAs(colleague, 'vanthu@vks-hagiang.demo');
  await colleague.goto(page.url());
  const theirs = colleague.locator('[data-card]').filter({ hasText: 'Sau 03 năm' });
  await theirs.getByRole('button', { name: 'Chấp nhận' }).click();
  await colleague.getByRole('status').filter({ hasText: 'Đã lưu' }).waitFor();
  await expect.poll(() => theirs.getAttribute('data-decision')).toBe('accepted');
  await colleague.context().close();

  await card('Trong 03 ngày làm việc').getByRole('button', { name: 'Bỏ' }).click();
  await page.getByText(/Người khác trong cơ quan vừa sửa văn bản này/).waitFor();
  await expect.poll(() => card('Sau 03 năm').getAttribute('data-decision')).toBe('accepted');
  expect(await card('Trong 03 ngày làm việc').getAttribute('data-decision')).toBe('accepted');
});

/** Leaves the field in which one types, where a number is a number, and goes to a step by its own. */
async function goToStep(number: string): Promise<void> {
  await page.locator('h1').click();
  await page.keyboard.press(number);
}

test('the participants whom the heading names are there; one is taken out and put in again', async () => {
  await goToStep('2');
  const party = (name: string) => page.locator('[data-party]').filter({ hasText: name });
  await party('Viện kiểm sát nhân dân tỉnh Hà Giang').waitFor();
  expect(await page.locator('[data-party]').count()).toBe(2);
  const court = party('Tòa án nhân dân tỉnh Hà Giang');
  await court.getByRole('button', { name: /^Bỏ/ }).click();
  await court.waitFor({ state: 'detached' });
  await saved();
  await page.getByRole('combobox', { name: 'Thêm bên tham gia' }).fill('toa an nhan dan tinh ha giang');
  await page.getByRole('option', { name: 'Tòa án nhân dân tỉnh Hà Giang' }).click();
  await court.waitFor();
  await saved();
});

test('actors of the text are mapped to participants; what is certain is suggested', async () => {
  const actor = (name: string) => page.locator(`[data-actor="${name}"]`);
  await actor('hai cơ quan').getByText('Mọi bên').waitFor();
  await actor('hai cơ quan').getByText('gợi ý').waitFor();
  await actor('Tòa án').getByText('Tòa án nhân dân tỉnh Hà Giang').waitFor();
  expect(await step(/Các bên/).innerText()).toContain('còn 1');

  const store = actor('Kho vật chứng');
  await store.getByRole('combobox').click();
  await page.getByRole('option', { name: 'Viện kiểm sát nhân dân tỉnh Hà Giang' }).click();
  await page.getByRole('option', { name: 'Ngoài các bên' }).click();
  await page.keyboard.press('Escape');
  await store.getByText('Ngoài các bên').waitFor();
  expect(await store.getByText('Viện kiểm sát').count()).toBe(0);
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 860 });
  expect(await step(/Các bên/).innerText()).not.toContain('còn');
});

test('the record is saved as one leaves a field; what is no day stays there and is not saved', async () => {
  await goToStep('3');
  await page.getByLabel('Nơi ký').fill('thành phố Hà Giang');
  await page.getByLabel('Nhiệm kỳ').fill('2020–2025');
  await page.getByLabel('Có hiệu lực đến hết ngày').fill('31/13/2025');
  await page.getByLabel('Nơi ký').focus();
  await page.getByText('Nhập ngày theo dạng ngày/tháng/năm').waitFor();
  await page.getByLabel('Có hiệu lực đến hết ngày').fill('31/12/2025');
  await page.getByLabel('Tên gọi khác').first().fill('Quy chế vật chứng');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Thêm lĩnh vực' }).click();
  await page.getByLabel('Tên lĩnh vực 1').fill('Giao nhận vật chứng');
  await page.getByRole('combobox', { name: 'Các điều: 1' }).click();
  await page.getByRole('option', { name: /^Điều 2/ }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Thêm quan hệ' }).click();
  await inForm(page, 'Số, ký hiệu hoặc tên như văn bản ghi').fill('01/QCPH-VKS-TA');
  await choose(page, 'Quan hệ', 'Sửa đổi, bổ sung');
  await page.getByRole('dialog').getByRole('button', { name: 'Thêm' }).click();
  await page.getByText('Sửa đổi, bổ sung 01/QCPH-VKS-TA').waitFor();
  await expectAccessible(page);
  await saved();
  await page.reload();
  expect(await page.getByLabel('Nơi ký').inputValue()).toBe('thành phố Hà Giang');
  expect(await page.getByLabel('Có hiệu lực đến hết ngày').inputValue()).toBe('31/12/2025');
  expect(await page.getByLabel('Tên lĩnh vực 1').inputValue()).toBe('Giao nhận vật chứng');
  await page.getByText('Quy chế vật chứng').waitFor();
  await page.setViewportSize({ width: 360, height: 740 });
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 860 });
});

test('what is missing leads to its place, and a complete text is put before the participants', async () => {
  await page.getByLabel('Tên gọi', { exact: true }).fill('');
  await goToStep('4');
  const send = page.getByRole('button', { name: 'Gửi đề nghị tới các bên' });
  await page.getByRole('link', { name: 'Chưa có tên gọi của quy chế' }).click();
  await page.getByLabel('Tên gọi', { exact: true }).fill('phối hợp trong quản lý vật chứng');
  await goToStep('4');
  await page.getByText('Không còn gì thiếu.').waitFor();
  await page.getByRole('cell', { name: 'Tòa án nhân dân tỉnh Hà Giang' }).waitFor();
  await page.getByText('Các bên thống nhất: trong 05 ngày làm việc').waitFor();
  await expectAccessible(page);
  await send.click();
  await page.getByRole('dialog').getByRole('cell', { name: 'Tòa án nhân dân tỉnh Hà Giang' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Hủy' }).click();
  await send.click();
  await confirmSending(page);
  await page.waitForURL(/\/quy-che\/.+/);
  await page.getByRole('heading', { level: 1, name: /phối hợp trong quản lý vật chứng/ }).waitFor();
  proposed = page.url();
});

test('the same text once more joins the regulation that is there, and says so', async () => {
  await declareAndPaste(page, text);
  await page.waitForURL(/\/nhap\/.+/, { timeout: 60_000 });
  await page.locator('[data-card]').first().waitFor();
  await page.keyboard.press('Shift+A');
  await goToStep('4');
  await page.getByRole('button', { name: 'Gửi đề nghị tới các bên' }).click();
  await confirmSending(page);
  const joined = page.getByRole('dialog');
  await joined.getByText('Quy chế này đã có trong sổ').waitFor();
  await joined.getByText(/khác ở \d+ nghĩa vụ/).waitFor();
  await expectAccessible(page);
  await joined.getByRole('button', { name: 'Mở quy chế' }).click();
  await page.waitForURL(/\/quy-che\/.+/);
  expect(page.url()).toBe(proposed);
});

test('nothing in all of this broke the security policy', () => {
  expect(complaints).toEqual([]);
});
