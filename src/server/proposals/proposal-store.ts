import { sql } from 'kysely';
import type { ProposedChange } from '../../domain/regulation/apply-changes.ts';
import type { PartyRole } from '../../domain/regulation/regulation.ts';
import type { Tx } from '../platform/database.ts';
import type { ProposedText } from './hash-content.ts';

/** Lets one act upon a regulation go at a time, until its transaction ends. */
export async function lockRegulation(tx: Tx, regulationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`regulation:${regulationId}`}, 0))`.execute(tx);
}

export type NewProposal = {
  id: string;
  regulationId: string;
  versionId: string;
  kind: 'text' | 'correction';
  reason: string | null;
  changes: readonly ProposedChange[];
  differs: boolean;
};

/** Writes a proposal of the asker's agency. */
export async function insertProposal(tx: Tx, proposal: NewProposal): Promise<void> {
  await tx
    .insertInto('proposal')
    .values({
      id: proposal.id,
      regulation_id: proposal.regulationId,
      version_id: proposal.versionId,
      kind: proposal.kind,
      reason: proposal.reason,
      changes: JSON.stringify(proposal.changes),
      differs: proposal.differs,
    })
    .execute();
}

/** What happened, as all participants read it in the history; what holds for all is told by settle_proposal itself. */
export type ToldEvent = {
  id: string;
  regulationId: string;
  kind: string;
  details: Record<string, string | number | boolean>;
};

/** Adds to the history of a regulation what the asker's agency has done. */
export async function insertRegulationEvent(tx: Tx, event: ToldEvent): Promise<void> {
  await tx
    .insertInto('regulation_event')
    .values({
      id: event.id,
      regulation_id: event.regulationId,
      kind: event.kind,
      details: JSON.stringify(event.details),
    })
    .execute();
}

export type PartyOfRegulation = { agencyId: string; role: PartyRole; acceptedAt: string | null };

/** The participants of a regulation in their order; none when the asker does not see it. */
export async function loadParties(tx: Tx, regulationId: string): Promise<PartyOfRegulation[]> {
  const rows = await tx
    .selectFrom('regulation_party')
    .select(['agency_id', 'role', 'accepted_at'])
    .where('regulation_id', '=', regulationId)
    .orderBy('place')
    .execute();
  return rows.map((row) => ({
    agencyId: row.agency_id,
    role: row.role as PartyRole,
    acceptedAt: row.accepted_at?.toISOString() ?? null,
  }));
}

/** A regulation as far as acts upon it ask; null when the asker does not see it. */
export async function findRegulation(
  tx: Tx,
  regulationId: string,
): Promise<{ title: string; withdrawn: boolean; lastOrdinal: number } | null> {
  const { rows } = await sql<{ title: string; withdrawn: boolean; lastOrdinal: number }>`
    select title, withdrawn_at is not null as withdrawn,
      (select coalesce(max(v.ordinal), 0) from regulation_version v where v.regulation_id = r.id) as "lastOrdinal"
    from regulation r where r.id = ${regulationId}`.execute(tx);
  return rows[0] ?? null;
}

/** A proposal as far as acts upon it ask. */
export type HeldProposal = {
  id: string;
  regulationId: string;
  title: string;
  versionId: string;
  kind: 'text' | 'correction';
  ordinal: number;
  /** Who has put the text before the others to which it belongs. */
  textBy: string;
  proposedBy: string;
  changes: ProposedChange[];
  differs: boolean;
  state: 'open' | 'agreed' | 'withdrawn';
  version: number;
};

/** A proposal that the asker sees, its regulation locked before it is read; null when there is none. */
export async function holdProposal(tx: Tx, proposalId: string): Promise<HeldProposal | null> {
  const seen = await tx
    .selectFrom('proposal')
    .select('regulation_id')
    .where('id', '=', proposalId)
    .executeTakeFirst();
  if (seen === undefined) return null;
  await lockRegulation(tx, seen.regulation_id);
  const { rows } = await sql<HeldProposal>`
    select p.id, p.regulation_id as "regulationId", r.title, p.version_id as "versionId", p.kind, v.ordinal,
      v.proposed_by as "textBy", p.proposed_by as "proposedBy", p.changes, p.differs, p.state, p.version
    from proposal p join regulation r on r.id = p.regulation_id join regulation_version v on v.id = p.version_id
    where p.id = ${proposalId}`.execute(tx);
  return rows[0] ?? null;
}

/** A text with its duties, as they stand. */
export type StandingVersion = ProposedText & { id: string; contentHash: string };

/** A text of a regulation; the one that stands, when none is named. */
export async function loadVersion(
  tx: Tx,
  regulationId: string,
  versionId: string | null,
): Promise<StandingVersion> {
  const { rows } = await sql<StandingVersion>`
    select id, regulation_id as "regulationId", ordinal, valid_from as "validFrom", text_hash as "textHash",
      content_hash as "contentHash"
    from regulation_version where id = coalesce(${versionId}::uuid, standing_version(${regulationId}))`.execute(
    tx,
  );
  const row = rows[0];
  if (row === undefined) throw new Error('a text of a regulation that the asker does not see');
  return row;
}

/** The one text that stands or stood to which all these duties belong; null when there is none. */
export async function findVersionOfDuties(
  tx: Tx,
  regulationId: string,
  dutyIds: readonly string[],
): Promise<string | null> {
  const { rows } = await sql<{ id: string; found: number }>`
    select v.id, count(*)::integer as found
    from duty d join regulation_version v on v.id = d.version_id
    where v.regulation_id = ${regulationId} and not d.struck and d.id = any(${[...dutyIds]}::uuid[])
      and (v.ordinal = 1 or v.agreed_on is not null)
    group by v.id`.execute(tx);
  const [version, ...others] = rows;
  const one = version !== undefined && others.length === 0 && version.found === new Set(dutyIds).size;
  return one ? version.id : null;
}

/** True when one of the duties stands in a correction that is open already, whoever has proposed it. */
export async function hasOpenCorrection(
  tx: Tx,
  regulationId: string,
  dutyIds: readonly string[],
): Promise<boolean> {
  const { rows } = await sql<{ open: boolean }>`
    select exists (select from proposal p cross join jsonb_array_elements(p.changes) c
      where p.regulation_id = ${regulationId} and p.kind = 'correction' and p.state = 'open'
        and (c ->> 'dutyId')::uuid = any(${[...dutyIds]}::uuid[])) as open`.execute(tx);
  return rows[0]?.open === true;
}
