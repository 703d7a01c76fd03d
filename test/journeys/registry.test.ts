import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { say } from './dialog.ts';
import { expectAccessible, type Journey, openJourney, signInAs } from './open-journey.ts';
import { readDownload } from './read-download.ts';

let journey: Journey;
let haGiang: Page;
let vinhPhuc: Page;
beforeAll(async () => {
  journey = await openJourney('demo');
  [haGiang, vinhPhuc] = await Promise.all([journey.open('/quy-che'), journey.open('/quy-che')]);
  await signInAs(haGiang, 'lanhdao@vks-hagiang.demo');
  await signInAs(vinhPhuc, 'lanhdao@duk-vinhphuc.demo');
});
afterAll(() => journey.close());

/** Every row of the registry that is open, by the symbol in it. */
async function symbolsShown(page: Page): Promise<string[]> {
  await page.locator('main tbody tr').first().waitFor();
  const rows = await page.locator('main tbody tr').allInnerTexts();
  return rows.map((row) => /\d+[^\s·]*QC[^\s·]*/u.exec(row)?.[0] ?? row);
}

test('who reads content finds a regulation by its symbol, its alias and without marks', async () => {
  expect(await symbolsShown(haGiang)).toEqual(['03-QC/BCSĐVKS-BCSĐTA', '02/QCPH-VKS-TA', '01/QCPH-VKS-TA']);
  await expectAccessible(haGiang);
  for (const words of ['02/qcph', 'quy che phien toa', 'RÚT KINH NGHIỆM']) {
    await haGiang.keyboard.press('/');
    await haGiang.getByRole('textbox', { name: 'Tìm theo tên, số ký hiệu' }).fill(words);
    await expect.poll(() => symbolsShown(haGiang)).toEqual(['02/QCPH-VKS-TA']);
    expect(new URL(haGiang.url()).searchParams.get('q')).toBe(words);
    await haGiang.getByRole('textbox', { name: 'Tìm theo tên, số ký hiệu' }).fill('');
    await expect.poll(() => symbolsShown(haGiang)).toHaveLength(3);
    await haGiang.locator('h1').click();
  }
});

test('a view of the registry is an address: it can be linked, kept under a name and dropped', async () => {
  const page = haGiang;
  await page.goto(`${journey.address}/quy-che?trang-thai=inForce&nam=2019`);
  expect(await symbolsShown(page)).toEqual(['02/QCPH-VKS-TA']);
  await page.getByText('Ký năm 2019').waitFor();
  await page.getByRole('button', { name: 'Lưu bộ lọc…' }).click();
  await page.getByRole('dialog').getByLabel('Tên bộ lọc').fill('Ký năm 2019, còn hiệu lực');
  await say(page, 'Lưu', 'Đã lưu bộ lọc.');
  const views = page.getByRole('navigation', { name: 'Bộ lọc đã lưu' });
  await views.getByRole('link', { name: 'Tất cả' }).click();
  await expect.poll(() => symbolsShown(page)).toHaveLength(3);
  await views.getByRole('link', { name: 'Ký năm 2019, còn hiệu lực' }).click();
  await expect.poll(() => symbolsShown(page)).toEqual(['02/QCPH-VKS-TA']);
  await expectAccessible(page);
  await views.getByRole('button', { name: 'Bỏ bộ lọc đã lưu «Ký năm 2019, còn hiệu lực»' }).click();
  await views.getByRole('link', { name: 'Ký năm 2019, còn hiệu lực' }).waitFor({ state: 'detached' });
});

test('Enter in the field of the registry looks for the same words in the articles; back, they are still typed', async () => {
  const page = haGiang;
  await page.goto(`${journey.address}/quy-che`);
  const field = page.getByRole('textbox', { name: 'Tìm theo tên, số ký hiệu' });
  await page.getByRole('link', { name: 'Tìm trong nội dung các điều' }).waitFor();
  await field.fill('thong bao lich xet xu');
  await field.press('Enter');
  await page.getByRole('link', { name: /^Điều 6\. Thông báo lịch xét xử/ }).waitFor();
  expect(new URL(page.url()).searchParams.get('q')).toBe('thong bao lich xet xu');
  await page.goBack();
  await expect.poll(() => field.inputValue()).toBe('thong bao lich xet xu');
});

