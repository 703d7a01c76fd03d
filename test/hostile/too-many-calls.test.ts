import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openTestApp, type TestApp } from '../app.ts';

/** Calls a minute that one address may make, as `docs/operations.md` tells those who operate it. */
const allowed = 6000;

let server: TestApp;
beforeAll(async () => {
  server = await openTestApp();
});
afterAll(() => server.close());

type From = { address: string; forwarded?: string; language?: string; url?: string };

function callFrom(to: TestApp, { address, forwarded, language = 'vi', url = '/healthz' }: From) {
  return to.app.inject({
    url,
    remoteAddress: address,
    headers: { 'accept-language': language, ...(forwarded && { 'x-forwarded-for': forwarded }) },
  });
}

/** So many calls from one network address, in groups; the n-th gives what it claims to be forwarded for. Gives the statuses. */
async function flood(to: TestApp, address: string, claim?: (n: number) => string): Promise<Set<number>> {
  const statuses = new Set<number>();
  const group = 100;
  for (let done = 0; done < allowed; done += group) {
    const calls = Array.from({ length: group }, (_, n) =>
      callFrom(to, { address, ...(claim && { forwarded: claim(done + n) }) }),
    );
    for (const { statusCode } of await Promise.all(calls)) statuses.add(statusCode);
  }
  return statuses;
}

const anyAddress = (n: number) => `203.0.${n >> 8}.${n & 255}`;

test('one network address may call 6000 times a minute; the next call is told when to come again', async () => {
  const address = '10.1.1.1';
  expect(await flood(server, address)).toEqual(new Set([200]));
  const [refused, inEnglish, ofTheApi, ofNothing, elsewhere] = await Promise.all([
    callFrom(server, { address }),
    callFrom(server, { address, language: 'en' }),
    callFrom(server, { address, url: '/api/v1/people' }),
    callFrom(server, { address, url: '/api/v1/nothing' }),
    callFrom(server, { address: '10.1.1.2' }),
  ]);
  expect([refused, inEnglish, ofTheApi, ofNothing].map(({ statusCode }) => statusCode)).toEqual([
    429, 429, 429, 429,
  ]);
  expect(refused.headers['content-type']).toContain('application/problem+json');
  expect(refused.json()).toMatchObject({
    code: 'tooMany',
    detail: 'Quá nhiều yêu cầu trong thời gian ngắn. Hãy chờ giây lát.',
    instance: refused.headers['x-request-id'],
  });
  expect(inEnglish.json().detail).toBe('Too many requests in a short time. Wait a moment.');
  const seconds = Number(refused.headers['retry-after']);
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(60);
  expect(elsewhere.statusCode).toBe(200);

  // The limiter reads the time of the process; only that moves on, nobody waits.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + seconds * 1000 });
  const later = await callFrom(server, { address });
  vi.useRealTimers();
  expect(later.statusCode).toBe(200);
});

test('without a proxy, who claims to be forwarded for another at each call is counted all the same', async () => {
  const address = '10.2.2.2';
  expect(await flood(server, address, anyAddress)).toEqual(new Set([200]));
  const refused = await callFrom(server, { address, forwarded: anyAddress(allowed) });
  expect(refused.statusCode).toBe(429);
  // Nor can somebody use up the calls of whom they name.
  expect((await callFrom(server, { address: anyAddress(0) })).statusCode).toBe(200);
});

test('behind a proxy each caller that it saw has their own calls, whatever stands further left', async () => {
  const proxied = await openTestApp({ settings: { LIENTICH_TRUST_PROXY: 'true' } });
  const [proxy, caller] = ['127.0.0.1', '198.51.100.7'];
  expect(await flood(proxied, proxy, (n) => `${anyAddress(n)}, ${caller}`)).toEqual(new Set([200]));
  const again = await callFrom(proxied, { address: proxy, forwarded: `${anyAddress(allowed)}, ${caller}` });
  const other = await callFrom(proxied, { address: proxy, forwarded: '198.51.100.8' });
  await proxied.close();
  expect([again.statusCode, other.statusCode]).toEqual([429, 200]);
});
