import type { Page } from 'playwright-core';

/** Declares a text no secret on the page of imports and has it read as it was pasted. */
export async function declareAndPaste(page: Page, content: string): Promise<void> {
  await page.goto(new URL('/nhap', page.url()).href);
  await page.getByLabel('Không thuộc bí mật nhà nước').check();
  await page.getByRole('tab', { name: 'Dán văn bản' }).click();
  await page.getByLabel('Nội dung văn bản').fill(content);
  await page.getByRole('button', { name: 'Đọc văn bản đã dán' }).click();
}
