import ICAL from 'ical.js';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { administrator } from '../../../test/database.ts';
import { type Running, layRunning } from '../../../test/running-duties.ts';
import type { FeedDay } from '../../domain/notification/feed-day.ts';
import { writeCalendar } from './write-calendar.ts';

let server: TestApp;
let running: Running;
let past: Client;

beforeAll(async () => {
  server = await openTestApp({ settings: { LIENTICH_PUBLIC_URL: 'https://lientich.demo' } });
  running = await layRunning(server);
  await server.makeFulfilments();
  past = new Client(administrator(server.database.name));
  await past.connect();
});
afterAll(async () => {
  await past.end();
  await server.close();
});

const open = async (personId: string) => {
  const opened = await server.call('POST', '/account/calendar-feed', { as: { personId } });
  expect(opened.statusCode, opened.body).toBe(200);
  return opened.json<{ address: string }>().address;
};
const fetchAt = (address: string) =>
  server.app.inject({ method: 'GET', url: new URL(address).pathname, remoteAddress: '10.1.0.1' });
const eventsOf = (body: string) =>
  new ICAL.Component(ICAL.parse(body)).getAllSubcomponents('vevent').map((one) => {
    const event = new ICAL.Event(one);
    return {
      uid: event.uid,
      day: event.startDate.toString(),
      sequence: event.sequence,
      summary: event.summary,
      status: one.getFirstPropertyValue('status'),
    };
  });

test('a focal officer’s calendar has what their regulations owe, read by another program', async () => {
  const answer = await fetchAt(await open(running.focal.personId));
  expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
  const events = eventsOf(answer.body);
  expect(events.length).toBeGreaterThan(1);
  expect(events[0]).toMatchObject({
    uid: expect.stringMatching(/^fulfilment-[0-9a-f-]{36}@lientich$/),
    day: '2022-09-30',
    sequence: 0,
    status: 'CONFIRMED',
    summary: expect.stringMatching(/^Hạn thực hiện: /),
  });
  expect(answer.body).toContain('TZID:Asia/Ho_Chi_Minh');
  expect(answer.body.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
});

test('what was handed to a colleague stands in the colleague’s calendar, and while they are away in their substitute’s', async () => {
  const { procuracy, officer, head, duties } = running;
  expect(eventsOf((await fetchAt(await open(officer.personId))).body)).toEqual([]);
  const handed = await server.call('PUT', `/duties/${duties[2].dutyId}/holder`, {
    as: procuracy.leader,
    body: { appointmentId: officer.appointmentId },
  });
  expect(handed.statusCode, handed.body).toBe(200);
  const mine = eventsOf((await fetchAt(await open(officer.personId))).body);
  expect(mine.length).toBeGreaterThan(1);
  const away = await server.call('POST', '/absences', {
    as: officer,
    body: {
      appointmentId: officer.appointmentId,
      substituteId: head.appointmentId,
      from: '2022-09-05',
      until: '2022-09-09',
    },
  });
  expect(away.statusCode, away.body).toBe(201);
  const substituted = eventsOf((await fetchAt(await open(head.personId))).body).map(({ uid }) => uid);
  expect(substituted).toEqual(expect.arrayContaining(mine.map(({ uid }) => uid)));
});

test('a day that moved keeps its id and counts up, and what is not owed any more is cancelled', async () => {
  const address = await open(running.focal.personId);
  const before = eventsOf((await fetchAt(address)).body)[0];
  const id = before?.uid.slice('fulfilment-'.length, -'@lientich'.length) ?? '';
  const extended = await server.call('POST', `/fulfilments/${id}/waive`, {
    as: running.focal,
    body: { reason: 'Không phát sinh trong kỳ' },
    headers: { 'if-match': '"1"' },
  });
  expect(extended.statusCode, extended.body).toBe(200);
  const after = eventsOf((await fetchAt(address)).body).find(({ uid }) => uid === before?.uid);
  expect(after).toMatchObject({ sequence: 1, status: 'CANCELLED', day: before?.day });
});

test('a new address ends the old one, a closed one opens nothing, and every dead one answers the same', async () => {
  const { personId } = running.focal;
  const first = await open(personId);
  const second = await open(personId);
  expect((await fetchAt(second)).statusCode).toBe(200);
  const close = () => server.call('POST', '/account/calendar-feed/close', { as: { personId } });
  expect((await close()).json()).toEqual({ closed: true });
  expect((await close()).json()).toEqual({ closed: false });
  const dead = [
    first,
    second,
    'https://lientich.demo/lich/khong-co.ics',
    `https://lientich.demo/lich/${'x'.repeat(190)}.ics`,
  ];
  const answers = await Promise.all(dead.map(fetchAt));
  const bodies = answers.map((answer) => {
    const { instance: _id, ...problem } = answer.json<Record<string, unknown>>();
    return [answer.statusCode, Object.keys(problem), problem['type'], problem['detail']];
  });
  expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1);
  expect(answers[0]?.statusCode).toBe(404);
  const { rows } = await past.query<{ kept: string }>(
    `select calendar_feed::text as kept from calendar_feed`,
  );
  expect(rows.length).toBeGreaterThan(0);
  for (const address of [first, second])
    expect(rows.some(({ kept }) => kept.includes(address.slice(-40, -4)))).toBe(false);
});

test('who has left is read no more, whatever address they held', async () => {
  const address = await open(running.officer.personId);
  const person = await server.call('GET', `/people/${running.officer.personId}`, {
    as: running.procuracy.leader,
  });
  const disabled = await server.call('POST', `/people/${running.officer.personId}/disable`, {
    as: running.procuracy.leader,
    body: {},
    headers: { 'if-match': person.headers.etag?.toString() ?? '"1"' },
  });
  expect(disabled.statusCode, disabled.body).toBe(200);
  expect((await fetchAt(address)).statusCode).toBe(404);
});

const day: FeedDay = {
  id: '01983a5e-7c00-7000-8000-000000000001',
  kind: 'request',
  sequence: 2,
  dueOn: '2022-09-08',
  dueAt: new Date('2022-09-08T14:30:00+07:00'),
  title: 'Vụ án X',
  restricted: true,
  standing: 'open',
  path: '/yeu-cau/01983a5e-7c00-7000-8000-000000000001',
};
const options = {
  language: 'vi',
  publicUrl: 'https://lientich.demo',
  now: new Date('2022-09-05T08:00:00+07:00'),
} as const;

test('an hour is given by the clock of Vietnam, and of what is restricted nothing is said', () => {
  const written = writeCalendar([{ agencyName: 'TAND tỉnh', days: [day] }], options);
  const calendar = new ICAL.Component(ICAL.parse(written));
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone') ?? '');
  ICAL.TimezoneService.register(zone);
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined);
  expect(event.endDate.zone.tzid).toBe('Asia/Ho_Chi_Minh');
  expect(event.endDate.toJSDate().toISOString()).toBe('2022-09-08T07:30:00.000Z');
  expect(event.summary).toBe('Hạn trả lời: nội dung hạn chế');
  expect(written).not.toContain('Vụ án X');
});

test('who works for several agencies reads at each day which one it is for', () => {
  const parts = [
    { agencyName: 'TAND tỉnh', days: [{ ...day, restricted: false, standing: 'done' as const }] },
    { agencyName: 'VKSND tỉnh', days: [] },
  ];
  const calendar = new ICAL.Component(ICAL.parse(writeCalendar(parts, options)));
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined);
  expect(event.summary).toBe('Hạn trả lời (đã xong): Vụ án X – TAND tỉnh');
});
