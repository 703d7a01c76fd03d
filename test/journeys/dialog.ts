import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** A field of the open dialog by its label. */
export function inForm(page: Page, label: string) {
  return page
    .getByRole('dialog')
    .locator('input')
    .and(page.getByLabel(label, { exact: true }));
}

/** Chooses an option of a list that opens under a field of the open dialog. */
export async function choose(
  page: Page,
  label: string,
  option: string | RegExp,
  typed?: string,
): Promise<void> {
  const field = inForm(page, label);
  // The frame around the field of a list with several choices takes the click for it.
  await field.and(page.locator(':enabled')).click({ force: true });
  if (typed !== undefined) await field.fill(typed);
  await page.getByRole('option', { name: option }).first().click();
}

/** Presses the button of the open dialog and hears what is told: that it was done, or why it was not. */
export async function say(page: Page, button: string | RegExp, told: string): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click();
  const answer = page.getByText(told).or(page.getByRole('dialog').getByRole('alert')).first();
  expect(await answer.innerText()).toContain(told);
}

/** Says once more that an import goes to its participants. */
export async function confirmSending(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: 'Gửi đề nghị', exact: true }).click();
}
