import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../src/server/platform/config.ts';
import { bringFile } from '../test/journeys/bring-file.ts';
import { inForm } from '../test/journeys/dialog.ts';
import { selectWords } from '../test/journeys/select-words.ts';
import { choose, say, type Scene, type Studio } from './screenshot-studio.ts';

/** Scenes of the way of a text into the registry, of who binds whom, and of the registry; in the demo world. */
export const regulationScenes: Scene[] = [
  ['nhap', bringIn],
  ['chap-thuan', accept],
  ['dinh-chinh', correct],
  ['so', registry],
  ['quy-che', regulation],
];

const evidence =
  'Phối hợp giữa Viện kiểm sát nhân dân tỉnh và Tòa án nhân dân tỉnh Hà Giang trong quản lý vật chứng';
const civil = /giải quyết các vụ án, vụ việc dân sự/;

async function bringIn({ open, shoot }: Studio): Promise<void> {
  const page = await open('/nhap', 'daumoi@vks-hagiang.demo');
  await page.getByLabel('Không thuộc bí mật nhà nước').check();
  await shoot(page, 'nhap-quy-che');
  await bringFile(page, 'quy-che-vat-chung.txt', Buffer.from(await textToBringIn()));
  await page.locator('[data-card]').first().waitFor();
  await putRight({ page, shoot });
  await decide({ page, shoot });
  await goToStep(page, '2');
  await page.locator('[data-actor]').first().waitFor();
  await lookAtParticipants(page);
  await shoot(page, 'nhap-cac-ben');
  await goToStep(page, '3');
  await describe(page);
  await shoot(page, 'nhap-ho-so');
  await page.getByLabel('Tên gọi', { exact: true }).fill('');
  await goToStep(page, '4');
  await page.getByRole('link', { name: 'Chưa có tên gọi của quy chế' }).waitFor();
  await page.getByRole('status').filter({ hasText: 'Đã lưu' }).waitFor();
  await shoot(page, 'nhap-kiem-tra');
  await page.getByRole('link', { name: 'Chưa có tên gọi của quy chế' }).click();
  await page.getByLabel('Tên gọi', { exact: true }).fill(evidence);
  await goToStep(page, '4');
  await page.getByText('Không còn gì thiếu.').waitFor();
  await page.getByRole('button', { name: 'Gửi đề nghị tới các bên' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Gửi đề nghị', exact: true }).click();
  await page.waitForURL(/\/quy-che\/.+/);
  await page.getByRole('button', { name: 'Rút đề nghị' }).waitFor();
  const leader = await open('/quy-che', 'lanhdao@vks-hagiang.demo');
  await leader
    .getByRole('link', { name: /quản lý vật chứng/ })
    .first()
    .click();
  await leader.getByRole('button', { name: 'Chấp thuận', exact: true }).click();
  await say(leader, 'Chấp thuận');
}

/** The text of the journey with one fault of its three, and with words in which only a person finds a time. */
async function textToBringIn(): Promise<string> {
  const text = await readFile(path.join(root, 'test/journeys/vat-chung.txt'), 'utf8');
  return text
    .replace(', 2. Viện kiểm sát', '.\n2. Viện kiểm sát')
    .replace('.\nBiên bản lập thành hai bản.', '. Biên bản phải lập xong trong buổi giao nhận.');
}

type Stage = Pick<Studio, 'shoot'> & { page: Page };

const line = (page: Page, words: string) => page.locator('[data-line]').filter({ hasText: words });

/** The fault that is left in the text: a heading without its number. */
async function putRight({ page, shoot }: Stage): Promise<void> {
  await line(page, 'Trao đổi thông tin').evaluate((element) => {
    scrollBy(0, element.getBoundingClientRect().top - 260);
  });
  await line(page, 'Trao đổi thông tin').click();
  await page.keyboard.press('m');
  await page.getByRole('menuitem', { name: 'Điều', exact: true }).waitFor();
  await shoot(page, 'nhap-sua-dong');
  await page.getByRole('menuitem', { name: 'Điều', exact: true }).press('Enter');
  await inForm(page, 'Số').fill('3');
  await say(page, 'Lưu');
  await page.locator('[data-row="art_3"]').getByText('Điều 3').waitFor();
}

async function decide({ page, shoot }: Stage): Promise<void> {
  await page.locator('h1').click();
  await page.keyboard.press('j');
  await page.keyboard.press('a');
  await page.keyboard.press('j');
  await page.keyboard.press('e');
  await inForm(page, 'Số lượng').fill('7');
  await choose(page, 'Đơn vị', 'ngày làm việc');
  await say(page, 'Lưu và chấp nhận');
  await page.keyboard.press('j');
  await page.keyboard.press('a');
  await page.keyboard.press('j');
  await page.keyboard.press('r');
  await page.locator('[data-decision="rejected"]').waitFor();
  await shoot(page, 'nhap-nghia-vu');
  await page.keyboard.press('u');
  await page.keyboard.press('Shift+A');
  await page.getByText('đã xem đủ').waitFor();
  await selectWords(line(page, 'xong trong buổi giao nhận'), 'xong trong buổi giao nhận');
  await page.getByRole('button', { name: 'Đánh dấu nghĩa vụ' }).click();
  await page.getByRole('dialog').waitFor();
  await choose(page, 'Loại thời hạn', 'Ngay');
  await choose(page, 'Ngay là', 'Trong ngày');
  await inForm(page, 'Ai làm').fill('hai cơ quan');
  await page.getByRole('dialog').getByLabel('Việc', { exact: true }).fill('lập biên bản giao nhận');
  await shoot(page, 'nhap-danh-dau');
  await say(page, 'Lưu và chấp nhận');
}

/** By its number, which is a key outside of fields only. */
async function goToStep(page: Page, number: string): Promise<void> {
  await page.locator('h1').click();
  await page.keyboard.press(number);
}

async function lookAtParticipants(page: Page): Promise<void> {
  await page.locator('[data-party]').filter({ hasText: 'Tòa án nhân dân tỉnh Hà Giang' }).waitFor();
  await page.locator('[data-actor="Tòa án"]').getByText('Tòa án nhân dân tỉnh Hà Giang').waitFor();
  const asking = page.locator('[data-actor="bên đề nghị"]');
  if ((await asking.getByText('Bên đề nghị').count()) > 0) return;
  await asking.getByRole('combobox').click();
  await page.getByRole('option', { name: 'Bên đề nghị', exact: true }).click();
  await page.keyboard.press('Escape');
}

async function describe(page: Page): Promise<void> {
  await page.getByLabel('Nơi ký').fill('Hà Giang');
  await page.getByLabel('Tên gọi khác').first().fill('Quy chế vật chứng');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Thêm lĩnh vực' }).click();
  await page.getByLabel('Tên lĩnh vực 1').fill('Giao nhận vật chứng');
  await page.getByRole('combobox', { name: 'Các điều: 1' }).click();
  await page.getByRole('option', { name: /^Điều 2/ }).click();
  await page.keyboard.press('Escape');
  await page.getByLabel('Nơi ký').focus();
  await page.locator('h1').click();
}

async function accept({ open, shoot }: Studio): Promise<void> {
  const page = await open('/quy-che', 'lanhdao@ta-hagiang.demo');
  const strip = page.getByRole('region', { name: 'Chờ cơ quan ta trả lời' });
  await strip.getByRole('link', { name: /quản lý vật chứng/ }).click();
  await page.getByRole('button', { name: 'Chấp thuận', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Đọc khác…' }).nth(1).click();
  const edit = page.getByRole('dialog', { name: 'Cách đọc nghĩa vụ' });
  await edit.getByLabel('Số lượng').fill('10');
  await edit.getByRole('button', { name: 'Dùng cách đọc này' }).click();
  await dialog.getByLabel('Vì sao đọc khác').fill('Danh mục phải đối chiếu với kho vật chứng cấp huyện');
  await dialog.getByText('chưa thống nhất').scrollIntoViewIfNeeded();
  await shoot(page, 'chap-thuan-doc-khac');
  await say(page, 'Chấp thuận, nêu 1 cách đọc khác');
  await page.locator('[id="art_2__cl_2"]').scrollIntoViewIfNeeded();
  await shoot(page, 'chap-thuan-chua-thong-nhat');
}

async function correct({ open, shoot }: Studio): Promise<void> {
  const leader = await open('/quy-che', 'lanhdao@vks-hagiang.demo');
  await leader.getByRole('link', { name: civil }).first().click();
  await leader.getByRole('heading', { name: 'Đề nghị đính chính' }).waitFor();
  await shoot(leader, 'dinh-chinh-cho');
  const focal = await open('/quy-che', 'daumoi@vks-hagiang.demo');
  await focal.getByRole('link', { name: civil }).first().click();
  await focal.getByRole('button', { name: 'Thao tác' }).click();
  await focal.getByRole('menuitem', { name: 'Đề nghị đính chính' }).click();
  const article = focal.locator('[id="art_5__cl_1"]');
  await article.getByRole('button', { name: 'Gạch bỏ' }).first().click();
  await under(focal, '#art_5');
  await shoot(focal, 'dinh-chinh-soan');
}

async function registry({ open, shoot }: Studio): Promise<void> {
  const page = await open('/quy-che', 'lanhdao@vks-hagiang.demo');
  await page.locator('main td').first().waitFor();
  await page.getByRole('button', { name: 'Bộ lọc khác' }).click();
  await page.getByLabel('Năm ký').fill('2022');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Lưu bộ lọc…' }).click();
  await page.getByLabel('Tên bộ lọc').fill('Ký năm 2022');
  await say(page, 'Lưu');
  await page.getByRole('link', { name: 'Ký năm 2022' }).waitFor();
  await page.getByRole('button', { name: 'Bộ lọc khác' }).click();
  await page.getByLabel('Năm ký').waitFor();
  await shoot(page, 'so-bo-loc');
  await page.goto(`${new URL(page.url()).origin}/quy-che/tim?q=chuyen+ho+so`);
  await page.locator('[data-walk]').first().waitFor();
  await shoot(page, 'so-tim');
}

async function regulation({ open, shoot }: Studio): Promise<void> {
  const page = await open('/quy-che', 'daumoi@ta-hagiang.demo');
  await page.getByRole('link', { name: civil }).first().click();
  await page.locator('#art_5').waitFor();
  await under(page, '#art_5');
  await shoot(page, 'quy-che-trang');
  await page.getByRole('tab', { name: 'Hồ sơ' }).click();
  await page.getByRole('checkbox', { name: /quản lý vật chứng/ }).uncheck();
  await page.getByRole('link', { name: 'Xem cạnh nhau' }).click();
  await page.getByRole('heading', { name: 'Xem cạnh nhau' }).waitFor();
  await shoot(page, 'quy-che-canh-nhau');
  const nine = await open('/quy-che', 'lanhdao@bnc-thaibinh.demo');
  await nine.locator('main td a').first().click();
  await nine.getByRole('tab', { name: 'Hồ sơ' }).click();
  await nine.getByRole('heading', { name: 'Các bên tham gia' }).waitFor();
  await shoot(nine, 'quy-che-ho-so');
  const earlier = await open('/quy-che', 'lanhdao@vks-vinhphuc.demo');
  await earlier.getByRole('link', { name: /bảo vệ chính trị nội bộ/ }).click();
  await earlier.getByRole('tab', { name: 'Hồ sơ' }).click();
  await under(earlier, relations);
  await shoot(earlier, 'quy-che-quan-he', relations);
  await earlier.getByRole('tab', { name: 'Văn bản' }).click();
  await earlier.getByLabel('Tính đến ngày').fill('15/3/2022');
  await earlier.keyboard.press('Enter');
  await earlier.getByText('Ngày 15/3/2022 quy chế này chưa được ký.').waitFor();
  await shoot(earlier, 'quy-che-tinh-den-ngay');
}

const relations = 'section:has(h2:text-is("Quan hệ với văn bản khác"))';

/** Brings a place of the text under the bar at the upper edge. */
async function under(page: Page, place: string): Promise<void> {
  await page.locator(place).evaluate((element) => scrollBy(0, element.getBoundingClientRect().top - 90));
}
