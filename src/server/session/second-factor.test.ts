import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import {
  administrator,
  authenticatorCode,
  type Browser,
  initialise,
  movableClock,
  openBrowser,
} from '../../../test/browser.ts';

let app: TestApp;
let clock: ReturnType<typeof movableClock>;
let browser: Browser;
const { email, password } = administrator;
/** The code of this half minute or of the next: both stay good when a half minute ends meanwhile. */
const codeOf = (uri: string, step = 0) => authenticatorCode(uri, new Date(Date.now() + step * 30_000));

beforeEach(async () => {
  clock = movableClock();
  app = await openTestApp({ clock });
  await initialise(app);
  browser = openBrowser(app);
  await browser.signIn(email, password);
});
afterEach(() => app.close());

/** Switches the second step on, and lets so much time pass that the code used for it may be used again. */
async function switchOn(): Promise<{ uri: string; recoveryCodes: string[] }> {
  const started = (await browser.call('POST', '/account/second-factor', { password })).json();
  const confirmed = await browser.call('POST', '/account/second-factor/confirm', {
    code: codeOf(started.uri),
  });
  if (confirmed.statusCode !== 200) throw new Error(confirmed.body);
  clock.passSeconds(301);
  return started;
}

test('it begins with the password, shows secret and recovery codes, and is on after a first code', async () => {
  expect(
    (await browser.call('POST', '/account/second-factor', { password: 'không phải' })).json(),
  ).toMatchObject({
    status: 409,
    code: 'wrongPassword',
  });
  const started = (await browser.call('POST', '/account/second-factor', { password })).json();
  expect(started.uri).toMatch(
    /^otpauth:\/\/totp\/Li%C3%AAn%20T%E1%BB%8Bch:quantri%40he-thong\.demo\?secret=[A-Z2-7]+/,
  );
  expect(new Set(started.recoveryCodes).size).toBe(10);
  const wrong = await browser.call('POST', '/account/second-factor/confirm', { code: '000000' });
  expect(wrong.json()).toMatchObject({ code: 'wrongCode' });
  expect((await openBrowser(app).signIn(email, password)).json()).toMatchObject({ state: 'signedIn' });
  const right = await browser.call('POST', '/account/second-factor/confirm', { code: codeOf(started.uri) });
  expect(right.json()).toEqual({ on: true });
  expect((await browser.call('GET', '/session')).json().session.twoFactor).toBe(true);
  const again = await browser.call('POST', '/account/second-factor', { password });
  expect(again.json()).toMatchObject({ code: 'secondFactorAlreadyOn' });
});

test('then the password alone opens nothing, the code completes it', async () => {
  const { uri } = await switchOn();
  const other = openBrowser(app);
  expect((await other.signIn(email, password)).json()).toEqual({ state: 'codeRequired' });
  expect((await other.call('GET', '/session')).json().session).toBeNull();
  expect((await other.call('GET', '/account/sessions')).statusCode).toBe(401);
  const confirmed = await other.call('POST', '/session/code', { code: codeOf(uri) });
  expect(confirmed.json()).toMatchObject({ state: 'signedIn', session: { twoFactor: true } });
  expect((await other.call('GET', '/account/sessions')).statusCode).toBe(200);
});

test('a code works once', async () => {
  const { uri } = await switchOn();
  const code = codeOf(uri);
  const [first, second] = [openBrowser(app), openBrowser(app)];
  await first.signIn(email, password);
  await second.signIn(email, password);
  expect((await first.call('POST', '/session/code', { code })).statusCode).toBe(200);
  expect((await second.call('POST', '/session/code', { code })).json()).toMatchObject({ code: 'wrongCode' });
  expect((await second.call('POST', '/session/code', { code: codeOf(uri, 1) })).statusCode).toBe(200);
});

test('a recovery code works once instead of the authenticator', async () => {
  const { recoveryCodes } = await switchOn();
  const given = { code: recoveryCodes[3], kind: 'recovery' };
  const other = openBrowser(app);
  await other.signIn(email, password);
  expect((await other.call('POST', '/session/code', given)).json()).toMatchObject({ state: 'signedIn' });
  const later = openBrowser(app);
  await later.signIn(email, password);
  expect((await later.call('POST', '/session/code', given)).json()).toMatchObject({ code: 'wrongCode' });
});

test('wrong codes lock the second step, also over new beginnings, and the right code must wait', async () => {
  const { uri } = await switchOn();
  const codes = [];
  for (let count = 0; count < 6; count += 1) {
    const guesser = openBrowser(app);
    await guesser.signIn(email, password);
    codes.push((await guesser.call('POST', '/session/code', { code: `00000${count}` })).json().code);
  }
  expect(codes).toEqual([...Array.from({ length: 5 }, () => 'wrongCode'), 'lockedOut']);
  const owner = openBrowser(app);
  await owner.signIn(email, password);
  expect((await owner.call('POST', '/session/code', { code: codeOf(uri) })).json()).toMatchObject({
    retryAfter: 60,
  });
  clock.passSeconds(61);
  expect((await owner.call('POST', '/session/code', { code: codeOf(uri, 1) })).statusCode).toBe(200);
});

test('the second step waits ten minutes and needs the cookie of the first', async () => {
  const { uri } = await switchOn();
  const late = openBrowser(app);
  await late.signIn(email, password);
  clock.passSeconds(601);
  const tooLate = await late.call('POST', '/session/code', { code: codeOf(uri) });
  expect(tooLate.json()).toMatchObject({ status: 401, code: 'signInExpired' });
  const stranger = openBrowser(app);
  stranger.cookies.set('lientich.two_factor', '2fa-abc.def');
  expect((await stranger.call('POST', '/session/code', { code: codeOf(uri) })).json().code).toBe(
    'signInExpired',
  );
});

test('it is switched off with the password, and its recovery codes end', async () => {
  const { recoveryCodes } = await switchOn();
  const waiting = openBrowser(app);
  await waiting.signIn(email, password);
  expect(
    (await browser.call('POST', '/account/second-factor/end', { password: 'không phải' })).json().code,
  ).toBe('wrongPassword');
  expect((await browser.call('POST', '/account/second-factor/end', { password })).json()).toEqual({
    off: true,
  });
  const old = await waiting.call('POST', '/session/code', { code: recoveryCodes[0], kind: 'recovery' });
  expect(old.statusCode).toBe(401);
  expect((await openBrowser(app).signIn(email, password)).json()).toMatchObject({ state: 'signedIn' });
  expect((await browser.call('POST', '/account/second-factor/end', { password })).json().code).toBe(
    'secondFactorOff',
  );
});
