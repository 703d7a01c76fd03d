import { execFile } from 'node:child_process';
import path from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { openTestApp, type TestApp } from '../../test/app.ts';
import { movableClock, openBrowser } from '../../test/browser.ts';
import { urlOf } from '../../test/database.ts';
import { roleName } from '../domain/person/role-names.ts';
import { roles } from '../domain/person/role.ts';
import { registerInit } from './init.ts';
import { UnusableInput } from './unusable-input.ts';
import { registerUser } from './user.ts';

let app: TestApp;
beforeAll(async () => {
  const clock = movableClock();
  clock.moveTo(clock.realNow().toISOString());
  app = await openTestApp({ clock });
  vi.stubEnv('DATABASE_URL', urlOf(inject('testServer'), app.database.name));
  vi.stubEnv('LIENTICH_PUBLIC_URL', 'https://lientich.demo/');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await app.close();
});

type Ended = { status: number; out: string; err: string };

/** Runs a command beside the running server, as main.ts does. */
async function lientich(...args: string[]): Promise<Ended> {
  const said: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(`${line}\n`));
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  const program = new Command('lientich');
  registerInit(program);
  registerUser(program);
  const ended = await program.parseAsync(args, { from: 'user' }).then(
    () => ({ status: 0, err: '' }),
    (error: Error) => ({ status: error instanceof UnusableInput ? 2 : 1, err: error.message }),
  );
  log.mockRestore();
  write.mockRestore();
  return { ...ended, out: said.join('') };
}

/** Chooses a password with a printed link, as its page does, and signs in. */
async function enter(link: string, email: string, password: string) {
  const token = new URL(link).hash.slice(1);
  const browser = openBrowser(app);
  const chosen = await browser.call('POST', '/account/password-by-link', { token, password });
  return { chosen: chosen.statusCode, signedIn: (await browser.signIn(email, password)).json(), browser };
}

const email = 'quantri@he-thong.demo';
const first = [
  '--agency',
  'Cơ quan vận hành',
  '--short-name',
  'CQVH',
  '--name',
  'Quản trị hệ thống',
  '--email',
  email,
];

test('init says what is missing, prints a set-up code, or makes the first administrator with a link, once', async () => {
  const missing = await lientich('init', '--agency', 'Cơ quan vận hành');
  expect(missing).toMatchObject({ status: 2, out: '' });
  expect(missing.err).toContain('--short-name, --name, --email');
  const code = await lientich('init', '--code', '--json');
  expect(JSON.parse(code.out).setupCode).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/);

  const made = await lientich('init', ...first, '--json');
  expect(made).toMatchObject({ status: 0, err: '' });
  const { link } = JSON.parse(made.out);
  expect(link).toMatch(/^https:\/\/lientich\.demo\/dat-mat-khau#/);
  const { chosen, signedIn } = await enter(link, email, 'mưa rơi trên mái ngói');
  expect(chosen).toBe(200);
  expect(signedIn.session.appointments).toMatchObject([
    { roles: ['systemAdministrator', 'agencyAdministrator'] },
  ]);

  const again = await lientich('init', ...first);
  expect(again).toMatchObject({ status: 1, out: '' });
  expect(again.err).toContain('The system has been set up already');
  expect((await lientich('init', '--code')).status).toBe(1);
});

test('user add enters a person in a position there is, whom a letter tells', async () => {
  const to = 'canbo@he-thong.demo';
  const who = ['--name', 'Cán bộ vận hành', '--agency', 'CQVH', '--role', 'Chuyên viên'];
  const wrong = await lientich('user', 'add', to, ...who, '--position', 'Chuyên viên');
  expect(wrong).toMatchObject({ status: 2, out: '' });
  expect(wrong.err).toContain('there are: «Quản trị hệ thống»');
  const nowhere = await lientich(
    'user',
    'add',
    to,
    '--name',
    'Ai',
    '--agency',
    'ABC',
    '--role',
    'officer',
    '--position',
    'X',
  );
  expect(nowhere.err).toContain('--agency: không có cơ quan «ABC»');
  const king = await lientich('user', 'add', to, ...who, '--position', 'X', '--role', 'king');
  expect(king).toMatchObject({ status: 2, out: '' });
  expect(king.err).toContain('--role king');
  for (const role of roles) expect(king.err).toContain(`${roleName(role)} (${role})`);

  const there = ['--position', 'Quản trị hệ thống', '--role', 'van thu', 'clerk', '--json'];
  const added = await lientich('user', 'add', to, ...who, ...there);
  expect(added).toMatchObject({ status: 0, err: '' });
  expect(JSON.parse(added.out)).toMatchObject({ waits: false });
  const again = await lientich('user', 'add', to, ...who, '--position', 'Quản trị hệ thống');
  expect(again.status).toBe(1);
  expect(again.err).toContain('This e-mail address is in use');
});

