import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Resolve, sendMessage, type Sent } from '../../src/server/api-access/send-message.ts';
import { newId } from '../../src/server/platform/new-id.ts';
import { type Caller, openTestApp, type TestApp } from '../app.ts';
import { layGround } from '../ground.ts';
import { endSetUp } from '../house.ts';
import { openReceiver, type Receiver } from '../webhook-receiver.ts';
import { layWebhooks, type WebhookGround } from '../webhooks.ts';

/** A machine inside of the network, which nobody outside may have called by us. */
let inside: Receiver;
beforeEach(async () => {
  inside = await openReceiver();
});
afterEach(() => inside.close());

const message = (url: string, internal = false) => ({ url, internal, headers: {}, body: '{}' });
const quick = { timeoutMs: 300, answerBytes: 64_000 };
/** A name server that answers every question with these addresses. */
function resolvesTo(...addresses: string[]): Resolve {
  return async () => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
}

test.each([
  ['a loopback address', (port: number) => `http://127.0.0.1:${port}/`],
  ['loopback in one number', (port: number) => `http://2130706433:${port}/`],
  ['loopback in octal', (port: number) => `http://0177.0.0.1:${port}/`],
  ['loopback as IPv4 in IPv6', (port: number) => `http://[::ffff:127.0.0.1]:${port}/`],
  ['loopback as IPv4 in IPv6, hexadecimal', (port: number) => `http://[::ffff:7f00:1]:${port}/`],
  ['every address of this host', (port: number) => `http://0.0.0.0:${port}/`],
  ['a name that the system resolves to loopback', (port: number) => `http://localhost:${port}/`],
])('nothing is sent to %s', async (_what, urlOf) => {
  expect(await sendMessage(message(urlOf(inside.port)))).toEqual({
    status: null,
    failure: 'addressNotAllowed',
  });
  expect(inside.received).toEqual([]);
});

test.each([
  ['loopback', ['127.0.0.1']],
  ['a private address', ['10.0.0.5']],
  ['where clouds keep their secrets', ['169.254.169.254']],
  ['IPv4 in IPv6', ['::ffff:127.0.0.1']],
  ['NAT64 of loopback', ['64:ff9b::7f00:1']],
  ['one public and one private address', ['113.160.0.1', '192.168.1.1']],
])('a public name that resolves to %s is not called', async (_what, addresses) => {
  const url = `http://vanban.co-quan.demo:${inside.port}/`;
  const sent = await sendMessage(message(url), resolvesTo(...addresses));
  expect(sent).toEqual({ status: null, failure: 'addressNotAllowed' });
  expect(inside.received).toEqual([]);
});

test('the connection goes to the addresses that were checked, whatever the name says a moment later', async () => {
  const asked: string[] = [];
  const turning: Resolve = async (host) => {
    asked.push(host);
    // Were the name asked again, it would lead to a door where nobody listens.
    return asked.length === 1 ? [{ address: '127.0.0.1', family: 4 }] : [{ address: '127.0.0.2', family: 4 }];
  };
  const url = `http://vanban.co-quan.demo:${inside.port}/vao`;
  expect(await sendMessage(message(url, true), turning)).toEqual({ status: 204, failure: null });
  expect(asked).toEqual(['vanban.co-quan.demo']);
  expect(inside.received[0]).toMatchObject({
    path: '/vao',
    headers: { host: `vanban.co-quan.demo:${inside.port}` },
  });
});

test.each([301, 302, 303, 307, 308])('a redirect (%i) to the inside is not followed', async (status) => {
  const outside = await openReceiver();
  outside.answer((response) => response.writeHead(status, { location: `${inside.origin}/bi-mat` }).end());
  expect(await sendMessage(message(outside.origin, true))).toEqual({ status, failure: 'redirected' });
  expect([outside.received.length, inside.received.length]).toEqual([1, 0]);
  await outside.close();
});

test('an answer without end is left after 64 kB, one that never comes after the time is up', async () => {
  inside.answer((response) => {
    response.writeHead(200);
    const write = () => {
      while (!response.destroyed && response.write('x'.repeat(16_000)));
      response.once('drain', write);
    };
    write();
  });
  expect(await sendMessage(message(inside.origin, true))).toEqual({ status: 200, failure: null });
  inside.answer(() => undefined);
  expect(await sendMessage(message(inside.origin, true), undefined, quick)).toEqual({
    status: null,
    failure: 'timedOut',
  });
  const silent: Resolve = () => new Promise(() => undefined);
  expect(await sendMessage(message('https://im-lang.demo'), silent, quick)).toEqual({
    status: null,
    failure: 'timedOut',
  });
});

test('a head that says nothing of HTTP, a closed door and an unknown name are failures and no more', async () => {
  const rude = http.createServer();
  rude.on('connection', (socket) => socket.end('không phải HTTP\r\n\r\n'));
  await new Promise<void>((resolve) => {
    rude.listen(0, '127.0.0.1', resolve);
  });
  const { port } = rude.address() as AddressInfo;
  const failed = (failure: Sent['failure']): Sent => ({ status: null, failure });
  expect(await sendMessage(message(`http://127.0.0.1:${port}`, true))).toEqual(failed('notReached'));
  await new Promise((resolve) => {
    rude.close(resolve);
  });
  expect(await sendMessage(message(`http://127.0.0.1:${port}`, true))).toEqual(failed('notReached'));
  // Plain HTTP behind an https address has no certificate to show.
  expect((await sendMessage(message(`https://127.0.0.1:${inside.port}`, true))).status).toBeNull();
  expect(await sendMessage(message('https://khong-co.demo'), resolvesTo())).toEqual(failed('nameNotFound'));
});

let server: TestApp;
let hooks: WebhookGround;
let administrator: Caller;
let agencyId: string;
beforeAll(async () => {
  server = await openTestApp();
  const { administrator: operator } = await layGround(server, ['systemAdministrator']);
  ({ agencyId, administrator } = await layGround(server, ['agencyAdministrator'], 'Tòa án nhân dân tỉnh'));
  await endSetUp(server);
  hooks = layWebhooks(server, operator);
});
afterAll(async () => {
  await hooks.close();
  await server.close();
});

test('a place that was not allowed as one inside is not called when its name leads inside, also later', async () => {
  const origin = `http://doi-y.demo:${inside.port}`;
  await hooks.allow(origin);
  const { webhook } = await hooks.make(administrator, `${origin}/vao`);
  await hooks.tell(agencyId, 'request.arrived', newId());
  await hooks.send(resolvesTo('127.0.0.1'));
  expect(await hooks.deliveries(administrator, webhook)).toMatchObject([
    { state: 'waiting', failure: 'addressNotAllowed', status: null, attempts: 1 },
  ]);
  expect(inside.received).toEqual([]);
});

test('what a receiver answers is kept nowhere and shown to nobody', async () => {
  await hooks.allow(inside.origin, true);
  const { webhook } = await hooks.make(administrator, inside.origin, ['request.answered']);
  inside.answer((response) =>
    response.writeHead(500, { 'x-secret': 'bi-mat' }).end('bí mật của máy bên trong'),
  );
  await hooks.tell(agencyId, 'request.answered', newId());
  await hooks.send();
  const listed = JSON.stringify(await hooks.deliveries(administrator, webhook));
  expect(listed).toContain('"status":500');
  expect(listed).not.toMatch(/bí mật|bi-mat/);
});
