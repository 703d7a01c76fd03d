import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AlertView, FailedMail } from '../../contract/notifications.ts';
import { usualSetting } from '../../domain/notification/mail-setting.ts';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { administrator } from '../../../test/database.ts';
import { layGround } from '../../../test/ground.ts';
import { layParticipant, type Participant } from '../../../test/participants.ts';
import { type Running, layRunning } from '../../../test/running-duties.ts';
import { newId } from '../platform/new-id.ts';

let server: TestApp;
let running: Running;
let operator: Awaited<ReturnType<typeof layGround>>;
let other: Participant;
/** Past all walls, as the triggers of requests are. */
let past: Client;

beforeAll(async () => {
  server = await openTestApp();
  running = await layRunning(server);
  operator = await layGround(server, ['systemAdministrator']);
  other = await layParticipant(server, 'Công an tỉnh');
  past = new Client(administrator(server.database.name));
  await past.connect();
});
afterAll(async () => {
  await past.end();
  await server.close();
});

type Listed = { items: AlertView[]; nextCursor: string | null };
async function alertsOf(personId: string, wanted: Record<string, string> = {}): Promise<Listed> {
  const listed = await server.call('GET', '/account/alerts', { as: { personId }, query: wanted });
  expect(listed.statusCode, listed.body).toBe(200);
  return listed.json<Listed>();
}
const unreadOf = async (personId: string) =>
  (await server.call('GET', '/account/alerts/count', { as: { personId } })).json<{ unread: number }>().unread;

async function tell(
  people: readonly string[],
  agencyId: string | null,
  more: { label?: string; aboutId?: string; restricted?: boolean; at?: string; by?: string } = {},
) {
  const {
    label = 'Cung cấp hồ sơ',
    aboutId = newId(),
    restricted = false,
    at = '2022-09-05T09:00:00+07:00',
    by = '',
  } = more;
  await past.query(
    `select set_config('app.business_at', $1, false), set_config('app.person_id', $2, false)`,
    [at, by],
  );
  await past.query(`select tell_people($1::uuid[], $2, 'requestArrived', 'request', $3, $4, $5)`, [
    people,
    agencyId,
    aboutId,
    label,
    restricted,
  ]);
  return aboutId;
}

test('a text that is proposed is told to the leaders of the others, and leads to its regulation in their agency', async () => {
  const { items } = await alertsOf(running.court.leader.personId);
  const arrived = items.find(({ kind }) => kind === 'proposalArrived');
  expect(arrived).toMatchObject({
    agencyId: running.court.agencyId,
    about: { kind: 'regulation', id: running.regulationId },
    restricted: false,
  });
  expect((await alertsOf(running.stranger.leader.personId)).items).toEqual([]);
});

test('what is told of the same thing twice stands once until it is read, then again', async () => {
  const { personId } = other.leader;
  const before = await unreadOf(personId);
  const aboutId = await tell([personId], other.agencyId);
  await tell([personId, personId], other.agencyId, { aboutId });
  expect(await unreadOf(personId)).toBe(before + 1);
  const [first] = (await alertsOf(personId, { unread: 'true' })).items;
  const body = { alertIds: [first?.id] };
  expect((await server.call('POST', '/account/alerts/read', { as: { personId }, body })).json()).toEqual({
    read: 1,
  });
  expect(await unreadOf(personId)).toBe(before);
  await tell([personId], other.agencyId, { aboutId });
  expect(await unreadOf(personId)).toBe(before + 1);
});

test('nobody is told of what they do themselves, and of what is restricted no title is kept', async () => {
  const { personId } = other.leader;
  const before = (await alertsOf(personId)).items.length;
  await tell([personId], other.agencyId, { by: personId });
  expect((await alertsOf(personId)).items).toHaveLength(before);
  await tell([personId], other.agencyId, {
    label: 'Vụ án X',
    restricted: true,
    at: '2022-09-05T09:30:00+07:00',
  });
  const [newest] = (await alertsOf(personId)).items;
  expect(newest).toMatchObject({ subject: '', restricted: true });
  const { rows } = await past.query(`select from alert where subject like '%Vụ án X%'`);
  expect(rows).toEqual([]);
});