test('the help of user add names every role in both languages', () => {
  const program = new Command('lientich');
  registerUser(program);
  const add = program.commands[0]?.commands.find((command) => command.name() === 'add');
  const help = add?.helpInformation().replaceAll(/\s+/g, ' ');
  for (const role of roles) expect(help).toContain(`${roleName(role)} (${role})`);
});

test('user reset prints a link and never a password; old sessions end and the person is told', async () => {
  const { browser } = await enter(
    JSON.parse((await lientich('user', 'reset', email, '--json')).out).link,
    email,
    'mưa rơi trên mái ngói',
  );
  expect((await browser.call('GET', '/account/sessions')).statusCode).toBe(200);
  const reset = await lientich('user', 'reset', email);
  expect(reset.status).toBe(0);
  expect((await browser.call('GET', '/account/sessions')).statusCode).toBe(401);
  expect((await browser.signIn(email, 'mưa rơi trên mái ngói')).statusCode).toBe(401);
  const link = /https:\S+/.exec(reset.out)?.[0] ?? '';
  const later = await enter(link, email, 'gió thổi qua hàng cây');
  expect(later.signedIn.state).toBe('signedIn');
  const alerts = (await later.browser.call('GET', '/account/alerts')).json().items;
  expect(alerts.map((alert: { kind: string }) => alert.kind)).toContain('signInReset');
});

test('user disable closes an account, never the last administrator’s; an unknown address is said to be unknown', async () => {
  const last = await lientich('user', 'disable', email);
  expect(last.status).toBe(1);
  expect(last.err).toContain('This is the last administrator');
  const { link } = JSON.parse((await lientich('user', 'reset', 'canbo@he-thong.demo', '--json')).out);
  const { browser, signedIn } = await enter(link, 'canbo@he-thong.demo', 'gió thổi qua hàng cây');
  expect(signedIn.session.appointments).toMatchObject([{ roles: ['officer', 'clerk'] }]);
  const closed = await lientich('user', 'disable', 'canbo@he-thong.demo', '--json');
  expect(JSON.parse(closed.out)).toEqual({ disabled: true });
  expect((await browser.call('GET', '/account/sessions')).statusCode).toBe(401);
  const unknown = await lientich('user', 'reset', 'khongco@he-thong.demo');
  expect(unknown).toMatchObject({ status: 1, out: '' });
  expect(unknown.err).toContain('Nobody signs in with this address');
  expect((await lientich('user', 'reset', 'khong phai thu')).status).toBe(2);
});

test('as a program it ends with 0, 1 for a refusal, 2 for arguments of no use, and says nothing else', async () => {
  const main = path.resolve(import.meta.dirname, 'main.ts');
  const run = (...args: string[]) =>
    new Promise((resolve) => {
      execFile(process.execPath, [main, ...args], (error, out, err) =>
        resolve({
          status: error === null ? 0 : error.code,
          out: out.length,
          err: err.split('\n').length - 1,
        }),
      );
    });
  const ends = await Promise.all([
    run('user', 'reset', 'khongco@he-thong.demo'),
    run('user', 'reset', 'khong phai thu'),
    run('init', '--code'),
  ]);
  expect(ends).toEqual([
    { status: 1, out: 0, err: 1 },
    { status: 2, out: 0, err: 1 },
    { status: 1, out: 0, err: 1 },
  ]);
});