test('an article is found by its words without marks, by the keyboard alone, and opens where it stands', async () => {
  const page = haGiang;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${journey.address}/quy-che/tim`);
  await page.getByRole('textbox', { name: 'Từ cần tìm' }).fill('thong bao lich xet xu');
  await page.locator('main mark').first().waitFor();
  expect(await page.locator('main mark').allInnerTexts()).toContain('lịch');
  await expectAccessible(page);
  await page.getByRole('textbox', { name: 'Từ cần tìm' }).press('Enter');
  await page.keyboard.press('Enter');
  await page.locator('#art_6[data-target]').waitFor();
  expect(decodeURIComponent(new URL(page.url()).hash)).toBe('#art_6');
  await expect
    .poll(() => page.locator('#art_6').evaluate((row) => row.getBoundingClientRect().top))
    .toBeLessThan(300);
  await page.getByRole('link', { name: 'Sao chép liên kết tới Khoản 1 Điều 4' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('#art_4__cl_1[data-target]').waitFor();
  await page.getByText('Đã sao chép liên kết.').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  await page.goBack();
  await page.locator('#art_6[data-target]').waitFor();
  await expectAccessible(page);
});

test('the palette finds regulations and articles of the own registry', async () => {
  const page = haGiang;
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('textbox').fill('dang ky va lua chon');
  await page.getByRole('dialog').getByText('Điều 3. Đăng ký và lựa chọn vụ án').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('#art_3[data-target]').waitFor();
  expect(await page.locator('h1').innerText()).toContain('rút kinh nghiệm');
});

test('as of the day before the replacement the old regulation is in force, and on the day itself the new one', async () => {
  const page = vinhPhuc;
  const stateOf = async (symbol: string) =>
    (await page.locator('main tbody tr').filter({ hasText: symbol }).innerText())
      .split('\n')
      .find((line) => /hiệu lực$|thay thế$/u.test(line));
  await page.goto(`${journey.address}/quy-che?ngay=2022-05-12`);
  await page.getByText('Theo tình trạng ngày 12/5/2022.').waitFor();
  expect(await stateOf('01-QC/ĐUK-BCSĐVKS')).toBe('Đang có hiệu lực');
  expect(await stateOf('02-QC/ĐUK-BCSĐVKS')).toBe('Sắp có hiệu lực');
  await page.goto(`${journey.address}/quy-che?ngay=2022-05-13`);
  await page.getByText('Theo tình trạng ngày 13/5/2022.').waitFor();
  expect(await stateOf('01-QC/ĐUK-BCSĐVKS')).toBe('Đã được thay thế');
  expect(await stateOf('02-QC/ĐUK-BCSĐVKS')).toBe('Đang có hiệu lực');
});

test('a regulation before its first day says so and leads to the one that held then', async () => {
  const page = vinhPhuc;
  await page.goto(`${journey.address}/quy-che`);
  await page.getByRole('link', { name: /bảo vệ chính trị nội bộ/ }).click();
  await page.locator('#art_3').waitFor();
  await page.getByLabel('Tính đến ngày').fill('12/5/2022');
  await page.getByLabel('Tính đến ngày').press('Enter');
  await page.getByText('Ngày 12/5/2022 quy chế này chưa được ký.').waitFor();
  expect(new URL(page.url()).searchParams.get('ngay')).toBe('2022-05-12');
  await expectAccessible(page);
  await page
    .getByRole('status')
    .getByRole('link', { name: /01-QC\/ĐUK-BCSĐVKS/ })
    .click();
  await page.getByText('Đang xem quy chế theo ngày 12/5/2022.').waitFor();
  await page.getByRole('heading', { level: 1, name: /xử lý tổ chức đảng/ }).waitFor();
  await page.getByRole('link', { name: 'Về hôm nay' }).click();
  await page.getByText('Đã được thay thế từ ngày 13/5/2022 bởi').waitFor();
});

test('the three regulations between two bodies stand side by side, as written and field by field', async () => {
  const page = haGiang;
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${journey.address}/quy-che`);
  await page.locator('[data-walk]').first().click();
  await page.getByRole('tab', { name: 'Hồ sơ' }).click();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Xem cạnh nhau' }).click();
  const columns = page.getByRole('group', { name: 'Xem cạnh nhau' });
  await columns.getByRole('article').first().waitFor();
  expect(await columns.getByRole('link', { name: /^Điều 1\./ }).count()).toBe(3);
  await expectAccessible(page);
  await page.getByText('Theo lĩnh vực').click();
  await columns.getByRole('heading', { name: 'Không thuộc lĩnh vực nào' }).waitFor();
  await page.setViewportSize({ width: 360, height: 780 });
  await page.getByRole('tab', { name: '02/QCPH-VKS-TA' }).click();
  await page.getByRole('link', { name: /^Điều 3\. Đăng ký/ }).waitFor();
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 860 });
});

