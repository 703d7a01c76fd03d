import type { Page } from 'playwright-core';

/** Gives a file to the page, as its button or a drop would; of what type it is, the page has to find out. */
export async function bringFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const file = { name, mimeType: '', buffer: Buffer.from(bytes) };
  await page.locator('input[type=file]').setInputFiles(file);
}
