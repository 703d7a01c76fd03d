import { sql } from 'kysely';
import type { TrailAct, TrailField } from '../../contract/trail-acts.ts';
import { newId } from '../platform/new-id.ts';
import type { Tx } from '../platform/database.ts';

/** A changed field; what is restricted appears as a hash only. */
export type Change = { field: TrailField; before: string | null; after: string | null; restricted?: true };

export type Event = {
  /** The act in the past: `agency.added`. */
  act: TrailAct;
  subjectKind: string;
  subjectId: string | null;
  /** A name for readers of the trail; never restricted content. Who is known by an address only stays unnamed. */
  subjectLabel: string;
  /** The agencies whose trail shows it besides the actor's own. */
  sides?: readonly string[];
  changes?: readonly Change[];
};

/**
 * Writes the trace of an act. Takes the act's transaction, so that both are written or neither.
 * Who acted, in which position and when come from the database's own context.
 */
export async function recordEvent(tx: Tx, event: Event): Promise<void> {
  await recordEvents(tx, [event]);
}

/** The same for an act that touches many things, in their order. */
export async function recordEvents(tx: Tx, events: readonly Event[]): Promise<void> {
  const seals = await sealRestricted(tx, events);
  const rows = events.map((event) => ({
    id: newId(),
    act: event.act,
    kind: event.subjectKind,
    subject: event.subjectId,
    label: withoutAddresses(event.subjectLabel),
    changes: (event.changes ?? []).map((change) => sealed(change, seals)),
    sides: event.sides ?? [],
  }));
  await sql`
    insert into audit_event (id, act, subject_kind, subject_id, subject_label, changes, sides, person_name, position_title, agency_name)
    select (e.value ->> 'id')::uuid, e.value ->> 'act', e.value ->> 'kind', e.value ->> 'subject', e.value ->> 'label', e.value -> 'changes',
      array(select side::uuid from jsonb_array_elements_text(e.value -> 'sides') as side),
      (select full_name from person where id = app_person()),
      (select p.title from appointment a join position p on p.id = a.position_id where a.id = app_appointment()),
      (select name from agency_name where agency_id = app_agency() and valid @> app_today())
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) with ordinality as e (value, place)
    order by e.place`.execute(tx);
}

/** Until somebody accepts a position, the name of their row is the address it was given to. */
function withoutAddresses(words: string): string {
  return words.replaceAll(/\S+@\S+/g, '…');
}

function sealed(change: Change, seals: Seals): Change {
  if (change.restricted !== true) {
    const { before, after } = change;
    return { ...change, before: before && withoutAddresses(before), after: after && withoutAddresses(after) };
  }
  const seal = (content: string | null) => (content === null ? null : sealOf(content, seals));
  return { ...change, before: seal(change.before), after: seal(change.after) };
}

function sealOf(content: string, seals: Seals): string {
  const seal = seals.get(content);
  if (seal === undefined) throw new Error('restricted content was not sealed');
  return seal;
}

/** Restricted contents with their hashes under the installation's own key, which only the database can read. */
type Seals = ReadonlyMap<string, string>;

async function sealRestricted(tx: Tx, events: readonly Event[]): Promise<Seals> {
  const restricted = events.flatMap(({ changes = [] }) => changes.filter((change) => change.restricted));
  const contents = [
    ...new Set(restricted.flatMap(({ before, after }) => [before, after]).filter((one) => one !== null)),
  ];
  if (contents.length === 0) return new Map();
  const { rows } = await sql<{
    seal: string;
  }>`select seal from auth.seal(${contents}::text[]) as seal`.execute(tx);
  return new Map(rows.map(({ seal }, place) => [contents[place]!, seal]));
}