test('a regulation among nine reads in a narrow window, and every record leads to its neighbours', async () => {
  const page = await journey.open('/quy-che', { viewport: { width: 360, height: 780 } });
  await signInAs(page, 'daumoi@ttra-thaibinh.demo');
  await page.getByRole('link', { name: /nội chính và phòng, chống tham nhũng/ }).click();
  await page.locator('#art_3').waitFor();
  await page.getByText('Ban Nội chính Tỉnh ủy Thái Bình và 8 cơ quan').first().waitFor();
  await expectAccessible(page);
  await page.getByRole('tab', { name: 'Hồ sơ' }).click();
  expect(await page.getByText(/^Chấp thuận ngày/).count()).toBe(9);
  await expectAccessible(page);
  await page.getByRole('link', { name: /^183-QĐ\/TW/ }).click();
  await page.getByRole('heading', { name: 'Quy chế của cơ quan dẫn văn bản này' }).waitFor();
  await expectAccessible(page);
  await page.context().close();
});

test('the list is exported as it is filtered, as CSV and as a workbook', async () => {
  const page = vinhPhuc;
  await page.goto(`${journey.address}/quy-che?trang-thai=inForce`);
  await page.locator('main tbody tr').first().waitFor();
  const take = async (name: string) => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Kết xuất' }).click();
    await page.getByRole('menuitem', { name }).click();
    return download;
  };
  const table = await take('Bảng CSV');
  expect(table.suggestedFilename()).toMatch(/\.csv$/);
  const csv = await readDownload(table);
  expect(csv).toContain('02-QC/ĐUK-BCSĐVKS');
  expect(csv).not.toContain('01-QC/ĐUK-BCSĐVKS');
  expect((await take('Bảng tính XLSX')).suggestedFilename()).toMatch(/\.xlsx$/);
});

test('an index card stands for a document that stays outside, and can be withdrawn', async () => {
  const page = vinhPhuc;
  await page.getByRole('link', { name: 'Phiếu chỉ dẫn' }).click();
  await page.getByText('không được đưa vào hệ thống này').waitFor();
  await page.getByRole('button', { name: 'Lập phiếu' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Tên gọi, không lộ nội dung').fill('Quy chế phối hợp (phiếu chỉ dẫn số 1)');
  await form.getByLabel('Số đăng ký').fill('Sổ 01/2022, số 4');
  await form.getByLabel('Nơi giữ').fill('Văn thư cơ yếu');
  await form.getByLabel('Ngày của văn bản').fill('01/3/2022');
  await say(page, 'Lập phiếu', 'Đã lập phiếu.');
  await page.getByRole('button', { name: 'Rút phiếu: Quy chế phối hợp (phiếu chỉ dẫn số 1)' }).click();
  await say(page, 'Rút phiếu', 'Đã rút phiếu.');
  await page.getByText('Đã rút 05/9/2022').waitFor();
  await expectAccessible(page);
});
