import { type RawBuilder, sql } from 'kysely';
import type { ProposalView } from '../../contract/regulation-views.ts';
import type { ProposedChange } from '../../domain/regulation/apply-changes.ts';
import type { Tx } from '../platform/database.ts';

/** Settled ones beyond this many are told by the history alone. */
const most = 50;

/** A proposal as its page shows it, with what its hash is taken of. */
export type StoredView = Omit<ProposalView, 'contentHash' | 'changes'> & {
  regulationId: string;
  versionId: string;
  changes: ProposedChange[];
  /** Of the text as it stands now. */
  versionHash: string;
  /** Of what was accepted last, when nobody accepted of what was refused last; null without an answer. */
  answeredHash: string | null;
};

/** One proposal, or those of a regulation: open ones first, then the latest settled ones. */
export async function loadViews(
  tx: Tx,
  of: { proposalId: string } | { regulationId: string },
): Promise<StoredView[]> {
  const wanted =
    'proposalId' in of ? sql`q.id = ${of.proposalId}` : sql`q.regulation_id = ${of.regulationId}`;
  const { rows } = await sql<{ view: StoredView }>`
    select jsonb_build_object('id', q.id, 'kind', q.kind, 'differs', q.differs, 'state', q.state,
      'proposedBy', jsonb_build_object('agencyId', q.proposed_by, 'shortName', ${shortName(sql`q.proposed_by`)}),
      'proposedAt', q.proposed_at, 'settledAt', q.settled_at, 'reason', q.reason, 'versionOrdinal', v.ordinal,
      'changes', q.changes, 'answers', ${answersOf}, 'version', q.version, 'regulationId', q.regulation_id,
      'versionId', q.version_id, 'versionHash', v.content_hash, 'answeredHash', ${answeredHash}) as view
    from proposal q join regulation_version v on v.id = q.version_id where ${wanted}
    order by q.state = 'open' desc, coalesce(q.settled_at, q.proposed_at) desc, q.id desc limit ${most}`.execute(
    tx,
  );
  return rows.map(({ view }) => view);
}

/** How an agency is called today: by its last name when it has ended, by its first one before its beginning. */
export function shortName(agencyId: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select n.short_name from agency_name n where n.agency_id = ${agencyId}
    order by case when lower(n.valid) <= app_today() then lower(n.valid) end desc nulls last, lower(n.valid) limit 1)`;
}

/**
 * Of all who are asked, to what stands now: every participant for the first text; whom it binds, and the proposers, for what
 * changes it.
 */
const answersOf = sql`(select coalesce(jsonb_agg(jsonb_build_object('agencyId', p.agency_id,
      'shortName', ${shortName(sql`p.agency_id`)}, 'answer', coalesce(a.answer, 'waiting'), 'answeredAt', a.answered_at,
      'reason', a.reason, 'contentHash', a.content_hash) order by p.place), '[]')
    from regulation_party p left join proposal_answer a on a.proposal_id = q.id and a.agency_id = p.agency_id
      and not is_of_other_words(q.id, a.content_hash)
    where p.regulation_id = q.regulation_id and (q.kind = 'text' and v.ordinal = 1 or p.accepted_at is not null
      or p.agency_id in (q.proposed_by, v.proposed_by) or a.answer is not null))`;

const answeredHash = sql`(select a.content_hash from proposal_answer a where a.proposal_id = q.id
    order by a.answer = 'accepted' desc, a.answered_at desc limit 1)`;
