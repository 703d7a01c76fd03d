import type { FastifyInstance } from 'fastify';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Caller, openTestApp, type TestApp } from '../../../test/app.ts';
import { administrator } from '../../../test/database.ts';
import { type Running, layRunning } from '../../../test/running-duties.ts';
import { openHttp } from '../platform/http.ts';
import { type Ear, listen } from '../platform/listen.ts';
import { openLog } from '../platform/log.ts';
import { followLive } from './follow-live.ts';
import { TabShelf } from './tab-shelf.ts';

let server: TestApp;
let running: Running;
let past: Client;
let http: FastifyInstance;
let ear: Ear;
let address: string;
const tabs = new TabShelf();
/** Whose session lives. */
const signedIn = new Set<string>();

beforeAll(async () => {
  server = await openTestApp();
  running = await layRunning(server);
  past = new Client(administrator(server.database.name));
  await past.connect();
  const log = openLog('silent');
  http = await openHttp({ log, trustProxy: false, maxUploadBytes: 1000 });
  followLive(http, '', {
    db: server.db,
    clock: server.clock,
    tabs,
    beat: 50,
    peekSession: async ({ 'test-person': person }) =>
      typeof person === 'string' && signedIn.has(person) ? { personId: person, sessionId: 'one' } : null,
  });
  address = await http.listen({ port: 0, host: '127.0.0.1' });
  ear = await listen({
    connect: server.database.connect,
    channel: 'lientich_live',
    log,
    onNotice: (payload) => tabs.tell(payload),
  });
});
afterEach(async () => {
  for (const window of windows.splice(0)) await window.close();
});
afterAll(async () => {
  await ear.close();
  tabs.close();
  await http.close();
  await past.end();
  await server.close();
});

type Window = { heard: string[]; ended: Promise<void>; close(): Promise<void> };
const windows: Window[] = [];

/** A window of a person that keeps what it is told. */
async function openWindow(as: Caller): Promise<Window> {
  signedIn.add(as.personId);
  const closing = new AbortController();
  const appointment = as.appointmentId === undefined ? '' : `?as=${as.appointmentId}`;
  const answer = await fetch(`${address}/live${appointment}`, {
    headers: { 'test-person': as.personId },
    signal: closing.signal,
  });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/event-stream');
  const heard: string[] = [];
  const read = async () => {
    const decoder = new TextDecoder();
    for await (const part of answer.body ?? []) {
      const data = decoder.decode(part).matchAll(/^data: (.*)$/gm);
      for (const [, news = ''] of data) heard.push((JSON.parse(news) as { subject: string }).subject);
    }
  };
  // Closing it from this side is an error of the reading.
  const ended = read().catch(() => undefined);
  const window = {
    heard,
    ended,
    async close() {
      closing.abort();
      await ended;
    },
  };
  windows.push(window);
  return window;
}

const announce = (agencyId: string, subject: string) =>
  past.query(`select announce(array[$1]::uuid[], $2, gen_random_uuid())`, [agencyId, subject]);

test('what changes in an agency is told to who reads content there, in every window, and to nobody else', async () => {
  const { focal, procuracy, court } = running;
  const [one, two] = [await openWindow(focal), await openWindow(focal)];
  const keeper = await openWindow(running.administrator);
  const foreign = await openWindow(court.leader);
  const noCapacity = await openWindow({ personId: running.head.personId });
  await announce(procuracy.agencyId, 'requests');
  await expect.poll(() => [one.heard, two.heard]).toEqual([['requests'], ['requests']]);
  await announce(court.agencyId, 'duties');
  await expect.poll(() => foreign.heard).toEqual(['duties']);
  expect([one.heard, keeper.heard, noCapacity.heard]).toEqual([['requests'], [], []]);
});

test('what a person is told, and has read elsewhere, their windows hear, whatever they act as', async () => {
  const { personId } = running.head;
  const window = await openWindow({ personId });
  const other = await openWindow(running.officer);
  await past.query(
    `select tell_people(array[$1]::uuid[], $2, 'requestArrived', 'request', gen_random_uuid(), 'x', false)`,
    [personId, running.procuracy.agencyId],
  );
  await expect.poll(() => window.heard).toEqual(['alerts']);
  await server.call('POST', '/account/alerts/read', { as: { personId }, body: {} });
  await expect.poll(() => window.heard).toEqual(['alerts', 'alerts']);
  expect(other.heard).toEqual([]);
});

test('an act in one agency is told to the sides that it changes, and what is inside to the own one alone', async () => {
  await server.makeFulfilments();
  const { officer, court, focal, duties, procuracy } = running;
  const [mine, theirs] = [await openWindow(focal), await openWindow(court.leader)];
  const handed = await server.call('PUT', `/duties/${duties[2].dutyId}/holder`, {
    as: procuracy.leader,
    body: { appointmentId: officer.appointmentId },
  });
  expect(handed.statusCode, handed.body).toBe(200);
  await expect.poll(() => mine.heard).toEqual(['duties']);
  expect(theirs.heard).toEqual([]);
});

test('a window is let go when its session ends, and when its capacity does', async () => {
  const { focal, officer } = running;
  const [first, second] = [await openWindow(focal), await openWindow(officer)];
  signedIn.delete(focal.personId);
  await first.ended;
  await past.query(`update appointment set valid = daterange(lower(valid), '2022-09-05') where id = $1`, [
    officer.appointmentId,
  ]);
  await second.ended;
  await expect.poll(() => tabs.size).toBe(0);
});

test('nobody listens without a session, and nobody in more windows than a person has', async () => {
  expect((await fetch(`${address}/live`)).status).toBe(401);
  const many = await Promise.all(Array.from({ length: 30 }, () => openWindow(running.head)));
  expect(many).toHaveLength(30);
  const more = await fetch(`${address}/live`, { headers: { 'test-person': running.head.personId } });
  expect(more.status).toBe(429);
  await more.body?.cancel();
});

test('when news may have been missed, every window asks for everything', async () => {
  const window = await openWindow(running.head);
  await past.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and query ilike 'listen%'`,
  );
  await expect.poll(() => window.heard, { timeout: 10_000 }).toEqual(['all']);
});
