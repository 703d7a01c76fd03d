import type { Page } from 'playwright-core';
import type { DutyStanding } from '../../src/contract/fulfilment-views.ts';

/** An event that starts a duty: where the duty stands in the text, what happened, on which day. */
export type Occasion = { eId: string; occasion: string; eventOn: string };

/** Enters events under a regulation as the person of this window; gives the address of each fulfilment's page. */
export async function enterOccasions(
  page: Page,
  regulation: string,
  occasions: readonly Occasion[],
): Promise<string[]> {
  const regulationId = regulation.split('/').at(-1) ?? '';
  const { items } = await ask<{ items: DutyStanding[] }>(page, 'GET', `/regulations/${regulationId}/duties`);
  const addresses: string[] = [];
  for (const { eId, occasion, eventOn } of occasions) {
    const duty = items.find(({ reading, byOccasion }) => byOccasion && reading.eId === eId);
    if (!duty) throw new Error(`no duty at ${eId} starts with an event`);
    const path = `/duties/${duty.dutyId}/fulfilments`;
    const opened = await ask<{ id: string }>(page, 'POST', path, { occasion, eventOn });
    addresses.push(`/lan-thuc-hien/${opened.id}`);
  }
  return addresses;
}

/** Asks the server as the page itself would. */
async function ask<Answer>(page: Page, method: string, path: string, body?: object): Promise<Answer> {
  const { status, text } = await page.evaluate(
    async ([how, where, what]) => {
      const response = await fetch(`/api/v1${where}`, {
        method: how,
        headers: {
          'content-type': 'application/json',
          'lientich-acting-as': sessionStorage.getItem('lientich-acting-as') ?? '',
        },
        ...(what ? { body: what } : {}),
      });
      return { status: response.status, text: await response.text() };
    },
    [method, path, body ? JSON.stringify(body) : ''] as const,
  );
  if (status >= 300) throw new Error(`${method} ${path}: ${status} ${text}`);
  return JSON.parse(text) as Answer;
}
