import type { Page } from 'playwright-core';
import { choose as chooseOption, inForm } from '../test/journeys/dialog.ts';
import { choose, say, type Scene, type Studio } from './screenshot-studio.ts';

/** Scenes of the desk, of one fulfilment, of days and deadlines, of who does what; in the demo world. */
export const dutyScenes: Scene[] = [
  ['ban-lam-viec', desk],
  ['lan-thuc-hien', fulfilment],
  ['han', deadlines],
  ['giao-viec', handing],
  ['vang-mat', absences],
  ['lich', decisions],
];

/** The focal officer and the leader of the procuracy of Hà Giang. */
const focal = 'daumoi@vks-hagiang.demo';
const leader = 'lanhdao@vks-hagiang.demo';
const civil = /giải quyết các vụ án, vụ việc dân sự/;
/** What the officer has to answer today: five working days, over the National Day. */
const dueToday = 'Công văn ngày 25/8/2022';

const row = (page: Page, work: string) => page.locator('[data-fulfilment]').filter({ hasText: work }).first();

async function desk({ open, shoot }: Studio): Promise<void> {
  const page = await open('/ban-lam-viec', focal);
  await row(page, dueToday).waitFor();
  await shoot(page, 'ban-lam-viec');
  await row(page, dueToday).getByRole('link').focus();
  await page.keyboard.press('e');
  await page.getByLabel('Bằng văn bản, việc gì').fill('Công văn số 214/VKS-P9 ngày 05/9/2022');
  await shoot(page, 'ban-lam-viec-da-thuc-hien');
  const head = await open('/ban-lam-viec?xem=co-quan', leader);
  await head.locator('[data-fulfilment]').first().waitFor();
  await shoot(head, 'ban-lam-viec-co-quan');
}

async function fulfilment({ open, shoot }: Studio): Promise<void> {
  const page = await open('/ban-lam-viec', focal);
  await row(page, dueToday).getByRole('link').click();
  await page.getByRole('heading', { name: 'Văn bản quy định' }).waitFor();
  await shoot(page, 'lan-thuc-hien');
  const head = await open('/ban-lam-viec?xem=co-quan', leader);
  const disputed = head.getByRole('region', { name: /^Có ý kiến khác / });
  await disputed.locator('[data-fulfilment]').first().getByRole('link').click();
  await head.getByRole('heading', { name: 'Văn bản quy định' }).waitFor();
  await shoot(head, 'lan-thuc-hien-y-kien-khac');
  await carriedOut({ open, shoot });
}

/** The tab of the regulation, and an event that starts a duty. */
async function carriedOut({ open, shoot }: Pick<Studio, 'open' | 'shoot'>): Promise<void> {
  const page = await open('/quy-che', focal);
  await carriedOutOf(page, civil);
  const duty = page.getByTitle('Xem các lần thực hiện: Khoản 1 Điều 6');
  await duty.evaluate((element) => {
    scrollBy(0, (element.closest('li')?.getBoundingClientRect().top ?? 0) - 90);
  });
  await shoot(page, 'lan-thuc-hien-quy-che');
  await page.getByRole('button', { name: 'Thao tác với nghĩa vụ: Khoản 3 Điều 4' }).first().click();
  await page.getByRole('menuitem', { name: 'Ghi sự kiện' }).click();
  await page.getByLabel('Sự kiện, văn bản nào').fill('Thông báo thụ lý số 52/2022/TB-TLVA');
  await inForm(page, 'Kể từ ngày').fill('05/9/2022');
  await page
    .getByRole('dialog')
    .getByText(/^Hạn: /)
    .waitFor();
  await shoot(page, 'lan-thuc-hien-su-kien');
}

/** Goes from the registry to what a regulation's duties have come to. */
async function carriedOutOf(page: Page, regulation: RegExp): Promise<void> {
  await page.getByRole('link', { name: regulation }).first().click();
  await page.getByRole('tab', { name: 'Thực hiện' }).click();
  await page.getByRole('heading', { name: 'Các nghĩa vụ' }).waitFor();
}

async function deadlines({ open, shoot }: Studio): Promise<void> {
  const page = await open('/ban-lam-viec', focal);
  await row(page, dueToday).getByRole('link').focus();
  await page.keyboard.press('v');
  await page
    .getByRole('dialog')
    .getByText(/^Lịch làm việc: /)
    .waitFor();
  await shoot(page, 'han-vi-sao');
  await page.goto(`${new URL(page.url()).origin}/lich`);
  await page.getByRole('grid').waitFor();
  await shoot(page, 'han-lich');
  const asked = new URLSearchParams({ han: 'trong thời hạn 32 ngày làm việc', tu: '2026-01-05' });
  await page.goto(`${new URL(page.url()).origin}/tinh-thoi-han?${asked}`);
  await page.getByRole('heading', { name: 'Hạn: thứ Ba, 24/02/2026' }).waitFor();
  await shoot(page, 'han-tinh');
}

