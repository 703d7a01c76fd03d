import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { administrator, initialise, movableClock, openAccount, openBrowser } from '../../../test/browser.ts';
import { layGround } from '../../../test/ground.ts';

let app: TestApp;
let clock: ReturnType<typeof movableClock>;
const { email, password } = administrator;
const phone =
  'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36';

beforeEach(async () => {
  clock = movableClock();
  app = await openTestApp({ clock });
  await initialise(app);
});
afterEach(() => app.close());

async function signedIn(options = {}) {
  const browser = openBrowser(app, options);
  await browser.signIn(email, password);
  return browser;
}
const alive = async (browser: Awaited<ReturnType<typeof signedIn>>) =>
  (await browser.call('GET', '/account/sessions')).statusCode === 200;

test('one sees one’s sessions with browser, system and address, this one first', async () => {
  const desk = await signedIn();
  await signedIn({ userAgent: phone, address: '203.0.113.7' });
  const { items } = (await desk.call('GET', '/account/sessions')).json();
  expect(items).toMatchObject([
    { current: true, device: 'Chrome · Windows', address: '10.0.0.1' },
    { current: false, device: 'Chrome · Android', address: '203.0.113.7' },
  ]);
  expect(JSON.stringify(items)).not.toContain('token');
});

test('one ends one’s other sessions singly or together; this one goes on', async () => {
  const [desk, mobile, home, old] = [
    await signedIn(),
    await signedIn({ userAgent: phone }),
    await signedIn(),
    await signedIn(),
  ];
  const { items } = (await desk.call('GET', '/account/sessions')).json();
  const id = items.find((item: { device: string }) => item.device === 'Chrome · Android').id;
  expect((await desk.call('DELETE', `/account/sessions/${id}`)).json()).toEqual({ ended: true });
  expect([await alive(mobile), await alive(home)]).toEqual([false, true]);
  expect((await desk.call('DELETE', '/account/sessions')).json()).toEqual({ ended: 2 });
  expect([await alive(desk), await alive(home), await alive(old)]).toEqual([true, false, false]);
});

test('another person’s session is not there', async () => {
  const ground = await layGround(app, ['officer'], 'Nơi khác');
  await openAccount(app, ground, 'khac@thu.demo', password);
  const other = openBrowser(app);
  await other.signIn('khac@thu.demo', password);
  const [{ id }] = (await other.call('GET', '/account/sessions')).json().items;
  const desk = await signedIn();
  expect((await desk.call('DELETE', `/account/sessions/${id}`)).statusCode).toBe(404);
  expect(await alive(other)).toBe(true);
});

test('signing out ends the session, not only its cookie', async () => {
  const desk = await signedIn();
  const kept = new Map(desk.cookies);
  expect((await desk.call('DELETE', '/session')).json()).toEqual({ signedOut: true });
  expect(desk.cookies.has('lientich.session_token')).toBe(false);
  for (const [name, value] of kept) desk.cookies.set(name, value);
  expect(await alive(desk)).toBe(false);
});

test('a changed password ends every other session and the old password', async () => {
  const [desk, mobile] = [await signedIn(), await signedIn({ userAgent: phone })];
  const next = 'gió thổi qua hàng cây';
  const weak = await desk.call('POST', '/account/password', { current: password, next: 'quantri12345' });
  expect(weak.json()).toMatchObject({ status: 409, code: 'weakPassword' });
  const wrong = await desk.call('POST', '/account/password', { current: 'không phải', next });
  expect(wrong.json()).toMatchObject({ code: 'wrongPassword' });
  expect((await desk.call('POST', '/account/password', { current: password, next })).json()).toEqual({
    changed: true,
  });
  expect([await alive(desk), await alive(mobile)]).toEqual([true, false]);
  expect((await openBrowser(app).signIn(email, password)).statusCode).toBe(401);
  expect((await openBrowser(app).signIn(email, next)).statusCode).toBe(200);
});

test('a session ends twelve hours after its last call', async () => {
  const desk = await signedIn();
  for (const hours of [6, 6, 11]) {
    clock.passSeconds(hours * 3600);
    expect((await desk.call('GET', '/account/alerts')).statusCode).toBe(200);
  }
  clock.passSeconds(12 * 3600 + 1);
  expect((await desk.call('GET', '/account/alerts')).statusCode).toBe(401);
  expect((await desk.call('GET', '/session')).json().session).toBeNull();
});

test('a cookie that somebody signed otherwise opens nothing, though its token is right', async () => {
  const desk = await signedIn();
  const cookie = decodeURIComponent(desk.cookies.get('lientich.session_token') ?? '');
  const [token = '', signature = ''] = cookie.split('.');
  for (const forged of [
    token,
    `${token}.`,
    `${token}.${signature.slice(0, -3)}AA=`,
    `${token}x.${signature}`,
  ]) {
    desk.cookies.set('lientich.session_token', encodeURIComponent(forged));
    expect((await desk.call('GET', '/account/alerts')).statusCode).toBe(401);
  }
});

test('a sign-in from a browser that one never used is told, the first and the known ones are not', async () => {
  const desk = await signedIn();
  await desk.call('DELETE', '/session');
  await desk.signIn(email, password);
  expect((await desk.call('GET', '/account/alerts')).json()).toMatchObject({ items: [] });
  await signedIn({ userAgent: phone, address: '203.0.113.7' });
  const { items } = (await desk.call('GET', '/account/alerts')).json();
  expect(items).toMatchObject([
    { kind: 'newSignIn', subject: 'Chrome · Android · 203.0.113.7', readAt: null },
  ]);
  expect((await desk.call('POST', '/account/alerts/read')).json()).toEqual({ read: 1 });
  expect((await desk.call('POST', '/account/alerts/read')).json()).toEqual({ read: 0 });
  expect((await desk.call('GET', '/account/alerts')).json().items[0].readAt).not.toBeNull();
});