test('alerts are listed page by page, the newest first, and another’s cannot be marked', async () => {
  const { personId } = running.head;
  for (let minute = 10; minute < 15; minute += 1)
    await tell([personId], running.procuracy.agencyId, { at: `2022-09-05T10:${minute}:00+07:00` });
  const first = await alertsOf(personId, { limit: '3' });
  const second = await alertsOf(personId, { limit: '3', cursor: first.nextCursor ?? '' });
  const minutes = [...first.items, ...second.items].map(({ at }) => new Date(at).getMinutes());
  expect(minutes.slice(0, 5)).toEqual([14, 13, 12, 11, 10]);
  const body = { alertIds: first.items.map(({ id }) => id) };
  const marked = await server.call('POST', '/account/alerts/read', { as: other.leader, body });
  expect(marked.json()).toEqual({ read: 0 });
  expect(await unreadOf(personId)).toBeGreaterThanOrEqual(5);
});

test('in a capacity that has ended, or reads no content any more, nothing is shown or counted', async () => {
  const { personId } = running.administrator;
  await tell([personId], running.procuracy.agencyId);
  expect(await unreadOf(personId)).toBe(0);
  const { personId: officer, appointmentId } = running.officer;
  await tell([officer], running.procuracy.agencyId);
  expect(await unreadOf(officer)).toBeGreaterThan(0);
  await past.query(`update appointment set valid = daterange(lower(valid), '2022-09-05') where id = $1`, [
    appointmentId,
  ]);
  expect(await unreadOf(officer)).toBe(0);
  expect((await alertsOf(officer)).items).toEqual([]);
});

test('how one is told is as usual until one says otherwise, for oneself alone', async () => {
  const as = { personId: other.leader.personId };
  const read = () => server.call('GET', '/account/notification-settings', { as });
  expect((await read()).json()).toEqual(usualSetting);
  const wish = {
    ...usualSetting,
    byMail: { ...usualSetting.byMail, requests: 'never' },
    quiet: null,
    language: 'en',
  };
  const changed = await server.call('PUT', '/account/notification-settings', { as, body: wish });
  expect(changed.json()).toEqual(wish);
  expect((await read()).json()).toEqual(wish);
  const neighbour = await server.call('GET', '/account/notification-settings', { as: running.head });
  expect(neighbour.json()).toEqual(usualSetting);
  const wrong = await server.call('PUT', '/account/notification-settings', {
    as,
    body: { ...wish, digestAt: '24:00' },
  });
  expect(wrong.statusCode).toBe(422);
});

test('failed messages are seen by the system administrator, with no word of theirs, and are sent anew with a trace', async () => {
  const id = newId();
  await past.query(
    `insert into mail_outbox (id, to_address, subject, body, failed_at, attempts, last_error)
     values ($1, 'vanthu@toa-an.demo', 'Bí mật', 'https://lientich.demo/dat-mat-khau#x', '2022-09-05', 1, '550')`,
    [id],
  );
  const list = (as: typeof operator.administrator) => server.call('GET', '/failed-mail', { as });
  const listed = await list(operator.administrator);
  expect(listed.json<{ items: FailedMail[] }>().items).toMatchObject([
    { id, address: 'v…@toa-an.demo', purpose: 'letter', attempts: 1, code: '550' },
  ]);
  expect(listed.body).not.toMatch(/vanthu|Bí mật|dat-mat-khau/);
  expect((await list(other.leader)).statusCode).toBe(403);
  const body = { messageIds: [id, newId()] };
  const byOther = await server.call('POST', '/failed-mail/resend', { as: other.leader, body });
  expect(byOther.statusCode).toBe(403);
  const resend = () => server.call('POST', '/failed-mail/resend', { as: operator.administrator, body });
  expect((await resend()).json()).toEqual({ resent: 1 });
  expect((await resend()).json()).toEqual({ resent: 0 });
  const { rows } = await past.query(
    `select failed_at, attempts, next_try_at from mail_outbox where id = $1`,
    [id],
  );
  expect(rows).toEqual([{ failed_at: null, attempts: 0, next_try_at: null }]);
  const trail = await past.query(`select subject_label from audit_event where act = 'mail.resent'`);
  expect(trail.rows).toEqual([{ subject_label: '1' }]);
});
