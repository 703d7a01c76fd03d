import { sql } from 'kysely';
import type { LineState, RequestPart } from '../../domain/request/request.ts';
import { mayReadRequests } from '../../domain/request/may.ts';
import { type ActingContext, demand, inquire } from '../access/context.ts';
import { inVietnam } from './request-row-store.ts';

type Change = { id: string; code: string; part: RequestPart; state: LineState; seq: number; at: string };

/**
 * Requests in which something happened after a mark, each once, with the last thing that did. The mark to go on from is
 * never beyond what somebody else is still writing, so a program that polls misses nothing.
 */
export function listRequestChanges(
  context: ActingContext,
  { after, limit }: { after: number; limit: number },
): Promise<{ items: Change[]; next: number }> {
  demand(mayReadRequests(context.actor));
  return inquire(context, async (tx) => {
    // Asked first, by itself: what is finished by now is seen by the query that follows.
    const settled = await sql<{ seq: number }>`select settled_request_events()::int as seq`.execute(tx);
    const { rows } = await sql<Omit<Change, 'at'> & { at: Date }>`
      select s.request_id as id, r.code, s.part, s.state, s.last_seq::int as seq, s.last_at as at
      from request_side s join request r on r.id = s.request_id
      where s.agency_id = ${context.actor.agencyId} and s.last_seq > ${after} and s.last_seq <= ${settled.rows[0]!.seq}
      order by s.last_seq limit ${limit}`.execute(tx);
    const items = rows.map(({ at, ...row }) => ({ ...row, at: inVietnam(at) }));
    return { items, next: items.at(-1)?.seq ?? after };
  });
}
