import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import {
  asKeeper,
  authenticatorCode,
  movableClock,
  openAccount,
  openBrowser,
} from '../../../test/browser.ts';
import { type Ground, layGround } from '../../../test/ground.ts';
import { openPool } from '../platform/database.ts';

const clock = movableClock();
let app: TestApp;
let ground: Ground;
let email: string;
const before = 'mật khẩu của ngày cũ';
const next = 'gió thổi qua hàng cây';
let count = 0;

beforeAll(async () => {
  app = await openTestApp({ clock });
});
beforeEach(async () => {
  count += 1;
  email = `nguoi${count}@thu.demo`;
  ground = await layGround(app, ['officer'], `Cơ quan ${count}`);
  await openAccount(app, ground, email, before);
});
afterAll(() => app.close());

async function link(secondFactorToo = false): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const hash = createHash('sha256').update(token).digest('hex');
  const until = new Date(clock.realNow().getTime() + 86_400_000);
  await asKeeper(app, ground, [
    sql`select auth.issue_link(${ground.administrator.personId}::uuid, ${hash}, ${until}, ${secondFactorToo})`,
  ]);
  return token;
}
const choose = (token: string, password = next) =>
  openBrowser(app).call('POST', '/account/password-by-link', { token, password });

const ask = (token: string, address = '10.0.0.1') =>
  openBrowser(app, { address }).call('POST', '/account/password-by-link/check', { token });

test('a link says whether it still sets a password, as often as asked, and is not used up by it', async () => {
  const token = await link();
  for (let times = 0; times < 3; times += 1) expect((await ask(token)).json()).toEqual({ usable: true });
  await choose(token);
  expect((await ask(token)).json()).toEqual({ usable: false });
});

test('links that are used, over, replaced, of a closed account or never sent answer alike', async () => {
  const used = await link();
  await choose(used);
  const late = await link();
  clock.passSeconds(86_401);
  const answers = [await ask(used), await ask(late)];
  const old = await link();
  const newer = await link();
  answers.push(await ask(old));
  await asKeeper(app, ground, [sql`select auth.close_account(${ground.administrator.personId}::uuid)`]);
  answers.push(await ask(newer), await ask(randomBytes(32).toString('base64url')), await ask(''));
  const told = answers.map(({ statusCode, body, headers }) => [
    statusCode,
    body,
    Object.keys(headers),
    headers['content-length'],
  ]);
  expect(told[0]?.slice(0, 2)).toEqual([200, '{"usable":false}']);
  for (const one of told) expect(one).toEqual(told[0]);
});

test('whoever tries many links at an address locks nobody there out of theirs', async () => {
  const from = { address: '10.9.9.9' };
  for (let tries = 0; tries < 120; tries += 1) {
    const token = `khong-ai-gui-lien-ket-${tries}`;
    expect((await ask(token, from.address)).json()).toEqual({ usable: false });
    const body = { token, password: next };
    const refused = await openBrowser(app, from).call('POST', '/account/password-by-link', body);
    expect(refused.json().code).toBe('linkExpired');
  }
  const token = await link();
  expect((await ask(token, from.address)).json()).toEqual({ usable: true });
  const chosen = await openBrowser(app, from).call('POST', '/account/password-by-link', {
    token,
    password: next,
  });
  expect(chosen.json()).toEqual({ changed: true });
  expect((await openBrowser(app, from).signIn(email, next)).statusCode).toBe(200);
});

test('a link sets a password once', async () => {
  const token = await link();
  expect((await choose(token)).json()).toEqual({ changed: true });
  expect((await choose(token, 'một câu khác hẳn')).json()).toMatchObject({
    status: 409,
    code: 'linkExpired',
  });
  expect((await openBrowser(app).signIn(email, next)).statusCode).toBe(200);
});

test('used twice at once it works once', async () => {
  const token = await link();
  const answers = await Promise.all([choose(token), choose(token), choose(token)]);
  expect(answers.map((answer) => answer.statusCode).toSorted((a, b) => a - b)).toEqual([200, 409, 409]);
});

test('the database keeps no link, only its hash', async () => {
  const token = await link();
  const authPool = openPool(app.database.connect, 'auth', 1);
  const { rows } = await authPool.query('select * from auth.link');
  await authPool.end();
  expect(JSON.stringify(rows)).not.toContain(token);
});

test('a reset ends sessions and the old password at once, before the link is used', async () => {
  const browser = openBrowser(app);
  await browser.signIn(email, before);
  await link();
  expect((await browser.call('GET', '/account/sessions')).statusCode).toBe(401);
  expect((await openBrowser(app).signIn(email, before)).statusCode).toBe(401);
});

test('a weak password leaves the link good', async () => {
  const token = await link();
  expect((await choose(token, email)).json()).toMatchObject({ code: 'weakPassword' });
  expect((await choose(token)).statusCode).toBe(200);
});

test('a link ends after its day, with a newer one, and when the account is closed', async () => {
  const old = await link();
  const newer = await link();
  expect((await choose(old)).json().code).toBe('linkExpired');
  clock.passSeconds(86_401);
  expect((await choose(newer)).json().code).toBe('linkExpired');
  const last = await link();
  await asKeeper(app, ground, [sql`select auth.close_account(${ground.administrator.personId}::uuid)`]);
  expect((await choose(last)).json().code).toBe('linkExpired');
  expect((await choose('khong-phai-lien-ket')).json().code).toBe('linkExpired');
});

test('who was locked out comes in with the new password', async () => {
  for (let tries = 0; tries < 6; tries += 1) await openBrowser(app).signIn(email, 'quên mất rồi còn đâu');
  expect((await openBrowser(app).signIn(email, before)).statusCode).toBe(429);
  await choose(await link());
  expect((await openBrowser(app).signIn(email, next)).statusCode).toBe(200);
});

test('the second step stays with a reset unless it is reset too', async () => {
  const browser = openBrowser(app);
  await browser.signIn(email, before);
  const { uri } = (await browser.call('POST', '/account/second-factor', { password: before })).json();
  await browser.call('POST', '/account/second-factor/confirm', { code: authenticatorCode(uri, new Date()) });
  await choose(await link());
  expect((await openBrowser(app).signIn(email, next)).json()).toEqual({ state: 'codeRequired' });
  await choose(await link(true));
  expect((await openBrowser(app).signIn(email, next)).json()).toMatchObject({ state: 'signedIn' });
});
