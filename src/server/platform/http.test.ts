import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { type Ground, layGround } from '../../../test/ground.ts';
import { busy, openHttp } from './http.ts';
import { openLog } from './log.ts';

const token = 'a-token-of-24-characters';
let server: TestApp;
let ground: Ground;

beforeAll(async () => {
  server = await openTestApp({ settings: { LIENTICH_METRICS_TOKEN: token, LIENTICH_MAX_UPLOAD_MB: '1' } });
  ground = await layGround(server, ['officer']);
});
afterAll(() => server.close());

test('every answer carries its request id, and a policy that lets nothing in from elsewhere', async () => {
  const answers = await Promise.all(
    ['/healthz', '/api/v1/people', '/api/v1/nothing'].map((url) => server.app.inject({ url })),
  );
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 401, 404]);
  expect(new Set(answers.map(({ headers }) => headers['x-request-id'])).size).toBe(3);
  for (const { headers } of answers) {
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
  }
  const problem = answers[1]?.json();
  expect(problem).toMatchObject({ code: 'unauthenticated', instance: answers[1]?.headers['x-request-id'] });
  expect(answers[1]?.headers['content-type']).toContain('application/problem+json');
});

test('a change that another site sends is refused, whatever it carries', async () => {
  const send = (headers: Record<string, string>) =>
    server.call('POST', '/readings/text', { as: ground.administrator, body: { text: 'Điều 1.' }, headers });
  for (const headers of [
    { 'sec-fetch-site': 'cross-site' },
    { origin: 'https://elsewhere.demo' },
    { origin: 'null' },
  ]) {
    expect((await send(headers)).json()).toMatchObject({ status: 403, code: 'foreignOrigin' });
  }
  expect((await send({ origin: 'http://localhost:4080', host: 'localhost:4080' })).statusCode).toBe(202);
});

test('a body that is too large, of another kind or broken is answered in words, not read', async () => {
  const send = (headers: Record<string, string>, payload: string | Buffer, url = '/api/v1/readings/text') =>
    server.app.inject({
      method: 'POST',
      url,
      headers: {
        'test-person': ground.administrator.personId,
        'lientich-acting-as': ground.administrator.appointmentId ?? '',
        ...headers,
      },
      payload,
    });
  const json = { 'content-type': 'application/json' };
  expect((await send(json, '{"text":')).json()).toMatchObject({ status: 400, code: 'unreadable' });
  expect((await send(json, JSON.stringify({ text: 'a'.repeat(8_000_000) }))).statusCode).toBe(413);
  expect((await send({ 'content-type': 'application/xml' }, '<a/>')).statusCode).toBe(415);
  const file = { 'content-type': 'application/pdf' };
  const large = await send(file, Buffer.alloc(1_000_001), '/api/v1/readings/file');
  expect(large.json()).toMatchObject({ status: 413, code: 'tooLarge' });
});

test('it says that it lives and that its database answers', async () => {
  expect((await server.app.inject('/healthz')).json()).toEqual({ live: true });
  expect((await server.app.inject('/readyz')).json()).toEqual({ ready: true });
});

test('metrics are for this machine or for who has the token, not for what a proxy passes on', async () => {
  const ask = (headers: Record<string, string>, remoteAddress = '127.0.0.1') =>
    server.app.inject({ url: '/metrics', headers, remoteAddress });
  const own = await ask({});
  expect(own.body).toContain('lientich_act_seconds_count{act="readText",status="202"} 1');
  expect((await ask({}, '10.0.0.7')).statusCode).toBe(404);
  expect((await ask({ 'x-forwarded-for': '10.0.0.7' })).statusCode).toBe(404);
  expect((await ask({ authorization: `Bearer ${token}` }, '10.0.0.7')).statusCode).toBe(200);
  expect((await ask({ authorization: 'Bearer another' }, '10.0.0.7')).statusCode).toBe(404);
});

test('one person may call 1200 times a minute, over all their sessions', async () => {
  const other = await layGround(server, ['officer'], 'Cơ quan gọi nhiều');
  const caller = { personId: other.administrator.personId };
  const codes: number[] = [];
  for (let turn = 0; turn < 25; turn += 1) {
    const calls = Array.from({ length: 50 }, () => server.call('GET', '/people', { as: caller }));
    for (const { statusCode } of await Promise.all(calls)) codes.push(statusCode);
  }
  expect(codes.filter((code) => code === 429)).toHaveLength(50);
  const refused = await server.call('GET', '/people', { as: caller });
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  expect((await server.call('GET', '/people', { as: ground.administrator })).statusCode).not.toBe(429);
});

test('closing lets a running call finish and takes no new one', async () => {
  const app = await openHttp({ log: openLog('silent'), trustProxy: false, maxUploadBytes: 1 });
  const begun = Promise.withResolvers<void>();
  const work = Promise.withResolvers<string>();
  app.get('/slow', async () => {
    begun.resolve();
    return work.promise;
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const address = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/slow`;
  const running = fetch(address);
  await begun.promise;
  const closed = app.close();
  await expect(fetch(address)).rejects.toThrow('fetch failed');
  work.resolve('done');
  expect(await (await running).text()).toBe('done');
  await closed;
});

test('a late event loop answers 503, a measure without samples lets the call through', () => {
  const answered: unknown[] = [];
  const send = (body: unknown) => answered.push(body);
  const reply = { code: () => ({ type: () => ({ send }) }) };
  const request = { id: 'a-call', headers: {} };
  busy(request, reply, 'eventLoopDelay', Number.POSITIVE_INFINITY);
  expect(answered).toEqual([]);
  busy(request, reply, 'eventLoopDelay', 4000);
  expect(answered).toMatchObject([{ status: 503, code: 'unavailable', instance: 'a-call' }]);
});
