import { sql } from 'kysely';
import type { ProposalView } from '../../contract/regulation-views.ts';
import type { Tx } from '../platform/database.ts';
import { type Reader, shortNameOn } from './regulation-store.ts';

/** With the version whose text it is, or whose duties it would read otherwise. */
export type LoadedProposal = ProposalView & { versionId: string; validFrom: string | null };

/** Settled ones beyond this many are told by the history alone. */
const most = 50;

/** What has been proposed for a regulation, with its answers: open ones first, then the latest settled ones. */
export async function loadProposals(tx: Tx, reader: Reader, regulationId: string): Promise<LoadedProposal[]> {
  const day = sql`${reader.day}::date`;
  const { rows } = await sql<{ views: LoadedProposal[] }>`
    with shown as (
      select * from proposal q where q.regulation_id = ${regulationId}
      order by q.state = 'open' desc, coalesce(q.settled_at, q.proposed_at) desc, q.id desc limit ${most}),
    party as materialized (
      select p.*, ${shortNameOn(sql`p.agency_id`, day)} as short_name
      from regulation_party p where p.regulation_id = ${regulationId})
    select coalesce(jsonb_agg(jsonb_build_object('id', q.id, 'kind', q.kind, 'differs', q.differs, 'state', q.state,
      'proposedBy', (select jsonb_build_object('agencyId', p.agency_id, 'shortName', p.short_name)
        from party p where p.agency_id = q.proposed_by),
      'proposedAt', q.proposed_at, 'settledAt', q.settled_at, 'reason', q.reason, 'contentHash', v.content_hash,
      'versionOrdinal', v.ordinal, 'versionId', v.id, 'validFrom', v.valid_from,
      'changes', ${changesOf}, 'answers', ${answersOf}, 'version', q.version)
      order by q.state = 'open' desc, coalesce(q.settled_at, q.proposed_at) desc, q.id desc), '[]') as views
    from shown q join regulation_version v on v.id = q.version_id`.execute(tx);
  return rows[0]?.views ?? [];
}

/** The id that a missed duty would have is nobody's matter before it has it. */
const changesOf = sql`(select coalesce(jsonb_agg(c.value - 'newId' order by c.place), '[]')
    from jsonb_array_elements(q.changes) with ordinality as c (value, place))`;

/** Of all who are asked: every participant for the first text; whom it binds, and the proposer, for what changes it. */
const answersOf = sql`(select coalesce(jsonb_agg(jsonb_build_object('agencyId', p.agency_id, 'shortName', p.short_name,
      'answer', coalesce(a.answer, 'waiting'), 'answeredAt', a.answered_at, 'reason', a.reason) order by p.place), '[]')
    from party p left join proposal_answer a on a.proposal_id = q.id and a.agency_id = p.agency_id
    where q.kind = 'text' and v.ordinal = 1 or p.accepted_at is not null or p.agency_id = q.proposed_by or a.answer is not null)`;
