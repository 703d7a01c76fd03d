import type { Page } from 'playwright-core';
import { authenticatorCode } from '../browser.ts';

/** An authenticator with the secret that the page shows: gives its code, now or so many steps of 30 s ahead. */
export async function takeAuthenticator(page: Page): Promise<(ahead?: number) => string> {
  const shown = await page.getByText('Không quét được?').locator('xpath=following-sibling::*').innerText();
  const uri = `otpauth://totp/demo?secret=${shown.replaceAll(/\s/g, '')}`;
  return (ahead = 0) => authenticatorCode(uri, new Date(Date.now() + ahead * 30_000));
}
