import { sql } from 'kysely';
import type { BoundParty } from '../../domain/duty/owed-agencies.ts';
import type { Validity } from '../../domain/duty/binding-time.ts';
import type { DutyContent } from '../../domain/regulation/duty-content.ts';
import type { Tx } from '../platform/database.ts';

/** A duty as acts upon it ask. */
export type HeldDuty = {
  id: string;
  regulationId: string;
  /** Of the regulation. */
  title: string;
  reading: DutyContent;
  /** Of the text in which it stands, which is agreed on or the first. */
  validity: Validity;
  parties: BoundParty[];
  /** A participant reads it otherwise, and that is not settled yet. */
  contested: boolean;
};

/**
 * A duty of a regulation in which the asker's agency takes part; null when there is none, it was struck out, or its text
 * was not agreed on. Until the transaction ends no other act of the agency upon the duty goes on. Its validity
 * and whether it is contested are what `claim_duties` says to the job, but for when it was last read otherwise.
 */
export async function lockDuty(tx: Tx, agencyId: string, dutyId: string): Promise<HeldDuty | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`duty:${dutyId}:${agencyId}`}, 0))`.execute(tx);
  const { rows } = await sql<HeldDuty>`
    select d.id, d.regulation_id as "regulationId", r.title, d.reading,
      jsonb_build_object(
        'from', greatest(coalesce(v.valid_from, r.effect_from, r.signed_on), case when v.ordinal > 1 then v.agreed_on end),
        'to', least(r.effect_to, r.replaced_on - 1, (select min(greatest(n.valid_from, n.agreed_on)) - 1
          from regulation_version n
          where n.regulation_id = r.id and n.ordinal > v.ordinal and n.agreed_on is not null))) as validity,
      (select jsonb_agg(jsonb_build_object('agencyId', o.agency_id, 'role', o.role,
          'acceptedOn', (o.accepted_at at time zone 'Asia/Ho_Chi_Minh')::date) order by o.place)
        from regulation_party o where o.regulation_id = r.id) as parties,
      exists (select from proposal q where q.version_id = v.id and q.kind = 'correction' and q.differs and q.state = 'open'
        and q.changes @> jsonb_build_array(jsonb_build_object('dutyId', d.id))) as contested
    from duty d join regulation r on r.id = d.regulation_id join regulation_version v on v.id = d.version_id
    where d.id = ${dutyId} and not d.struck and r.withdrawn_at is null
      and (v.agreed_on is not null or v.ordinal = 1)`.execute(tx);
  return rows[0] ?? null;
}

/** All duties of the text in which a duty stands, as they are read now, in their order. */
export async function loadReadingsBeside(tx: Tx, dutyId: string): Promise<DutyContent[]> {
  const { rows } = await sql<{ reading: DutyContent }>`
    select o.reading from duty d join duty o on o.version_id = d.version_id and not o.struck
    where d.id = ${dutyId} order by o.place`.execute(tx);
  return rows.map(({ reading }) => reading);
}

/** How a duty is read now. */
export async function loadReading(tx: Tx, dutyId: string): Promise<DutyContent | null> {
  const row = await tx.selectFrom('duty').select('reading').where('id', '=', dutyId).executeTakeFirst();
  return (row?.reading as DutyContent | undefined) ?? null;
}

/** Who does a duty inside the agency in the place of its focal officer; null when nobody was named. */
export async function findDutyHolder(tx: Tx, agencyId: string, dutyId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('duty_holder')
    .select('appointment_id')
    .where('duty_id', '=', dutyId)
    .where('agency_id', '=', agencyId)
    .executeTakeFirst();
  return row?.appointment_id ?? null;
}

/** Writes who does a duty from now on; null: its focal officer again. */
export async function saveDutyHolder(
  tx: Tx,
  agencyId: string,
  { dutyId, appointmentId }: { dutyId: string; appointmentId: string | null },
): Promise<void> {
  if (appointmentId === null) {
    await tx
      .deleteFrom('duty_holder')
      .where('duty_id', '=', dutyId)
      .where('agency_id', '=', agencyId)
      .execute();
    return;
  }
  await sql`insert into duty_holder (duty_id, appointment_id) values (${dutyId}, ${appointmentId})
    on conflict (duty_id, agency_id) do update set appointment_id = excluded.appointment_id`.execute(tx);
}

/** Hands all that is open of a duty to the same one; gives how many that are. */
export async function handOpenOfDuty(
  tx: Tx,
  agencyId: string,
  { dutyId, appointmentId }: { dutyId: string; appointmentId: string | null },
): Promise<number> {
  const { numAffectedRows } = await sql`
    update fulfilment_side set handed_to = ${appointmentId}
    where agency_id = ${agencyId} and duty_id = ${dutyId} and part = 'obliged' and state = 'open'`.execute(
    tx,
  );
  return Number(numAffectedRows ?? 0n);
}
