import { type RawBuilder, sql } from 'kysely';
import type { WaitingProposal } from '../../contract/proposals.ts';
import { mayReadContent } from '../../domain/regulation/may.ts';
import { type ActingContext, demand, inquire } from '../access/context.ts';
import type { Tx } from '../platform/database.ts';
import { shortName } from './proposal-view-store.ts';

/** More are told by their number: that there are more. */
const most = 50;

/**
 * What waits for the answer of one's own agency: a first text asks every participant, what changes it later asks those
 * whom it binds and who proposes it. The longest waiting first.
 */
export async function listWaitingProposals(
  context: ActingContext,
): Promise<{ items: WaitingProposal[]; more: boolean }> {
  demand(mayReadContent(context.actor));
  const own = context.actor.agencyId;
  const { rows } = await inquire(context, (tx) =>
    sql<WaitingProposal>`
      select q.id, q.kind, q.differs, q.proposed_at as "proposedAt",
        jsonb_build_object('agencyId', q.proposed_by, 'shortName', ${shortName(sql`q.proposed_by`)}) as "proposedBy",
        jsonb_build_object('id', r.id, 'kind', r.kind, 'title', r.title, 'symbol', r.symbol) as regulation
      ${waitingFor(own)}
      order by q.proposed_at, q.id limit ${most + 1}`.execute(tx),
  );
  const items = rows
    .slice(0, most)
    .map((row) => ({ ...row, proposedAt: new Date(row.proposedAt).toISOString() }));
  return { items, more: rows.length > most };
}

/** How many wait for the answer of an agency. */
export async function countWaitingProposals(tx: Tx, agencyId: string): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select count(*)::int as waiting ${waitingFor(agencyId)}`.execute(tx);
  return rows[0]?.waiting ?? 0;
}

/** What is proposed and still to be answered by an agency: the proposals `q` with all that they are told by. */
function waitingFor(own: string): RawBuilder<unknown> {
  return sql`from regulation_side s
    join proposal q on q.regulation_id = s.regulation_id and q.state = 'open'
    join regulation_version v on v.id = q.version_id
    join regulation_party p on p.regulation_id = s.regulation_id and p.agency_id = s.agency_id
    join regulation r on r.id = s.regulation_id
    where s.agency_id = ${own} and not s.withdrawn
      and (q.kind = 'text' and v.ordinal = 1 or p.accepted_at is not null or ${own} in (q.proposed_by, v.proposed_by))
      and not exists (select from proposal_answer a where a.proposal_id = q.id and a.agency_id = s.agency_id
        and not is_of_other_words(q.id, a.content_hash))`;
}
