import { on } from 'node:events';
import { watch } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../src/server/platform/config.ts';
import { takeAuthenticator } from '../test/journeys/authenticator.ts';
import { bringFile } from '../test/journeys/bring-file.ts';
import { inForm } from '../test/journeys/dialog.ts';
import { giveCredentials, giveNewPassword } from '../test/journeys/open-journey.ts';
import { demoPassword } from '../test/world/build-people.ts';
import { dutyScenes } from './duty-scenes.ts';
import { regulationScenes } from './regulation-scenes.ts';
import { choose, say, toTop, type Scene, type Studio } from './screenshot-studio.ts';

/** Played in the demo world. */
export const demoScenes: Scene[] = [
  ['dang-nhap', signIn],
  ['tu-cach', chooseCapacity],
  ['tai-khoan', ownAccount],
  ['doc', readText],
  ...dutyScenes,
  ...regulationScenes,
  ['co-quan', agencies],
  ['don-vi', unitsAndPositions],
  ['nhan-su', people],
  ['nguoi', onePerson],
  ['nhat-ky', trail],
];

/** Played on an installation in which nothing has been set up. */
export const emptyScenes: Scene[] = [['khoi-tao', firstRun]];

async function signIn({ open, shoot }: Studio): Promise<void> {
  const page = await open('/dang-nhap');
  await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor();
  await shoot(page, 'dang-nhap');
  await giveCredentials(page, 'vanthu@ta-hagiang.demo', 'sai mật khẩu');
  await page.getByRole('alert').first().waitFor();
  await shoot(page, 'dang-nhap-sai', 'main section');
}

async function chooseCapacity({ open, shoot }: Studio): Promise<void> {
  const page = await open('/dang-nhap');
  await giveCredentials(page, 'lanhdao@bcsd-vksndtc.demo');
  await page.getByRole('heading', { name: 'Chọn tư cách làm việc' }).waitFor();
  await shoot(page, 'tu-cach-chon', 'main section');
  await page.getByRole('button', { name: 'Ủy viên Ban Thường vụ Đảng ủy' }).click();
  await page.getByRole('button', { name: /Đang làm việc với tư cách/ }).click();
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).waitFor();
  await shoot(page, 'tu-cach-doi');
}

async function ownAccount({ open, shoot }: Studio): Promise<void> {
  await open('/co-quan', 'lanhdao@ta-longan.demo');
  const page = await open('/tai-khoan', 'lanhdao@ta-longan.demo');
  await page.getByRole('heading', { name: 'Các phiên đăng nhập' }).waitFor();
  await shoot(page, 'tai-khoan');
  await page.getByRole('button', { name: 'Bật xác thực hai bước' }).click();
  await page.getByLabel('Nhập mật khẩu để tiếp tục').fill(demoPassword);
  await page.getByRole('button', { name: 'Xác nhận' }).click();
  await page.getByRole('heading', { name: '1. Quét mã' }).waitFor();
  await toTop(page, 'Xác thực hai bước');
  await shoot(page, 'tai-khoan-hai-buoc');
  const code = await takeAuthenticator(page);
  await page.getByLabel('3. Nhập mã').fill(code());
  await page.getByRole('button', { name: 'Bật xác thực hai bước' }).click();
  await page.getByText('Đang bật', { exact: true }).waitFor();
  const again = await open('/dang-nhap');
  await giveCredentials(again, 'lanhdao@ta-longan.demo');
  await again.getByLabel('Mã xác thực').waitFor();
  await shoot(again, 'dang-nhap-ma', 'main section');
  await again.getByLabel('Mã xác thực').fill(code(1));
  await again.getByRole('button', { name: 'Xác nhận' }).click();
  await again.getByRole('navigation').first().waitFor();
}

