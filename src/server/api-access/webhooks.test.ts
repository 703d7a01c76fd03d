import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Caller, openTestApp, type TestApp } from '../../../test/app.ts';
import { layGround } from '../../../test/ground.ts';
import { endSetUp, type House, houseOf, query } from '../../../test/house.ts';
import { openReceiver, type Receiver, verified } from '../../../test/webhook-receiver.ts';
import { layWebhooks, type WebhookGround } from '../../../test/webhooks.ts';
import { webhookEvents } from '../../domain/api-access/webhook-event.ts';
import { mostAttempts } from '../../domain/api-access/next-attempt.ts';
import { newId } from '../platform/new-id.ts';
import { takeOutgoing } from './outgoing-store.ts';
import { openDatabase, openPool } from '../platform/database.ts';

let server: TestApp;
let operator: Caller;
let house: House;
let stranger: House;
let hooks: WebhookGround;
let receiver: Receiver;
let administrator: Caller;

beforeAll(async () => {
  server = await openTestApp();
  operator = (await layGround(server, ['systemAdministrator'])).administrator;
  house = houseOf(server, await layGround(server, ['agencyAdministrator'], 'Viện kiểm sát nhân dân tỉnh'));
  stranger = houseOf(server, await layGround(server, ['agencyAdministrator'], 'Tòa án nhân dân tỉnh'));
  administrator = house.administrator;
  await endSetUp(server);
  hooks = layWebhooks(server, operator);
});
afterAll(async () => {
  await hooks.close();
  await server.close();
});
beforeEach(async () => {
  receiver = await openReceiver();
  await hooks.allow(receiver.origin, true);
});
afterEach(async () => {
  for (const as of [house.administrator, stranger.administrator]) {
    const { items } = (await server.call('GET', '/webhooks', { as })).json<{ items: { id: string }[] }>();
    for (const { id } of items) await server.call('DELETE', `/webhooks/${id}`, { as });
  }
  await receiver.close();
});

const change = (as: Caller, id: string, body: object, version = 1) =>
  server.call('PATCH', `/webhooks/${id}`, { as, body, headers: { 'if-match': `"${version}"` } });
const answerWith = (status: number) => receiver.answer((response) => void response.writeHead(status).end());

test('what happened is told once to each webhook of the agency that wants it: ids and the time, signed', async () => {
  const { webhook, secret } = await hooks.make(administrator, `${receiver.origin}/vao?nguon=1`);
  const others = await hooks.make(stranger.administrator, `${receiver.origin}/khac`);
  await hooks.make(administrator, `${receiver.origin}/khong`, ['request.answered']);
  const off = await hooks.make(administrator, `${receiver.origin}/tat`);
  await change(administrator, off.webhook.id, {
    url: off.webhook.url,
    events: off.webhook.events,
    active: false,
  });
  const aboutId = newId();
  await hooks.tell(house.agencyId, 'request.arrived', aboutId);
  await hooks.send();
  expect(receiver.received.map(({ path }) => path)).toEqual(['/vao?nguon=1']);
  const [message] = receiver.received;
  expect(message!.headers).toMatchObject({
    'content-type': 'application/json',
    'user-agent': 'lientich-webhooks',
  });
  expect(verified(message!, secret)).toEqual({
    type: 'request.arrived',
    timestamp: '2022-09-05T01:00:00.000Z',
    data: { agencyId: house.agencyId, aboutKind: 'request', id: aboutId },
  });
  expect(() => verified(message!, others.secret)).toThrow('No matching signature');
  expect(await hooks.deliveries(administrator, webhook)).toMatchObject([
    {
      id: message!.headers['webhook-id'],
      event: 'request.arrived',
      state: 'delivered',
      attempts: 1,
      status: 204,
    },
  ]);
  await hooks.send();
  expect(receiver.received).toHaveLength(1);
});

