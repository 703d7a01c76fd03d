import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { administrator } from '../database.ts';
import { joinWrappedLines } from '../documents/join-wrapped-lines.ts';
import { makeDocx } from '../documents/make-docx.ts';
import { makePdf } from '../documents/make-pdf.ts';
import { bringFile } from './bring-file.ts';
import { expectAccessible, type Journey, openJourney, signInAs } from './open-journey.ts';
import { declareAndPaste } from './paste-text.ts';

const text = readFileSync(new URL('vat-chung.txt', import.meta.url), 'utf8');

let journey: Journey;
let page: Page;
beforeAll(async () => {
  journey = await openJourney('demo');
  page = await journey.open('/nhap');
  await signInAs(page, 'daumoi@vks-hagiang.demo');
});
afterAll(() => journey.close());

const row = (eId: string) => page.locator(`[data-row="${eId}"]`);
const step = (name: RegExp) => page.getByRole('navigation', { name: 'Các bước' }).getByRole('link', { name });

/** How many texts and files the database holds, whoever they belong to. */
async function countStored(): Promise<number> {
  const client = new Client(administrator(journey.database.name));
  await client.connect();
  const found = await client.query(
    'select (select count(*) from regulation_import) + (select count(*) from stored_file) as stored',
  );
  await client.end();
  return Number(found.rows[0].stored);
}

test('a secret text stays outside: declared, it is not even sent; stamped, nothing of it is stored', async () => {
  const before = await countStored();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Chọn tệp' }).waitFor();
  await bringFile(page, 'quy-che.txt', new TextEncoder().encode(text));
  await page.getByText('Hãy khai mức độ bí mật trước.').waitFor();
  await page.getByLabel('Tuyệt mật').check();
  await page.getByRole('alert').getByRole('link', { name: 'Lập phiếu chỉ dẫn' }).waitFor();
  expect(await page.locator('input[type=file]').count()).toBe(0);
  await expectAccessible(page);
  await declareAndPaste(page, `MẬT\n${text}`);
  const refused = page.getByRole('alert').filter({ hasText: 'dấu chỉ độ mật' });
  await refused.waitFor({ timeout: 60_000 });
  await expectAccessible(page);
  expect(await countStored()).toBe(before);
  await refused.getByRole('link', { name: 'Lập phiếu chỉ dẫn' }).click();
  await page.waitForURL(/phieu-chi-dan/);
});

test('the words “bí mật” in a sentence are no stamp', async () => {
  await declareAndPaste(page, `${text}\nĐiều 5. Bảo mật\nCác bên giữ bí mật nhà nước theo quy định.`);
  await page.waitForURL(/\/nhap\/.+/, { timeout: 60_000 });
  expect(await row('art_5').textContent()).toContain('bí mật nhà nước');
  await step(/Kiểm tra và gửi/).click();
  await page.getByRole('button', { name: 'Bỏ văn bản này' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Bỏ văn bản này' }).click();
  await page.getByText('Đã bỏ văn bản.').waitFor();
  await page.getByText('Không có văn bản nào đang nhập dở.').waitFor();
});

test('DOCX with automatic numbers and PDF come in with the same structure and duties', async () => {
  const regulation = readFileSync(new URL('../conformance/quy-che-mau.txt', import.meta.url), 'utf8');
  const lines = joinWrappedLines(regulation);
  const seen = [];
  for (const [name, bytes] of [
    ['quy-che.docx', await makeDocx(lines)],
    ['quy-che.pdf', await makePdf(lines)],
  ] as const) {
    await page.goto(`${journey.address}/nhap`);
    await page.getByLabel('Không thuộc bí mật nhà nước').check();
    await bringFile(page, name, bytes);
    await page.waitForURL(/\/nhap\/.+/, { timeout: 90_000 });
    await page.locator('[data-card]').first().waitFor();
    seen.push(
      await page
        .locator('[data-row]')
        .evaluateAll((rows) =>
          rows.map((row) => [
            row.getAttribute('data-row')?.replace(/-\d+$/, ''),
            ...[...row.querySelectorAll('[data-duty]')].map((duty) => duty.textContent),
          ]),
        ),
    );
  }
  expect(seen[0]?.length).toBeGreaterThan(40);
  expect(seen[1]).toEqual(seen[0]);
}, 180_000);

test('a text on the reading page goes on from there, after its declaration', async () => {
  await page.goto(`${journey.address}/doc-van-ban`);
  await bringFile(page, 'vat-chung.txt', new TextEncoder().encode(text));
  await page.getByRole('button', { name: 'Nhập vào sổ quy chế' }).click({ timeout: 60_000 });
  await page.getByText(/Đã đọc xong vat-chung\.txt/).waitFor();
  await page.getByRole('button', { name: 'Nhập văn bản này' }).click();
  await page.getByText('Hãy khai mức độ bí mật trước.').waitFor();
  await page.getByLabel('Không thuộc bí mật nhà nước').check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Nhập văn bản này' }).click();
  await page.waitForURL(/\/nhap\/[^?]+$/);
  await page.locator('[data-card]').first().waitFor();
});
