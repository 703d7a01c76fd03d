import { newId } from '../../src/server/platform/new-id.ts';
import { openPool } from '../../src/server/platform/database.ts';
import { agencyRoles } from '../../src/domain/person/role.ts';
import type { Caller, TestApp } from '../app.ts';
import { openAccount, openBrowser } from '../browser.ts';
import { type Ground, layGround } from '../ground.ts';

/** An agency with one thing of each kind inside it, which nobody of another agency may notice. */
export type ForeignAgency = {
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
  eventId: string;
  alertId: string;
  readingId: string;
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
};
const from = '[2020-01-01,)';
const founded = '[2010-01-01,)';
const insiderEmail = 'quan-tri-kin@noi-khac.demo';

/** Of everybody who signs in here. */
export const password = 'lientich-demo-2026';

/** Builds it under row-level security in the name of its own administrator, beside whatever is there. */
export async function layForeignAgency(test: TestApp): Promise<ForeignAgency> {
  const { agencyId, administrator } = await layGround(test, [...agencyRoles], agencyName);
  const third = await layGround(test, ['agencyAdministrator'], 'Cơ quan thứ ba');
  const id = {
    unitId: newId(),
    positionId: newId(),
    personId: newId(),
    otherPersonId: newId(),
    appointmentId: newId(),
    otherAppointmentId: newId(),
    proposedId: newId(),
    delegationId: newId(),
    eventId: newId(),
    alertId: newId(),
    offerId: newId(),
  };
  const email = 'nguoi-giu-viec-kin@noi-khac.demo';
  const pool = openPool(test.database.connect, 'owner', 1);
  const client = await pool.connect();
  const insert = (table: string, row: Record<string, unknown>) => {
    const columns = Object.keys(row);
    const places = columns.map((_column, index) => `$${index + 1}`);
    return client.query(
      `insert into ${table} (${columns.join()}) values (${places.join()})`,
      Object.values(row),
    );
  };
  const appointment = { agency_id: agencyId, roles: ['officer'], state: 'confirmed', valid: from };
  await client.query('begin');
  await client.query(
    `select set_config('app.crossing', 'on', true), set_config('app.person_id', $1, true), set_config('app.agency_id', $2, true), set_config('app.appointment_id', $3, true),
       set_config('app.roles', 'agencyAdministrator', true), set_config('app.business_at', '2022-09-05T08:00:00+07:00', true)`,
    [administrator.personId, agencyId, administrator.appointmentId],
  );
  await insert('unit', {
    id: id.unitId,
    agency_id: agencyId,
    name: words.unit,
    short_name: words.unit,
    valid: founded,
  });
  await insert('position', {
    id: id.positionId,
    agency_id: agencyId,
    unit_id: id.unitId,
    title: words.position,
    valid: founded,
  });
  for (const [personId, name, address] of [
    [id.personId, words.person, email],
    [id.otherPersonId, words.other, `hai-${email}`],
  ]) {
    await insert('person', { id: personId, full_name: name, email: address });
    await insert('person_side', { agency_id: agencyId, person_id: personId, folded: name });
  }
  await insert('appointment', {
    ...appointment,
    id: id.appointmentId,
    person_id: id.personId,
    position_id: id.positionId,
  });
  await insert('appointment', {
    ...appointment,
    id: id.otherAppointmentId,
    person_id: id.otherPersonId,
    position_id: id.positionId,
  });
  await insert('appointment', {
    ...appointment,
    id: id.proposedId,
    person_id: id.personId,
    position_id: id.positionId,
    roles: ['leader'],
    state: 'proposed',
    valid: '[2015-01-01,2016-01-01)',
    proposed_by: id.otherPersonId,
  });
  // Entered under an address that has an account elsewhere: a row of its own until its owner takes it over.
  await insert('person', {
    id: id.offerId,
    full_name: words.offer,
    email: `${administrator.personId}@thu.demo`,
    home_agency_id: third.agencyId,
    has_account: false,
  });
  await insert('person_side', { agency_id: third.agencyId, person_id: id.offerId, folded: '' });
  await insert('delegation', {
    id: id.delegationId,
    agency_id: agencyId,
    from_appointment_id: id.appointmentId,
    to_appointment_id: id.otherAppointmentId,
    capacity: 'TL',
    scope: words.scope,
    valid: '[2022-01-01,2023-01-01)',
  });
  await insert('audit_event', {
    id: id.eventId,
    act: 'unit.added',
    subject_kind: 'unit',
    subject_id: id.unitId,
    subject_label: words.event,
  });
  await insert('alert', {
    id: id.alertId,
    person_id: administrator.personId,
    kind: 'headOfReset',
    at: '2022-09-05',
    subject: words.alert,
  });
  await client.query('commit');
  client.release();
  await pool.end();
  const readingId = await beginReading(test, administrator);
  const other = { personId: id.otherPersonId, appointmentId: id.otherAppointmentId };
  await openAccount(test, { agencyId, administrator: other }, `hai-${email}`, password);
  const sessionId = await beginSession(test, { agencyId, administrator });
  const insider = { ...administrator, email: insiderEmail };
  const secrets = [
    ...Object.values(id),
    ...Object.values(words),
    ...Object.values(insider),
    email,
    readingId,
    sessionId,
  ];
  return { agencyId, insider, ...id, readingId, sessionId, email, secrets };
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