test('a new secret signs beside the one before for a day; the one before that no more', async () => {
  const { webhook, secret } = await hooks.make(administrator, receiver.origin);
  const reset = async () =>
    (await server.call('POST', `/webhooks/${webhook.id}/secret`, { as: administrator })).json<{
      secret: string;
      webhook: { oldSecretUntil: string };
    }>();
  const second = await reset();
  expect(second.webhook.oldSecretUntil).not.toBeNull();
  await hooks.tell(house.agencyId, 'request.arrived', newId());
  await hooks.send();
  const [first] = receiver.received;
  expect(verified(first!, secret)).toEqual(verified(first!, second.secret));
  const third = await reset();
  await hooks.tell(house.agencyId, 'request.arrived', newId());
  await hooks.send();
  const last = receiver.received[1]!;
  expect(verified(last, third.secret)).toEqual(verified(last, second.secret));
  expect(() => verified(last, secret)).toThrow('No matching signature');
});

test('what does not arrive is sent again under the same id, later each time, and is given up in the end', async () => {
  const { webhook, secret } = await hooks.make(administrator, receiver.origin);
  answerWith(503);
  await hooks.tell(house.agencyId, 'request.arrived', newId());
  await hooks.send();
  const [waiting] = await hooks.deliveries(administrator, webhook);
  expect(waiting).toMatchObject({ state: 'waiting', attempts: 1, status: 503, failure: 'refused' });
  const pause = Date.parse(waiting!.nextAt!) - Date.parse(waiting!.queuedAt);
  expect(pause).toBeGreaterThan(4000);
  expect(pause).toBeLessThan(8000);
  await hooks.send();
  expect(receiver.received).toHaveLength(1);
  for (let attempt = 2; attempt <= mostAttempts; attempt += 1) {
    await hooks.letBeDue();
    await hooks.send();
  }
  expect(receiver.received).toHaveLength(mostAttempts);
  expect(
    new Set(receiver.received.map(({ headers, body }) => `${String(headers['webhook-id'])} ${body}`)).size,
  ).toBe(1);
  expect(await hooks.read(administrator, webhook)).toMatchObject({ waiting: 0, dead: 1, active: true });
  const dead = await hooks.deliveries(administrator, webhook, 'dead');
  expect(dead).toMatchObject([{ state: 'dead', attempts: mostAttempts, nextAt: null }]);
  await hooks.letBeDue();
  await hooks.send();
  expect(receiver.received).toHaveLength(mostAttempts);

  answerWith(200);
  const path = `/webhooks/${webhook.id}/deliveries/again`;
  const again = { as: administrator, body: { deliveryIds: [dead[0]!.id, newId()] } };
  expect((await server.call('POST', path, again)).json()).toEqual({ again: 1 });
  await hooks.send();
  const last = receiver.received.at(-1)!;
  expect(last.headers['webhook-id']).toBe(dead[0]!.id);
  expect(verified(last, secret)).toMatchObject({ type: 'request.arrived' });
  expect((await server.call('POST', path, again)).json()).toEqual({ again: 0 });
  expect(await hooks.deliveries(administrator, webhook)).toMatchObject([
    { state: 'delivered', failure: null },
  ]);
});

test('a receiver that says it is gone is sent nothing more until somebody switches it on again', async () => {
  const { webhook } = await hooks.make(administrator, receiver.origin);
  answerWith(410);
  await hooks.tell(house.agencyId, 'request.arrived', newId());
  await hooks.send();
  const off = await hooks.read(administrator, webhook);
  expect(off).toMatchObject({ active: false, dead: 1, version: 2 });
  expect(off?.goneAt).not.toBeNull();
  await hooks.tell(house.agencyId, 'request.arrived', newId());
  await hooks.send();
  expect(receiver.received).toHaveLength(1);
  const tried = await server.call('POST', `/webhooks/${webhook.id}/test`, { as: administrator });
  expect(tried.json().code).toBe('webhookOff');
  const trail = await server.call('GET', '/trail', { as: administrator, query: { act: 'webhook.gone' } });
  expect(trail.json()).toMatchObject({ items: [{ personName: null, subjectLabel: receiver.origin }] });
  answerWith(200);
  const body = { url: webhook.url, events: webhook.events, active: true };
  expect((await change(administrator, webhook.id, body)).statusCode).toBe(412);
  expect((await change(administrator, webhook.id, body, 2)).json()).toMatchObject({
    active: true,
    goneAt: null,
  });
  await hooks.tell(house.agencyId, 'request.arrived', newId());
  await hooks.send();
  expect(receiver.received).toHaveLength(2);
});