async function readText({ open, shoot }: Studio): Promise<void> {
  const page = await open('/doc-van-ban', 'daumoi@vks-hagiang.demo');
  await page.getByRole('heading', { name: 'Đọc văn bản' }).waitFor();
  await shoot(page, 'doc-van-ban');
  const text = await readFile(path.join(root, 'test/conformance/quy-che-mau.txt'));
  await bringFile(page, 'quy-che-phoi-hop.txt', text);
  await page.getByRole('complementary', { name: 'Tổng số' }).waitFor();
  await shoot(page, 'doc-ket-qua');
  for (let step = 0; step < 11; step += 1) await page.keyboard.press('j');
  await shoot(page, 'doc-nghia-vu');
  await page.getByRole('button', { name: 'Mục lục' }).click();
  await page.getByRole('textbox', { name: 'Tìm điều' }).waitFor();
  await shoot(page, 'doc-muc-luc');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: 'Tìm hoặc đi tới…' }).fill('dieu 1');
  await shoot(page, 'doc-tim-nhanh');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Phím tắt' }).click();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Đọc văn bản khác' }).click();
  const irregular = text.toString().replace('Điều 12. Sử dụng', 'Điều 13. Sử dụng');
  await page.getByRole('tab', { name: 'Dán văn bản' }).click();
  await page.getByLabel('Nội dung văn bản').fill(irregular);
  await page.getByRole('button', { name: 'Đọc văn bản đã dán' }).click();
  await page.getByRole('complementary', { name: 'Tổng số' }).waitFor();
  await page.getByRole('button', { name: /^Lưu ý/ }).click();
  await page.getByRole('dialog').locator('summary', { hasText: 'Số trang' }).click();
  await shoot(page, 'doc-luu-y');
  await page.goto(page.url());
  await bringFile(page, 'quy-che.docx', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
  await page.getByRole('alert').filter({ hasText: 'quy-che.docx' }).waitFor();
  await shoot(page, 'doc-tu-choi');
}

async function agencies({ open, shoot }: Studio): Promise<void> {
  const page = await open('/co-quan', 'quantri@he-thong.demo');
  await page.locator('main td').first().waitFor();
  await shoot(page, 'co-quan-danh-muc');
  await find(page, 'toa an nhan dan tinh ha giang', 'Tòa án nhân dân tỉnh Hà Giang');
  await page.getByRole('button', { name: 'Thao tác' }).click();
  await page.getByRole('menuitem', { name: 'Đổi tên' }).waitFor();
  await shoot(page, 'co-quan-thao-tac');
  await page.getByRole('menuitem', { name: 'Ghi việc kế thừa' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('button', { name: 'Thêm cơ quan mới lập' }).click();
  await shoot(page, 'co-quan-ke-thua');
  await page.keyboard.press('Escape');
  await form.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Thao tác' }).click();
  await page.getByRole('menuitem', { name: 'Đổi mã định danh' }).click();
  await form.getByLabel('Mã định danh').fill('D02.20A');
  await form.getByLabel('Từ ngày').fill('01/9/2022');
  await say(page, 'Đổi mã định danh');
  await page.getByRole('button', { name: 'Thao tác' }).click();
  await page.getByRole('menuitem', { name: 'Đổi tên' }).click();
  await form.getByLabel('Tên cơ quan').fill('Tòa án nhân dân tỉnh Hà Giang (tên mới)');
  await form.getByLabel('Tên viết tắt').fill('TAND tỉnh Hà Giang');
  await form.getByLabel('Từ ngày').fill('01/10/2022');
  await form.getByLabel('Số, ký hiệu').fill('15/QĐ-VD');
  await form.getByLabel('Cơ quan ban hành').fill('Cơ quan có thẩm quyền');
  await form.getByLabel('Ngày ban hành').fill('01/9/2022');
  await shoot(page, 'co-quan-doi-ten');
  await page.keyboard.press('Escape');
  await form.waitFor({ state: 'hidden' });
  await shoot(page, 'co-quan-lich-su');
}

async function unitsAndPositions({ open, shoot }: Studio): Promise<void> {
  const page = await open('/co-quan', 'quantri@ta-hagiang.demo');
  await find(page, 'toa an nhan dan tinh ha giang', 'Tòa án nhân dân tỉnh Hà Giang');
  await page.getByRole('button', { name: 'Thêm đơn vị' }).click();
  await page.getByRole('textbox', { name: 'Tên đơn vị' }).fill('Phòng Kiểm tra nghiệp vụ');
  await page.getByRole('textbox', { name: 'Viết tắt' }).fill('KTNV');
  await say(page, 'Thêm đơn vị');
  await addPosition(page, 'Trưởng phòng', 'Phòng Kiểm tra nghiệp vụ');
  await addPosition(page, 'Thư ký tổng hợp', 'Phòng Kiểm tra nghiệp vụ');
  await page.getByRole('button', { name: 'Thêm chức vụ' }).click();
  await inForm(page, 'Chức vụ').fill('Phó Chánh án');
  await choose(page, 'Thể thức ký', /ký thay/);
  await shoot(page, 'don-vi-chuc-vu');
  await say(page, 'Thêm chức vụ');
  await toTop(page, 'Đơn vị của cơ quan');
  await shoot(page, 'don-vi');
}

async function people({ open, shoot }: Studio): Promise<void> {
  const page = await open('/nhan-su', 'quantri@ta-hagiang.demo');
  await addPerson(page, 'Trưởng phòng Kiểm tra nghiệp vụ', 'truongphong', /^Trưởng phòng/);
  await page.getByRole('button', { name: 'Thêm người' }).click();
  await page.getByLabel('Họ và tên').fill('Phó Chánh án TAND tỉnh Hà Giang');
  await inForm(page, 'Thư điện tử').fill('phochanhan@ta-hagiang.demo');
  await choose(page, 'Chức vụ', /Phó Chánh án/);
  await choose(page, 'Vai trò', 'Lãnh đạo');
  await page.getByText('Vai trò lãnh đạo cần người thứ hai').waitFor();
  await shoot(page, 'nhan-su-them');
  await say(page, 'Thêm người');
  await shoot(page, 'nhan-su-danh-sach');
  await page.getByRole('button', { name: 'Mời người đã có tài khoản' }).click();
  await page.getByRole('dialog').waitFor();
  await inForm(page, 'Thư điện tử').fill('chuyenvien@vks-hagiang.demo');
  await choose(page, 'Chức vụ', /Thư ký tổng hợp/);
  await shoot(page, 'nhan-su-moi');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^(Thêm chức vụ|Gửi lời mời|Mời)/ })
    .click();
  await page.getByText('Đã gửi đề nghị.').waitFor();
  const invited = await open('/tai-khoan', 'chuyenvien@vks-hagiang.demo');
  await invited.getByRole('button', { name: 'Nhận', exact: true }).waitFor();
  await shoot(invited, 'tai-khoan-loi-moi');
  await invited.getByRole('button', { name: 'Nhận', exact: true }).click();
  await invited.getByText('Đã nhận.').waitFor();
  const head = await open('/nhan-su', 'lanhdao@ta-hagiang.demo');
  await head.getByRole('button', { name: /^Xác nhận/ }).waitFor();
  await shoot(head, 'nhan-su-cho-xac-nhan');
  await head.getByRole('button', { name: /^Xác nhận/ }).click();
  await head.getByText('Đã xác nhận bổ nhiệm.').waitFor();
  await page.goto(`${new URL(page.url()).origin}/nhan-su/nhap`);
  await bringFile(page, 'nhan-su.csv', Buffer.from(csvWithFaults));
  await page.getByText('Dòng sai: 2').waitFor();
  await shoot(page, 'nhan-su-nhap-csv');
  await bringFile(page, 'nhan-su.csv', Buffer.from(csvWithFaults.split('\n').slice(0, 2).join('\n')));
  await page.getByRole('button', { name: 'Nhập 1 người' }).click();
  await page.getByText('Đã nhập.').waitFor();
}

