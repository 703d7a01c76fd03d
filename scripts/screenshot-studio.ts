import type { Page } from 'playwright-core';
import { choose as chooseOption } from '../test/journeys/dialog.ts';

/** What a scene has at hand: the server, a way to open a window (signed in as somebody), the camera. */
export type Studio = {
  address: string;
  setupCode: string | null;
  dataDir: string;
  open: (where: string, as?: string) => Promise<Page>;
  /** Saves `<name>.png`; with a selector only the height of that part. */
  shoot: (page: Page, name: string, part?: string) => Promise<void>;
};

/** A scene by name; it acts as a person would and saves one picture or several. Later scenes see what earlier ones did. */
export type Scene = readonly [name: string, play: (studio: Studio) => Promise<void>];

/** Chooses an option in the open form and leaves the field, so that no list covers the picture. */
export async function choose(
  page: Page,
  label: string,
  option: string | RegExp,
  typed?: string,
): Promise<void> {
  await chooseOption(page, label, option, typed);
  await page.keyboard.press('Tab');
}

/** Presses the button of the open form, and waits until the form has closed because it was done. */
export async function say(page: Page, button: string): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

/** Brings the part of the page under a heading to the upper edge. */
export async function toTop(page: Page, title: string): Promise<void> {
  const heading = page.getByRole('heading', { name: title, exact: true });
  await heading.evaluate((element) => element.closest('section')?.scrollIntoView({ block: 'start' }));
}