test('an administrator tries a webhook with a message that is about nothing', async () => {
  const { webhook, secret } = await hooks.make(administrator, receiver.origin);
  const tried = await server.call('POST', `/webhooks/${webhook.id}/test`, { as: administrator });
  expect(tried.statusCode).toBe(202);
  await hooks.send();
  expect(verified(receiver.received[0]!, secret)).toMatchObject({
    type: 'webhook.test',
    data: { aboutKind: 'webhook', id: webhook.id },
  });
  expect(receiver.received[0]!.headers['webhook-id']).toBe(tried.json().deliveryId);
});

test('two senders at once send each message once', async () => {
  await hooks.make(administrator, receiver.origin);
  for (let told = 0; told < 30; told += 1) await hooks.tell(house.agencyId, 'request.arrived', newId());
  await Promise.all([hooks.send(), hooks.send()]);
  const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
  expect([ids.length, new Set(ids).size]).toEqual([30, 30]);
});

test('a message in the hand of a server that was killed is sent by the next one, under the same id', async () => {
  const { webhook } = await hooks.make(administrator, receiver.origin);
  await hooks.tell(house.agencyId, 'request.arrived', newId());
  const killed = openDatabase(openPool(server.database.connect, 'worker', 1));
  const taken = await takeOutgoing(killed, []);
  await killed.destroy();
  await hooks.send();
  expect(receiver.received).toHaveLength(0);
  await hooks.letBeDue();
  await hooks.send();
  expect(receiver.received[0]!.headers['webhook-id']).toBe(taken!.id);
  expect(await hooks.deliveries(administrator, webhook)).toMatchObject([{ state: 'delivered', attempts: 2 }]);
});

test('a slow receiver holds up two of its own messages and nobody else’s', async () => {
  const slow = await openReceiver();
  const release = Promise.withResolvers<void>();
  slow.answer((response) => void release.promise.then(() => response.writeHead(204).end()));
  await hooks.allow(slow.origin, true);
  await hooks.make(administrator, slow.origin, ['request.arrived']);
  await hooks.make(stranger.administrator, receiver.origin, ['request.arrived']);
  for (let told = 0; told < 6; told += 1) await hooks.tell(house.agencyId, 'request.arrived', newId());
  for (let told = 0; told < 4; told += 1) await hooks.tell(stranger.agencyId, 'request.arrived', newId());
  const sending = hooks.send();
  await receiver.has(4);
  expect(slow.received.length).toBeLessThanOrEqual(2);
  release.resolve();
  await sending;
  expect(slow.received).toHaveLength(6);
  await slow.close();
});

