import { newId } from '../../src/server/platform/new-id.ts';
import { openPool } from '../../src/server/platform/database.ts';
import { agencyRoles } from '../../src/domain/person/role.ts';
import type { Caller, TestApp } from '../app.ts';
import { openAccount, openBrowser } from '../browser.ts';
import { beginImport, readText } from '../bring-in.ts';
import { type Ground, layGround } from '../ground.ts';
import {
  apiAccessIds,
  apiAccessWords,
  type ForeignApiAccess,
  rowsOfApiAccess,
} from './foreign-api-access.ts';
import { type ForeignDuties, layForeignDuties } from './foreign-duties.ts';
import { type ForeignFiles, layForeignFiles } from './foreign-files.ts';
import { type ForeignRequests, layForeignRequests } from './foreign-requests.ts';
import { type ForeignRegulation, layForeignRegulation } from './foreign-regulation.ts';

/** An agency with one thing of each kind inside it, which nobody of another agency may notice. */
export type ForeignAgency = ForeignRegulation &
  ForeignDuties &
  ForeignFiles &
  ForeignRequests &
  ForeignApiAccess & {
    agencyId: string;
    /** May do everything in it; shows that a call is right and only its caller is wrong. */
    insider: Required<Caller> & { email: string };
    unitId: string;
    positionId: string;
    personId: string;
    otherPersonId: string;
    appointmentId: string;
    otherAppointmentId: string;
    /** Waits for a second person. */
    proposedId: string;
    delegationId: string;
    absenceId: string;
    eventId: string;
    alertId: string;
    readingId: string;
    /** Another one, for who would bring its text in. */
    importReadingId: string;
    /** A text that is being brought in. */
    importId: string;
    /** A position that a third agency gave to the insider's address. */
    offerId: string;
    sessionId: string;
    email: string;
    /** Words and ids of it that may stand in nobody else's answer. */
    secrets: readonly string[];
  };

const agencyName = 'Ban Nội chính nơi khác';
const words = {
  unit: 'Phòng Theo dõi kín',
  position: 'Trưởng phòng Theo dõi kín',
  person: 'Người giữ việc kín',
  other: 'Người thứ hai giữ việc kín',
  scope: 'Ký thay việc kín',
  event: 'Việc kín đã ghi nhật ký',
  alert: 'Lời báo kín',
  offer: 'Người được mời kín',
  text: 'Việc bảo mật của văn bản nhập kín',
};
const from = '[2020-01-01,)';
const founded = '[2010-01-01,)';
const email = 'nguoi-giu-viec-kin@noi-khac.demo';
const insiderEmail = 'quan-tri-kin@noi-khac.demo';

/** Of everybody who signs in here. */
export const password = 'lientich-demo-2026';

const ids = () => ({
  unitId: newId(),
  positionId: newId(),
  personId: newId(),
  otherPersonId: newId(),
  appointmentId: newId(),
  otherAppointmentId: newId(),
  proposedId: newId(),
  delegationId: newId(),
  absenceId: newId(),
  eventId: newId(),
  alertId: newId(),
  offerId: newId(),
});
type Ids = ReturnType<typeof ids>;
type Row = [table: string, columns: Record<string, unknown>];

/** Builds it under row-level security in the name of its own administrator, beside whatever is there. */
export async function layForeignAgency(test: TestApp): Promise<ForeignAgency> {
  const ground = await layGround(test, [...agencyRoles], agencyName);
  const third = await layGround(test, [...agencyRoles], 'Cơ quan thứ ba');
  const { agencyId, administrator } = ground;
  const id = ids();
  const access = apiAccessIds();
  const other = { personId: id.otherPersonId, appointmentId: id.otherAppointmentId };
  await insertRows(test, ground, [
    ...rowsInside(agencyId, id),
    ...rowsAround(ground, third.agencyId, id),
    ...rowsOfApiAccess(access, { agencyId, ...other }),
  ]);
  await openAccount(test, { agencyId, administrator: other }, `hai-${email}`, password);
  const readingId = await beginReading(test, administrator);
  const brought = await beginImport(test, administrator, `Điều 1. ${words.text}`);
  const importReadingId = await readText(test, administrator, `Điều 1. ${words.text}`);
  const ofImport = { importId: brought.id, importReadingId };
  const sessionId = await beginSession(test, ground);
  const own = { agencyId, leader: administrator };
  const another = { agencyId: third.agencyId, leader: third.administrator };
  const shared = await layForeignRegulation(test, own, another);
  const running = await layForeignDuties(test, own, another);
  const asked = await layForeignRequests(test, [own, another], running.runningId);
  const files = await layForeignFiles(test, own);
  const insider = { ...administrator, email: insiderEmail };
  const told = [id, access, words, apiAccessWords, insider].flatMap((some) => Object.values(some));
  const secrets = [
    ...told,
    email,
    readingId,
    ...Object.values(ofImport),
    ...shared.regulationSecrets,
    ...running.dutySecrets,
    ...files.fileSecrets,
    ...asked.requestSecrets,
    sessionId,
  ];
  return {
    agencyId,
    insider,
    ...id,
    ...access,
    readingId,
    ...ofImport,
    ...shared,
    ...running,
    ...asked,
    ...files,
    sessionId,
    email,
    secrets,
  };
}

