import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

const mostStops = 60;

/** Presses Tab (or another key) until the wanted place has the focus; every stop on the way shows where one is. */
export async function reach(page: Page, wanted: Locator, key = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let stop = 0; stop < mostStops; stop += 1) {
    await page.keyboard.press(key);
    const { name, fault } = await page.evaluate(lookAtFocus);
    expect(fault, `${page.url()}: ${name}`).toBeNull();
    if (await hasFocus(wanted)) return;
    passed.push(name);
  }
  throw new Error(`never reached on ${page.url()}; passed ${passed.join(' | ')}`);
}

/** Reaches a place and presses Enter there. */
export async function enter(page: Page, wanted: Locator, key = 'Tab'): Promise<void> {
  await reach(page, wanted, key);
  await page.keyboard.press('Enter');
}

/** Opens the menu of a button and goes to one of its entries with the arrows. */
export async function reachInMenu(page: Page, entry: Locator): Promise<void> {
  await page.keyboard.press('Enter');
  // The menu takes the focus when it has opened, and shows it on the first entry at the first arrow.
  const inMenu = () => page.evaluate(() => document.activeElement?.closest('[role=menu]') !== null);
  await expect.poll(inMenu).toBe(true);
  await reach(page, entry, 'ArrowDown');
}

/** The focus is, or comes, to this place. */
export async function expectFocus(wanted: Locator): Promise<void> {
  await expect.poll(() => hasFocus(wanted)).toBe(true);
}

async function hasFocus(wanted: Locator): Promise<boolean> {
  const elements = await wanted.elementHandles();
  const hits = await Promise.all(
    elements.map((element) => element.evaluate((node) => node === document.activeElement)),
  );
  return hits.includes(true);
}

/** Tab and Shift+Tab stay within the open dialog, past its last and its first stop. */
export async function expectTrapped(page: Page, dialog: Locator): Promise<void> {
  await dialog.waitFor();
  const within = () => dialog.evaluate((box) => box.contains(document.activeElement));
  await expect.poll(within).toBe(true);
  const stops = await dialog.locator('input, button, textarea, select, a[href]').count();
  for (const key of ['Tab', 'Shift+Tab']) {
    for (let press = 0; press <= stops; press += 1) {
      await page.keyboard.press(key);
      const { name, fault } = await page.evaluate(lookAtFocus);
      expect([name, fault, await within()]).toEqual([name, null, true]);
    }
  }
}

/** What has the focus, and what is wrong with how it shows: nothing around it, outside of the window, or behind something. */
function lookAtFocus(): { name: string; fault: string | null } {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement)) return { name: 'nothing', fault: 'not an element' };
  const name =
    (focused.getAttribute('aria-label') ?? focused.textContent ?? '').slice(0, 40) ||
    focused.outerHTML.slice(0, 120);
  // At the end of the page the focus leaves it for a moment.
  if (focused === document.body) return { name: 'the window', fault: null };
  // The box of a field, or the words of a choice, carry the ring for what lies in them.
  const label = focused instanceof HTMLInputElement ? [...(focused.labels ?? [])] : [];
  const box = focused.closest('.mantine-Input-input');
  const carriers = [focused, focused.parentElement, focused.nextElementSibling, box, ...label];
  const ringed = carriers.find((element) => {
    if (!element) return false;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    if (element.getBoundingClientRect().width <= 1) return false;
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && !outlineColor.endsWith(', 0)');
  });
  if (!ringed) return { name, fault: 'no ring' };
  const { left, right, top, bottom } = ringed.getBoundingClientRect();
  if (bottom <= 0 || right <= 0 || top >= innerHeight || left >= innerWidth)
    return { name, fault: 'outside of the window' };
  const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
  const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
  const seen = document.elementFromPoint(x, y);
  const free = seen !== null && (ringed.contains(seen) || seen.contains(ringed) || focused.contains(seen));
  return { name, fault: free ? null : `behind ${seen?.outerHTML.slice(0, 80) ?? 'nothing'}` };
}