async function handing({ open, shoot }: Studio): Promise<void> {
  const page = await open('/ban-lam-viec', focal);
  await row(page, dueToday).getByRole('link').focus();
  await page.keyboard.press('g');
  await chooseOption(page, 'Người thực hiện', /Kiểm sát viên/, 'kiem sat vien');
  await shoot(page, 'giao-viec');
  await page.keyboard.press('Escape');
}

async function absences({ open, shoot }: Studio): Promise<void> {
  const page = await open('/vang-mat', leader);
  await page.getByRole('button', { name: 'Ghi vắng mặt' }).click();
  await choose(page, 'Người vắng mặt', /đầu mối/i, 'dau moi');
  await choose(page, 'Người làm thay', /Kiểm sát viên/, 'kiem sat vien');
  await inForm(page, 'Từ ngày').fill('12/9/2022');
  await inForm(page, 'Đến hết ngày').fill('16/9/2022');
  await shoot(page, 'vang-mat-ghi');
  await say(page, 'Ghi vắng mặt');
  await page
    .getByRole('cell', { name: /đầu mối/i })
    .first()
    .waitFor();
  await shoot(page, 'vang-mat');
  await page.getByRole('button', { name: /^Bỏ: / }).click();
  await say(page, 'Bỏ');
}

/** What a decision says of Tết 2027 in this picture; days that the law has stand in the list already. */
const swapped = '11/2 nghỉ hoán đổi\n20/2 làm bù 11/2';

async function decisions(studio: Studio): Promise<void> {
  const { open, shoot } = studio;
  const page = await open('/lich-lam-viec?nam=2027', 'quantri@he-thong.demo');
  await page.getByRole('button', { name: 'Nạp quyết định' }).waitFor();
  await shoot(page, 'lich-lam-viec');
  await page.getByRole('button', { name: 'Nạp quyết định' }).click();
  await inForm(page, 'Số, ký hiệu').fill('1234/TB-BNV');
  await inForm(page, 'Cơ quan ban hành').fill('Bộ Nội vụ');
  await inForm(page, 'Ngày ban hành').fill('01/9/2022');
  await page.getByRole('button', { name: 'Dán nhiều ngày' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Dán nhiều ngày' }).fill(swapped);
  await shoot(page, 'lich-quyet-dinh');
  await page.getByRole('button', { name: 'Đưa vào danh sách' }).click();
  await page.getByRole('button', { name: 'Xem thay đổi' }).click();
  await page.getByText('2 ngày thay đổi').waitFor();
  await shoot(page, 'lich-thay-doi');
  await ownDays(studio);
}

/** A day off of the court alone, and what becomes of a judgment that it has to send. */
async function ownDays({ open, shoot }: Studio): Promise<void> {
  const page = await open('/lich-lam-viec?nam=2022', 'quantri@ta-hagiang.demo');
  await page.getByRole('button', { name: 'Ghi ngày riêng' }).click();
  await inForm(page, 'Số, ký hiệu').fill('21/TB-TA');
  await inForm(page, 'Cơ quan ban hành').fill('Tòa án nhân dân tỉnh Hà Giang');
  await inForm(page, 'Ngày ban hành').fill('05/9/2022');
  await page.getByRole('button', { name: 'Dán nhiều ngày' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Dán nhiều ngày' }).fill('07/9');
  await page.getByRole('button', { name: 'Đưa vào danh sách' }).click();
  await shoot(page, 'lich-ngay-rieng');
  await page.getByRole('button', { name: 'Xem thay đổi' }).click();
  await page.getByText('1 ngày thay đổi').waitFor();
  await say(page, 'Ghi ngày riêng');
  const officer = await open('/quy-che', 'daumoi@ta-hagiang.demo');
  await carriedOutOf(officer, civil);
  await officer.getByRole('row').filter({ hasText: 'Tuyên án ngày 30/8/2022' }).getByRole('link').click();
  await officer.getByRole('heading', { name: 'Diễn biến' }).waitFor();
  await untilMoved(officer);
  await officer
    .getByText(/^Hạn dời từ /)
    .first()
    .evaluate((element) => scrollBy(0, element.getBoundingClientRect().bottom - 660));
  await shoot(officer, 'lich-doi-han');
}

/** The job that counts again runs beside the server, within a second or two. */
async function untilMoved(page: Page): Promise<void> {
  const moved = page.getByText(/^Hạn dời từ /);
  for (let look = 0; look < 30 && (await moved.count()) === 0; look += 1) {
    await page.reload();
    await page.getByRole('heading', { name: 'Diễn biến' }).waitFor();
  }
  await moved.first().waitFor();
}