const csvWithFaults = [
  'ho_ten,thu_dien_tu,chuc_vu,don_vi,vai_tro,tu_ngay',
  'Thẩm tra viên thứ nhất,thamtra1@ta-hagiang.demo,Thẩm tra viên,Tòa Hình sự,chuyên viên,05/9/2022',
  'Thẩm tra viên thứ hai,thamtra2.ta-hagiang.demo,Thẩm tra viên,Tòa Hình sự,chuyên viên,05/9/2022',
  'Thư ký Tòa án,thuky@ta-hagiang.demo,Thư ký,Tòa Dân sự,thư ký,31/9/2022',
].join('\n');

async function onePerson(studio: Studio): Promise<void> {
  const { open, shoot } = studio;
  const page = await open('/nhan-su', 'quantri@vks-hagiang.demo');
  await page.getByRole('link', { name: /^Viện trưởng/ }).click();
  await page.getByRole('heading', { name: 'Ủy quyền' }).waitFor();
  await shoot(page, 'nguoi');
  await page.getByRole('button', { name: 'Ủy quyền ký' }).click();
  await choose(page, 'Người được ủy quyền', /Kiểm sát viên/, 'Kiểm sát viên');
  await choose(page, 'Với chức vụ', /Kiểm sát viên/);
  await inForm(page, 'Phạm vi').fill('Ký giấy mời họp liên ngành');
  await inForm(page, 'Đến hết ngày').fill('31/12/2022');
  await shoot(page, 'nguoi-uy-quyen');
  await say(page, 'Ủy quyền ký');
  await page.getByRole('link', { name: 'Nhân sự' }).first().click();
  await page.getByRole('link', { name: /^Cán bộ đầu mối/ }).click();
  await page.getByRole('button', { name: 'Bàn giao toàn bộ' }).click();
  await page.getByText('Sẽ được bàn giao').waitFor();
  await choose(page, 'Người nhận', /Kiểm sát viên/, 'Kiểm sát viên');
  await shoot(page, 'nguoi-ban-giao');
  await say(page, 'Bàn giao');
  await page.getByRole('button', { name: 'Thao tác' }).click();
  await page.getByRole('menuitem', { name: 'Đặt lại đăng nhập' }).click();
  await shoot(page, 'nguoi-dat-lai');
  await say(page, 'Đặt lại đăng nhập');
  const visitor = await open(await linkFor('daumoi@vks-hagiang.demo', studio));
  await visitor.getByRole('heading', { name: 'Đặt mật khẩu' }).waitFor();
  await shoot(visitor, 'nguoi-dat-mat-khau', 'main section');
  await giveNewPassword(visitor, 'bốn mùa hoa lê trắng');
  await visitor.getByRole('button', { name: 'Đặt mật khẩu' }).click();
  await giveCredentials(visitor, 'daumoi@vks-hagiang.demo', 'bốn mùa hoa lê trắng');
  await visitor.getByRole('button', { name: /Đang làm việc với tư cách/ }).waitFor();
}

