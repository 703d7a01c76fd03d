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
 * With whom one's own agency exchanges under a regulation: those it binds in their order.
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
      select p.agency_id as "agencyId", ${nameOn(sql`p.agency_id`, today)} as "shortName", n.name, null as below
      from regulation_party p join agency_name n on n.agency_id = p.agency_id and n.valid @> ${today}
      where p.regulation_id = ${regulationId} and p.accepted_at is not null and p.agency_id <> ${context.actor.agencyId}
        and n.folded like all (select '%' || fold(word) || '%' from unnest(${words}::text[]) word)
      order by p.place limit ${most + 1}`.execute(tx);
    return { items: rows.slice(0, most), more: rows.length > most };
  });
}
