import { sql } from 'kysely';
import type { PersonView } from '../../contract/person-views.ts';
import type { Tx } from '../platform/database.ts';

/** A person as the acts on their account see them. */
export type KnownPerson = {
  id: string;
  fullName: string;
  email: string;
  homeAgencyId: string;
  hasAccount: boolean;
  version: number;
};

const knownColumns = sql`p.id, p.full_name as "fullName", p.email, p.home_agency_id as "homeAgencyId",
  p.has_account as "hasAccount", p.version`;

/** A person of the agency; null when they are not there or another agency's. */
export async function findPerson(tx: Tx, agencyId: string, personId: string): Promise<KnownPerson | null> {
  const found = await sql<KnownPerson>`
    select ${knownColumns} from person_side s join person p on p.id = s.person_id
    where s.agency_id = ${agencyId} and s.person_id = ${personId}`.execute(tx);
  return found.rows[0] ?? null;
}

/** The person of the agency who has the address; whoever has it elsewhere is not seen. */
export async function findByEmail(tx: Tx, agencyId: string, email: string): Promise<KnownPerson | null> {
  const found = await sql<KnownPerson>`
    select ${knownColumns} from person_side s join person p on p.id = s.person_id
    where s.agency_id = ${agencyId} and lower(p.email) = lower(${email})`.execute(tx);
  return found.rows[0] ?? null;
}

export type NewPerson = {
  id: string;
  fullName: string;
  email: string;
  /** The agency that keeps the account, and whose side is written. */
  agencyId: string;
  hasAccount: boolean;
  openedBy: string | null;
};

/** Writes people with their sides; gives how many were new, since an address is a home's only once. */
export async function insertPeople(tx: Tx, people: readonly NewPerson[]): Promise<number> {
  const written = await tx
    .insertInto('person')
    .values(
      people.map((person) => ({
        id: person.id,
        full_name: person.fullName,
        email: person.email,
        home_agency_id: person.agencyId,
        has_account: person.hasAccount,
        opened_by: person.openedBy,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (Number(written.numInsertedOrUpdatedRows) !== people.length)
    return Number(written.numInsertedOrUpdatedRows);
  await tx
    .insertInto('person_side')
    .values(people.map((person) => ({ agency_id: person.agencyId, person_id: person.id, folded: '' })))
    .execute();
  return people.length;
}

/** Corrects a name; its sides follow. */
export async function savePersonName(tx: Tx, personId: string, fullName: string): Promise<void> {
  await tx
    .updateTable('person')
    .set((row) => ({ full_name: fullName, version: row('version', '+', 1) }))
    .where('id', '=', personId)
    .execute();
}

/** Closes a person from an instant on, or opens them again with null. */
export async function saveDisabled(tx: Tx, personId: string, at: Date | null): Promise<void> {
  await tx
    .updateTable('person')
    .set((row) => ({ disabled_at: at, version: row('version', '+', 1) }))
    .where('id', '=', personId)
    .execute();
}

/** The person has an account from now on. */
export async function saveHasAccount(tx: Tx, personId: string): Promise<void> {
  await tx.updateTable('person').set({ has_account: true }).where('id', '=', personId).execute();
}

/** A person as their agency sees them: its own side only. */
export async function loadPerson(tx: Tx, agencyId: string, personId: string): Promise<PersonView | null> {
  const found = await sql<{ view: PersonView }>`
    select jsonb_build_object(
      'id', p.id, 'fullName', p.full_name, 'email', p.email, 'version', p.version,
      'disabled', p.disabled_at is not null and p.home_agency_id = s.agency_id,
      'elsewhere', p.home_agency_id <> s.agency_id,
      'appointments', (select coalesce(jsonb_agg(jsonb_build_object(
          'id', a.id, 'agencyId', a.agency_id, 'agencyName', latest_name(a.agency_id), 'positionId', o.id,
          'positionTitle', o.title, 'unitName', u.name, 'roles', a.roles, 'state', a.state,
          'from', lower(a.valid), 'until', upper(a.valid), 'version', a.version) order by a.valid desc, o.title), '[]')
        from appointment a join position o on o.id = a.position_id left join unit u on u.id = o.unit_id
        where a.agency_id = s.agency_id and a.person_id = p.id and a.state <> 'withdrawn'),
      'delegations', (select coalesce(jsonb_agg(jsonb_build_object(
          'id', d.id, 'direction', case when g.person_id = p.id then 'given' else 'received' end,
          'otherName', (select full_name from person where id = case when g.person_id = p.id then r.person_id else g.person_id end),
          'capacity', d.capacity, 'scope', d.scope, 'from', lower(d.valid),
          'until', least(upper(d.valid), d.revoked_on)) order by d.valid desc), '[]')
        from delegation d join appointment g on g.id = d.from_appointment_id join appointment r on r.id = d.to_appointment_id
        where d.agency_id = s.agency_id and p.id in (g.person_id, r.person_id)
          and (d.revoked_on is null or d.revoked_on > lower(d.valid)))
    ) as view
    from person_side s join person p on p.id = s.person_id
    where s.agency_id = ${agencyId} and s.person_id = ${personId}`.execute(tx);
  return found.rows[0]?.view ?? null;
}
