import type { Happening } from './agenda.ts';
import { bodies } from './bodies.ts';
import type { Part } from './cast.ts';
import type { Scene } from './state-fulfilment.ts';
import type { Player } from './stage.ts';

/** Who opens the boxes of a body. */
const readers: readonly Part[] = ['lanhdao', 'daumoi', 'vanthu'];
/** Until then everybody has read what came; what comes later is news on the demo's morning. */
const readOn = '2022-08-26T16:30';

type Page = { items: { id: string }[]; nextCursor: string | null };

/** People of the world have read what they were told of the years. */
export function readOldNews({ stage, cast }: Scene): Happening[] {
  const read = async (player: Player) => {
    await stage.call(player, 'POST', '/account/alerts/read', { body: {} });
    for (let cursor: string | null = '', more = true; more; more = cursor !== null) {
      const after: string = cursor ? `&cursor=${cursor}` : '';
      const page: Page = await stage.call(player, 'GET', `/requests?unread=true&limit=100${after}`);
      for (const { id } of page.items) await stage.call(player, 'POST', `/requests/${id}/seen`, { body: {} });
      cursor = page.nextCursor;
    }
  };
  const act = async () => {
    for (const { key, head } of bodies) {
      if (head === null) continue;
      for (const part of readers) await read(await cast(key, part));
    }
  };
  return [{ at: readOn, act }];
}