test('a webhook goes to an allowed place only, and a place is allowed by the system administrator', async () => {
  const body = { url: 'https://noi-khac.demo/vao', events: ['request.arrived'] };
  const refused = await server.call('POST', '/webhooks', { as: administrator, body });
  expect([refused.statusCode, refused.json().code]).toEqual([409, 'originNotAllowed']);
  const { webhook } = await hooks.make(administrator, receiver.origin);
  const moved = await change(administrator, webhook.id, { ...body, active: true });
  expect(moved.json().code).toBe('originNotAllowed');
  const host = { origin: 'https://noi-khac.demo' };
  expect((await server.call('POST', '/webhook-hosts', { as: administrator, body: host })).statusCode).toBe(
    403,
  );
  await hooks.allow('https://Noi-Khac.demo:443/');
  expect((await server.call('POST', '/webhook-hosts', { as: operator, body: host })).json().code).toBe(
    'originKnown',
  );
  expect((await change(administrator, webhook.id, { ...body, active: true })).statusCode).toBe(200);
  // Another scheme or port is another place.
  for (const url of ['http://noi-khac.demo/', 'https://noi-khac.demo:8443/', 'https://a.noi-khac.demo/'])
    expect((await change(administrator, webhook.id, { ...body, url, active: true }, 2)).json().code).toBe(
      'originNotAllowed',
    );
  for (const url of ['ftp://noi-khac.demo', 'https://ai@noi-khac.demo/', 'noi-khac.demo'])
    expect(
      (await server.call('POST', '/webhooks', { as: administrator, body: { ...body, url } })).statusCode,
    ).toBe(422);
});

test('a place that is allowed no longer gets nothing more, and keeps nothing for itself', async () => {
  const { webhook } = await hooks.make(administrator, receiver.origin);
  await hooks.tell(house.agencyId, 'request.arrived', newId());
  const listed = await server.call('GET', '/webhook-hosts', { as: operator, query: { limit: '200' } });
  const { items } = listed.json<{ items: { id: string; origin: string }[] }>();
  const { id } = items.find(({ origin }) => origin === receiver.origin)!;
  expect((await server.call('DELETE', `/webhook-hosts/${id}`, { as: operator })).json()).toEqual({
    dropped: true,
  });
  await hooks.send();
  expect(receiver.received).toEqual([]);
  expect(await hooks.deliveries(administrator, webhook)).toMatchObject([
    { state: 'waiting', failure: 'originNotAllowed', status: null },
  ]);
});

test('another agency finds no webhook of this one, and who does not administer keeps none', async () => {
  const { webhook } = await hooks.make(administrator, receiver.origin);
  const officer = await house.addPerson(`Chuyên viên ${webhook.id.slice(-4)}`, ['officer']);
  const calls = [
    ['PATCH', '', { url: webhook.url, events: webhook.events, active: true }],
    ['POST', '/secret', {}],
    ['POST', '/test', {}],
    ['GET', '/deliveries', undefined],
    ['POST', '/deliveries/again', {}],
    ['DELETE', '', undefined],
  ] as const;
  for (const [method, path, body] of calls) {
    const url = `/webhooks/${webhook.id}${path}`;
    const headers = { 'if-match': '"1"' };
    const answers = await Promise.all(
      [stranger.administrator, officer].map((as) => server.call(method, url, { as, body, headers })),
    );
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 403]);
  }
  expect((await server.call('GET', '/webhooks', { as: stranger.administrator })).json()).toEqual({
    items: [],
  });
});

test('the server that serves people cannot read what messages are signed with, nor what they are about', async () => {
  await hooks.make(administrator, receiver.origin);
  await hooks.tell(house.agencyId, 'request.arrived', newId());
  await expect(query(server, 'app', 'select secret from webhook_secret')).rejects.toThrow(
    /permission denied/,
  );
  await expect(query(server, 'app', 'select about_id from webhook_delivery')).rejects.toThrow(
    /permission denied/,
  );
  await expect(query(server, 'app', `select queue_webhooks($1, 'x', 'x', $1)`, [newId()])).rejects.toThrow(
    /permission denied/,
  );
});

test('what an agency can choose is what triggers tell, no more and no less', async () => {
  const rows = await query<{ source: string }>(
    server,
    'owner',
    `select prosrc as source from pg_proc where prosrc like '%perform queue_webhooks(%'`,
  );
  const told = rows.flatMap(({ source }) => source.match(/'[a-z]+\.[a-z]+'/g) ?? []);
  expect([...new Set(told)].toSorted()).toEqual(webhookEvents.map((event) => `'${event}'`).toSorted());
});
