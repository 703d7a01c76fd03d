import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { administrator, type Browser, initialise, movableClock, openBrowser } from '../../../test/browser.ts';

let app: TestApp;
let clock: ReturnType<typeof movableClock>;
const { email, password } = administrator;

beforeEach(async () => {
  clock = movableClock();
  app = await openTestApp({ clock });
  await initialise(app);
});
afterEach(() => app.close());

async function guess(browser: Browser, times: number, address = email): Promise<number[]> {
  const statuses = [];
  for (let count = 0; count < times; count += 1) {
    statuses.push((await browser.signIn(address, `đoán mò lần thứ ${count}`)).statusCode);
  }
  return statuses;
}

test('after five wrong passwords even the right one must wait, twice as long each time', async () => {
  const browser = openBrowser(app);
  expect(await guess(browser, 5)).toEqual([401, 401, 401, 401, 401]);
  const locked = await browser.signIn(email, password);
  expect(locked.json()).toMatchObject({ status: 429, code: 'lockedOut', retryAfter: 15 });
  expect(locked.headers['retry-after']).toBe('15');
  clock.passSeconds(16);
  expect(await guess(browser, 2)).toEqual([401, 429]);
  expect((await browser.signIn(email, password)).json().retryAfter).toBe(30);
  clock.passSeconds(31);
  expect((await browser.signIn(email, password)).statusCode).toBe(200);
  expect(await guess(openBrowser(app), 4)).toEqual([401, 401, 401, 401]);
});

test('an address that nobody has is slowed in the same way, so that nobody learns that', async () => {
  const known = await guess(openBrowser(app), 7);
  expect(await guess(openBrowser(app), 7, 'khongco@thu.demo')).toEqual(known);
  expect(known).toEqual([401, 401, 401, 401, 401, 429, 429]);
});

test('tries sent at once are counted before they are looked at', async () => {
  const tries = Array.from({ length: 20 }, () => openBrowser(app).signIn(email, 'cùng một lúc thử'));
  const statuses = (await Promise.all(tries)).map((answer) => answer.statusCode);
  expect(statuses.filter((status) => status === 401)).toHaveLength(5);
  expect(statuses.filter((status) => status === 429)).toHaveLength(15);
});

test('who guesses elsewhere does not lock out the person whose browser is known', async () => {
  const own = openBrowser(app);
  await own.signIn(email, password);
  await own.call('DELETE', '/session');
  await guess(openBrowser(app, { address: '203.0.113.9' }), 8);
  expect((await own.signIn(email, password)).statusCode).toBe(200);
  expect((await openBrowser(app).signIn(email, password)).statusCode).toBe(429);
});

test('a flood from one network address is slowed whatever accounts it tries; right sign-ins do not count', async () => {
  const flood = openBrowser(app, { address: '203.0.113.9' });
  for (let count = 0; count < 100; count += 1) await guess(flood, 1, `nguoi${count}@thu.demo`);
  expect(await guess(flood, 1, 'nguoi100@thu.demo')).toEqual([429]);
  expect((await openBrowser(app, { address: '203.0.113.10' }).signIn(email, password)).statusCode).toBe(200);
  clock.passSeconds(2);
  expect((await openBrowser(app, { address: '203.0.113.9' }).signIn(email, password)).statusCode).toBe(200);
});

test('the count begins anew after a day', async () => {
  const browser = openBrowser(app);
  await guess(browser, 5);
  clock.passSeconds(86_500);
  expect(await guess(browser, 5)).toEqual([401, 401, 401, 401, 401]);
});

test('the password of somebody signed in cannot be guessed through their open session', async () => {
  const browser = openBrowser(app);
  await browser.signIn(email, password);
  const answers = [];
  for (let count = 0; count < 6; count += 1) {
    answers.push(
      await browser.call('POST', '/account/password', { current: 'không phải', next: 'một câu thật dài' }),
    );
  }
  expect(answers.map((answer) => answer.json().code)).toEqual([
    ...Array.from({ length: 5 }, () => 'wrongPassword'),
    'lockedOut',
  ]);
});
