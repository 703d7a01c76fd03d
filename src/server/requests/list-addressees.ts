import { sql } from 'kysely';
import { mayReadRequests } from '../../domain/request/may.ts';
import { type ActingContext, demand, found, inquire } from '../access/context.ts';
import { nameOn } from '../agencies/read-party.ts';
import { likeLiterally } from '../platform/like-literally.ts';
import { isBoundNow } from './kind-store.ts';

type Addressee = {
  agencyId: string;
  shortName: string;
  name: string;
  below: { agencyId: string; shortName: string } | null;
};
const most = 50;

/**
 * With whom one's own agency exchanges under a regulation: those it binds in their order, and where it binds downwards
 * those below them by name.
 * @throws {NotFound} when the asker sees no such regulation
 */
export function listAddressees(
  context: ActingContext,
  { regulationId, q = '' }: { regulationId: string; q?: string | undefined },
): Promise<{ items: Addressee[]; more: boolean }> {
  demand(mayReadRequests(context.actor));
  const today = sql`${context.clock.today()}::date`;
  const words = likeLiterally(q).split(/\s+/);
  return inquire(context, async (tx) => {
    found(await isBoundNow(tx, regulationId));
    const { rows } = await sql<Addressee>`
      select e.agency_id as "agencyId", n.short_name as "shortName", n.name, case when e.under_id is not null then
        jsonb_build_object('agencyId', e.under_id, 'shortName', ${nameOn(sql`e.under_id`, today)}) end as below
      from exchanging_agencies(${regulationId}) e join agency_name n on n.agency_id = e.agency_id and n.valid @> ${today}
      where e.agency_id <> ${context.actor.agencyId}
        and n.folded like all (select '%' || fold(word) || '%' from unnest(${words}::text[]) word)
      order by e.under_id is not null, e.place, n.name collate "vi-x-icu" limit ${most + 1}`.execute(tx);
    return { items: rows.slice(0, most), more: rows.length > most };
  });
}
