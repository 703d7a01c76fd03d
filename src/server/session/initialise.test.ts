import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { administrator, movableClock, openBrowser } from '../../../test/browser.ts';
import { openPool } from '../platform/database.ts';
import { ensureInstallation, makeSetupCode } from './make-setup-code.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp({ clock: movableClock() });
});
afterEach(() => app.close());

const begin = (setupCode: string | null, change = {}) =>
  openBrowser(app).call('POST', '/installation', { setupCode, ...administrator, ...change });

test('with the printed code the first agency and its administrator are made, who then signs in and may act', async () => {
  const code = await ensureInstallation(app.db);
  expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
  const browser = openBrowser(app);
  expect((await browser.call('GET', '/session')).json()).toMatchObject({
    state: 'new',
    demo: null,
    session: null,
  });

  expect((await begin(code)).json()).toEqual({ initialised: true });

  const { email, password, fullName, agencyName } = administrator;
  const signedIn = (await browser.signIn(email, password)).json();
  expect(signedIn).toMatchObject({
    state: 'signedIn',
    session: {
      person: { fullName, email },
      appointments: [{ agencyName, roles: ['systemAdministrator', 'agencyAdministrator'] }],
      twoFactor: false,
    },
  });
  expect((await browser.call('GET', '/session')).json()).toMatchObject({
    state: 'ready',
    session: signedIn.session,
  });
  const agencies = await app.app.inject({
    url: '/api/v1/agencies',
    headers: {
      cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      'lientich-acting-as': signedIn.session.appointments[0].id,
    },
  });
  expect(agencies.json().items).toMatchObject([{ name: agencyName }]);
});

test('the code is taken however it is typed, and a newer one ends it', async () => {
  const first = await ensureInstallation(app.db);
  const second = await makeSetupCode(app.db);
  expect((await begin(first)).json()).toMatchObject({ status: 409, code: 'wrongSetupCode' });
  expect((await begin(` ${second?.toLowerCase().replace('-', ' ')} `)).statusCode).toBe(200);
});

test('it happens once: a second time is refused, also at the same moment', async () => {
  const code = await ensureInstallation(app.db);
  const answers = await Promise.all([
    begin(code),
    begin(code, { agencyName: 'Cơ quan khác', email: 'khac@thu.demo' }),
  ]);
  expect(answers.map((answer) => answer.statusCode).toSorted((a, b) => a - b)).toEqual([200, 409]);
  expect((await begin(code)).json()).toMatchObject({ code: 'alreadyInitialised' });
  expect(await makeSetupCode(app.db)).toBeNull();
  expect(await ensureInstallation(app.db)).toBeNull();
});

test('a weak password is refused and nothing is made', async () => {
  const code = await ensureInstallation(app.db);
  expect((await begin(code, { password: 'matkhau12345' })).json()).toMatchObject({ code: 'weakPassword' });
  expect((await openBrowser(app).call('GET', '/session')).json()).toMatchObject({ state: 'new' });
  expect((await begin(code)).statusCode).toBe(200);
});

test('guessing the code is slowed', async () => {
  const code = await ensureInstallation(app.db);
  const answers = [];
  for (let count = 0; count < 6; count += 1) answers.push(await begin('AAAA-AAAA'));
  expect(answers.map((answer) => answer.statusCode)).toEqual([409, 409, 409, 409, 409, 429]);
  expect(answers[5]?.headers['retry-after']).toBe('5');
  expect((await begin(code)).statusCode).toBe(429);
});

test('the making stands in the trail of the agency, in the name of its administrator', async () => {
  await begin(await ensureInstallation(app.db));
  const owner = openPool(app.database.connect, 'owner', 1);
  const client = await owner.connect();
  await client.query(`begin; set local app.roles = 'auditor'`);
  const { rows } = await client.query(
    'select act, person_name, position_title, agency_name, person_id is not null as named from audit_event',
  );
  await client.query('rollback');
  client.release();
  await owner.end();
  expect(rows).toEqual([
    {
      act: 'installation.initialised',
      person_name: administrator.fullName,
      position_title: 'Quản trị hệ thống',
      agency_name: administrator.agencyName,
      named: true,
    },
  ]);
});

test('the application cannot read what signs people in', async () => {
  await expect(sql`select * from auth.account`.execute(app.db)).rejects.toThrow(/permission denied/);
  await expect(sql`select * from auth.secret`.execute(app.db)).rejects.toThrow(/permission denied/);
  const authPool = openPool(app.database.connect, 'auth', 1);
  await expect(authPool.query('select * from person')).rejects.toThrow(/permission denied/);
  await authPool.end();
});