async function trail({ open, shoot }: Studio): Promise<void> {
  const page = await open('/nhat-ky', 'lanhdao@ta-hagiang.demo');
  await page.locator('main td').first().waitFor();
  await shoot(page, 'nhat-ky');
  await page
    .getByRole('button', { name: /^Chi tiết: (Thêm|Bổ nhiệm)/ })
    .first()
    .click();
  await page.getByRole('table', { name: 'Nội dung thay đổi' }).first().waitFor();
  await shoot(page, 'nhat-ky-chi-tiet');
}

async function firstRun({ open, shoot, setupCode }: Studio): Promise<void> {
  const page = await open('/');
  await page.getByRole('heading', { name: 'Khởi tạo hệ thống' }).waitFor();
  await page.getByLabel('Mã khởi tạo').fill(setupCode ?? '');
  await page.getByLabel('Tên cơ quan').fill('Trung tâm vận hành hệ thống');
  await page.getByLabel('Tên viết tắt').fill('TTVH');
  await page.getByLabel('Họ và tên').fill('Quản trị hệ thống');
  await shoot(page, 'khoi-tao');
}

async function find(page: Page, typed: string, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Tìm theo tên hoặc mã' }).fill(typed);
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { name: 'Theo thời gian' }).waitFor();
}

async function addPosition(page: Page, title: string, unit: string): Promise<void> {
  await page.getByRole('button', { name: 'Thêm chức vụ' }).click();
  await inForm(page, 'Chức vụ').fill(title);
  await choose(page, 'Thuộc đơn vị', unit);
  await say(page, 'Thêm chức vụ');
}

async function addPerson(page: Page, name: string, local: string, position: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Thêm người' }).click();
  await page.getByLabel('Họ và tên').fill(name);
  await inForm(page, 'Thư điện tử').fill(`${local}@ta-hagiang.demo`);
  await choose(page, 'Chức vụ', position);
  await say(page, 'Thêm người');
}

/** The one-time link of a reset, when its message has come: without a mail server messages are files. */
async function linkFor(email: string, { dataDir }: Studio): Promise<string> {
  const folder = path.join(dataDir, 'mail');
  await mkdir(folder, { recursive: true });
  const watcher = watch(folder);
  try {
    // Listened to before the first look, so that no file comes in between.
    const changes = on(watcher, 'change', { signal: AbortSignal.timeout(20_000) });
    let link = await findLink(email, folder);
    while (link === undefined) {
      await changes.next();
      link = await findLink(email, folder);
    }
    return link;
  } finally {
    watcher.close();
  }
}

async function findLink(email: string, folder: string): Promise<string | undefined> {
  const names = await readdir(folder);
  for (const name of names.toSorted().toReversed()) {
    const letter = await readFile(path.join(folder, name), 'utf8');
    const link = /https?:\/\/\S+?(\/\S+#\S+)/.exec(letter)?.[1];
    if (letter.startsWith(`To: ${email}\nSubject: Đặt lại mật khẩu`) && link !== undefined) return link;
  }
  return undefined;
}
