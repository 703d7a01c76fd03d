import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import {
  administrator,
  asKeeper,
  initialise,
  movableClock,
  openAccount,
  openBrowser,
} from '../../../test/browser.ts';
import { type Ground, layGround } from '../../../test/ground.ts';

const clock = movableClock();
let app: TestApp;
let ground: Ground;
const officer = { email: 'chuyenvien@thu.demo', password: '7 con vịt 3 cái ao' };

beforeAll(async () => {
  app = await openTestApp({ clock });
  await initialise(app);
  ground = await layGround(app, ['agencyAdministrator'], 'Viện kiểm sát thử');
  await openAccount(app, ground, officer.email, officer.password);
});
afterAll(() => app.close());

test('nobody is signed in without a session, whatever the cookie says', async () => {
  const browser = openBrowser(app);
  expect((await browser.call('GET', '/account/sessions')).statusCode).toBe(401);
  browser.cookies.set('lientich.session_token', 'abc.def');
  expect((await browser.call('GET', '/account/sessions')).statusCode).toBe(401);
  expect((await browser.call('GET', '/session')).json().session).toBeNull();
  expect(browser.cookies.has('lientich.session_token')).toBe(false);
});

test('the address counts in any case, the password in any composition of its letters', async () => {
  const answer = await openBrowser(app).signIn(
    officer.email.toUpperCase(),
    officer.password.normalize('NFD'),
  );
  expect(answer.json()).toMatchObject({
    state: 'signedIn',
    session: { person: { id: ground.administrator.personId } },
  });
});

test('the cookie of the session is out of reach of scripts and other sites', async () => {
  const answer = await openBrowser(app).signIn(officer.email, officer.password);
  expect(answer.cookies.map((cookie) => cookie.name).toSorted()).toEqual([
    'lientich.device',
    'lientich.session_token',
  ]);
  for (const cookie of answer.cookies) {
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' });
    expect(cookie.secure).toBeUndefined();
  }
});

test('where people come by https, cookies travel by https only', async () => {
  const safe = await openTestApp({ clock, settings: { LIENTICH_PUBLIC_URL: 'https://lientich.demo' } });
  await initialise(safe);
  const browser = openBrowser(safe);
  const answer = await browser.signIn(administrator.email, administrator.password);
  expect(answer.cookies.map((cookie) => [cookie.name, cookie.secure])).toEqual([
    ['__Secure-lientich.session_token', true],
    ['__Secure-lientich.device', true],
  ]);
  expect((await browser.call('GET', '/account/sessions')).statusCode).toBe(200);
  expect((await browser.call('DELETE', '/session')).json()).toEqual({ signedOut: true });
  expect((await browser.call('GET', '/account/sessions')).statusCode).toBe(401);
  await safe.close();
});

test('a call renews the session, reading the session renews its cookie', async () => {
  const browser = openBrowser(app);
  await browser.signIn(officer.email, officer.password);
  const renewed = await browser.call('GET', '/session');
  expect(renewed.cookies).toMatchObject([{ name: 'lientich.session_token', maxAge: 43_200, httpOnly: true }]);
  expect((await browser.call('GET', '/account/sessions')).statusCode).toBe(200);
});

test('wrong password, unknown address, closed account and one that waits for its link answer alike', async () => {
  const closed = await layGround(app, ['officer'], 'Đã nghỉ');
  await openAccount(app, closed, 'danghi@thu.demo', officer.password);
  await asKeeper(app, closed, [sql`select auth.close_account(${closed.administrator.personId}::uuid)`]);
  const waiting = await layGround(app, ['officer'], 'Chờ liên kết');
  await asKeeper(app, waiting, [
    sql`select auth.open_account(${waiting.administrator.personId}::uuid, 'cho@thu.demo', 'Chờ')`,
  ]);
  const tries = [
    [officer.email, 'sai mật khẩu rồi'],
    ['khongco@thu.demo', officer.password],
    ['danghi@thu.demo', officer.password],
    ['danghi@thu.demo', 'sai mật khẩu rồi'],
    ['cho@thu.demo', officer.password],
  ] as const;
  const answers = [];
  for (const [email, password] of tries) answers.push(await openBrowser(app).signIn(email, password));
  const shapes = answers.map((answer) => {
    const { instance, ...problem } = answer.json();
    expect(instance).toBeTypeOf('string');
    return {
      status: answer.statusCode,
      cookies: answer.cookies,
      problem,
      names: Object.keys(answer.headers).toSorted(),
    };
  });
  expect(shapes[0]?.problem).toMatchObject({ status: 401, code: 'wrongCredentials' });
  for (const shape of shapes) expect(shape).toEqual(shapes[0]);
});

test('an account that is opened again has its password of before', async () => {
  const back = await layGround(app, ['officer'], 'Trở lại');
  await openAccount(app, back, 'trolai@thu.demo', officer.password);
  const { personId } = back.administrator;
  const browser = openBrowser(app);
  await browser.signIn('trolai@thu.demo', officer.password);
  await asKeeper(app, back, [sql`select auth.close_account(${personId}::uuid)`]);
  expect((await browser.call('GET', '/account/sessions')).statusCode).toBe(401);
  await asKeeper(app, back, [sql`select auth.reopen_account(${personId}::uuid)`]);
  expect((await browser.signIn('trolai@thu.demo', officer.password)).statusCode).toBe(200);
});

test('another agency can neither close an account nor give it a link', async () => {
  const other = await layGround(app, ['agencyAdministrator'], 'Cơ quan lạ');
  const { personId } = ground.administrator;
  const tries = [
    sql`select auth.close_account(${personId}::uuid)`,
    sql`select auth.issue_link(${personId}::uuid, 'abc', now() + interval '1 day', true)`,
    sql`select auth.reopen_account(${personId}::uuid)`,
    sql`select auth.give_password(${personId}::uuid, 'x')`,
  ];
  for (const statement of tries) {
    await expect(asKeeper(app, other, [statement])).rejects.toThrow(/no such person/);
  }
  await expect(
    asKeeper(app, ground, [sql`select auth.give_password(${personId}::uuid, 'x')`]),
  ).rejects.toThrow(/has a password/);
});

test('the trail of the agency shows who signed in, out, and who was refused, without what they typed', async () => {
  const agency = await layGround(app, ['agencyAdministrator'], 'Có nhật ký');
  await openAccount(app, agency, 'nhatky@thu.demo', officer.password);
  const browser = openBrowser(app);
  await browser.signIn('nhatky@thu.demo', 'mat-khau-go-nham');
  await browser.signIn('nhatky@thu.demo', officer.password);
  await browser.call('DELETE', '/session');
  const { rows } = await app.db.transaction().execute(async (tx) => {
    await sql`select set_config('app.agency_id', ${agency.agencyId}, true), set_config('app.roles', 'leader', true)`.execute(
      tx,
    );
    return sql<{ act: string; subject_label: string; person_name: string | null; row: string }>`
      select act, subject_label, person_name, audit_event::text as row from audit_event order by seq`.execute(
      tx,
    );
  });
  const label = 'Quản trị Có nhật ký';
  expect(rows.map(({ act, subject_label, person_name }) => ({ act, subject_label, person_name }))).toEqual([
    { act: 'session.refused', subject_label: label, person_name: null },
    { act: 'session.opened', subject_label: label, person_name: label },
    { act: 'session.closed', subject_label: label, person_name: label },
  ]);
  expect(rows.map(({ row }) => row).join()).not.toMatch(/mat-khau|con vịt|nhatky@/);
});