function rowsInside(agencyId: string, id: Ids): Row[] {
  const own = { agency_id: agencyId };
  const appointment = {
    ...own,
    position_id: id.positionId,
    roles: ['officer'],
    state: 'confirmed',
    valid: from,
  };
  const proposed = { roles: ['leader'], state: 'proposed', valid: '[2015-01-01,2016-01-01)' };
  const people = [
    { id: id.personId, full_name: words.person, email },
    { id: id.otherPersonId, full_name: words.other, email: `hai-${email}` },
  ];
  return [
    ['unit', { ...own, id: id.unitId, name: words.unit, short_name: words.unit, valid: founded }],
    ['position', { ...own, id: id.positionId, unit_id: id.unitId, title: words.position, valid: founded }],
    ...people.flatMap((person): Row[] => [
      ['person', person],
      ['person_side', { ...own, person_id: person.id, folded: '' }],
    ]),
    ['appointment', { ...appointment, id: id.appointmentId, person_id: id.personId }],
    ['appointment', { ...appointment, id: id.otherAppointmentId, person_id: id.otherPersonId }],
    [
      'appointment',
      {
        ...appointment,
        ...proposed,
        id: id.proposedId,
        person_id: id.personId,
        proposed_by: id.otherPersonId,
      },
    ],
    [
      'delegation',
      {
        ...own,
        id: id.delegationId,
        from_appointment_id: id.appointmentId,
        to_appointment_id: id.otherAppointmentId,
        capacity: 'TL',
        scope: words.scope,
        valid: '[2022-01-01,2023-01-01)',
      },
    ],
    [
      'absence',
      { ...own, id: id.absenceId, appointment_id: id.appointmentId, valid: '[2022-10-03,2022-10-07)' },
    ],
  ];
}

/** What stands beside an agency's own rows: its trail, what its people are told and offered. */
function rowsAround({ administrator }: Ground, thirdId: string, id: Ids): Row[] {
  const { personId } = administrator;
  const event = {
    act: 'unit.added',
    subject_kind: 'unit',
    subject_id: id.unitId,
    subject_label: words.event,
  };
  const alert = { kind: 'headOfReset', at: '2022-09-05', subject: words.alert };
  // Entered under an address that has an account elsewhere: a row of its own until its owner takes it over.
  const offer = { full_name: words.offer, email: `${personId}@thu.demo`, has_account: false };
  return [
    ['audit_event', { ...event, id: id.eventId }],
    ['alert', { ...alert, id: id.alertId, person_id: personId }],
    ['person', { ...offer, id: id.offerId, home_agency_id: thirdId }],
    ['person_side', { agency_id: thirdId, person_id: id.offerId, folded: '' }],
  ];
}

async function insertRows(
  test: TestApp,
  { agencyId, administrator }: Ground,
  rows: readonly Row[],
): Promise<void> {
  const pool = openPool(test.database.connect, 'owner', 1);
  const client = await pool.connect();
  await client.query('begin');
  await client.query(
    `select set_config('app.crossing', 'on', true), set_config('app.person_id', $1, true), set_config('app.agency_id', $2, true),
       set_config('app.appointment_id', $3, true), set_config('app.roles', 'agencyAdministrator', true),
       set_config('app.business_at', '2022-09-05T08:00:00+07:00', true)`,
    [administrator.personId, agencyId, administrator.appointmentId],
  );
  for (const [table, columns] of rows) {
    const places = Object.keys(columns).map((_column, index) => `$${index + 1}`);
    const sql = `insert into ${table} (${Object.keys(columns).join()}) values (${places.join()})`;
    await client.query(sql, Object.values(columns));
  }
  await client.query('commit');
  client.release();
  await pool.end();
}

/** The insider has an account and is signed in somewhere. */
async function beginSession(test: TestApp, ground: Ground): Promise<string> {
  await openAccount(test, ground, insiderEmail, password);
  const browser = openBrowser(test);
  await browser.signIn(insiderEmail, password);
  const listed = await browser.call('GET', '/account/sessions');
  return listed.json<{ items: { id: string }[] }>().items[0]?.id ?? '';
}

/** A text that is being read; only an act can begin one, for it lives in the memory of the server. */
async function beginReading(test: TestApp, as: Caller): Promise<string> {
  const text = 'Điều 1. Phạm vi điều chỉnh của văn bản kín';
  const begun = await test.call('POST', '/readings/text', { as, body: { text } });
  return begun.json<{ id?: string }>().id ?? newId();
}
