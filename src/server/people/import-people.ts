import { stateFor } from '../../domain/person/appoint.ts';
import { mayManagePeople } from '../../domain/person/may.ts';
import { type ActingContext, demand, perform } from '../access/context.ts';
import { lockAgency } from '../access/lock-agency.ts';
import { type Event, recordEvents } from '../audit/record-event.ts';
import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/new-id.ts';
import { Refused } from '../platform/problem.ts';
import { claimAddresses } from './account-store.ts';
import { insertAppointments, type NewAppointmentRow, tellSecondPersons } from './appointment-store.ts';
import { type CheckedLine, checkImport } from './check-import.ts';
import { insertImportedPositions, type KnownPosition } from './import-store.ts';
import { insertPeople } from './person-store.ts';
import { type Mailing, sendInvitations } from './send-invitations.ts';

type Entered = { id: string; fullName: string; email: string };

/** Adds the people of a CSV with their positions: all of them, or none when a line is wrong. */
export async function importPeople(
  context: ActingContext,
  { csv }: { csv: string },
  mailing: Mailing,
): Promise<{ added: number }> {
  demand(mayManagePeople(context.actor));
  const { agencyId } = context.actor;
  return perform(context, async (tx) => {
    await lockAgency(tx, agencyId);
    const { lines, newPositions } = await checkImport(context, tx, csv);
    if (lines.some((line) => line.problems.length > 0)) throw new Refused('importHasErrors');
    const people = await enterPeople(context, tx, lines, mailing);
    await insertImportedPositions(tx, agencyId, newPositions);
    const appointments = appointmentsOf(lines, people, agencyId);
    await insertAppointments(tx, appointments);
    await tellSecondPersons(tx, appointments);
    await recordEvents(tx, eventsOf(lines, people, newPositions));
    return { added: people.size };
  });
}

async function enterPeople(
  context: ActingContext,
  tx: Tx,
  lines: readonly CheckedLine[],
  mailing: Mailing,
): Promise<Map<string, Entered>> {
  const { agencyId } = context.actor;
  const people = new Map<string, Entered>();
  for (const { read } of lines) {
    if (!people.has(read.email)) people.set(read.email, { ...read, id: newId() });
  }
  const free = await claimAddresses(tx, [...people.keys()]);
  const rows = [...people.values()].map(({ id, fullName, email }) => ({
    id,
    fullName,
    email,
    agencyId,
    hasAccount: free.has(email),
    openedBy: null,
  }));
  if ((await insertPeople(tx, rows)) !== rows.length) throw new Refused('importHasErrors');
  const invited = rows.map(({ id, ...row }) => ({ ...row, personId: id }));
  await sendInvitations(tx, invited, { ...mailing, agencyId, clock: context.clock });
  return people;
}

function appointmentsOf(
  lines: readonly CheckedLine[],
  people: ReadonlyMap<string, Entered>,
  agencyId: string,
): NewAppointmentRow[] {
  return lines.flatMap(({ read, position }) => {
    const personId = people.get(read.email)?.id;
    if (position === null || personId === undefined) return [];
    const { roles, from } = read;
    const state = stateFor(roles);
    return [
      { id: newId(), personId, agencyId, positionId: position.id, roles, state, from, until: position.until },
    ];
  });
}

function eventsOf(
  lines: readonly CheckedLine[],
  people: ReadonlyMap<string, Entered>,
  newPositions: readonly KnownPosition[],
): Event[] {
  return [
    ...newPositions.map(({ id, title, from }): Event => ({
      act: 'position.added',
      subjectKind: 'position',
      subjectId: id,
      subjectLabel: title,
      changes: [{ field: 'from', before: null, after: from }],
    })),
    ...[...people.values()].map(({ id, fullName, email }): Event => ({
      act: 'person.added',
      subjectKind: 'person',
      subjectId: id,
      subjectLabel: fullName,
      changes: [{ field: 'email', before: null, after: email, restricted: true }],
    })),
    ...lines.map(({ read }): Event => ({
      act: stateFor(read.roles) === 'proposed' ? 'appointment.proposed' : 'appointment.made',
      subjectKind: 'person',
      subjectId: people.get(read.email)?.id ?? null,
      subjectLabel: `${read.fullName} – ${read.positionTitle}`,
      changes: [
        { field: 'roles', before: null, after: read.roles.join(', ') },
        { field: 'from', before: null, after: read.from },
      ],
    })),
  ];
}
