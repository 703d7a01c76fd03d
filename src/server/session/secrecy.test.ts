import { Writable } from 'node:stream';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { openTestApp } from '../../../test/app.ts';
import { administrator, initialise, movableClock, openBrowser } from '../../../test/browser.ts';
import { openPool } from '../platform/database.ts';
import { usualCost } from './hash-password.ts';

test('neither address nor password, code, token or name gets into the log, also when something breaks', async () => {
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const app = await openTestApp({ clock: movableClock(), log: pino({ level: 'trace' }, sink) });
  const { email, password, fullName } = administrator;
  await initialise(app);
  const browser = openBrowser(app);
  await browser.signIn(email, 'mật khẩu sai hoàn toàn');
  await browser.signIn(email, password);
  await browser.call('POST', '/session', { email: `${email}@@`, password });
  await browser.call('POST', '/account/second-factor', { password });
  await browser.call('POST', '/account/password-by-link', { token: 'lien-ket-bi-mat', password });
  const token = browser.cookies.get('lientich.session_token') ?? '';
  const owner = openPool(app.database.connect, 'owner', 1);
  await owner.query('alter table auth.session rename to session_gone');
  expect((await browser.call('GET', '/account/sessions')).statusCode).toBe(500);
  expect((await openBrowser(app).signIn(email, password)).statusCode).toBe(500);
  await owner.query('alter table auth.session_gone rename to session');
  await owner.end();
  await app.close();
  const log = lines.join('');
  expect(lines.length).toBeGreaterThan(0);
  for (const secret of [
    email,
    'he-thong.demo',
    password,
    'hoàn toàn',
    'lien-ket-bi-mat',
    token.slice(0, 32),
    fullName,
  ]) {
    expect(log).not.toContain(secret);
  }
});

test('an unknown address takes as long as a wrong password', async () => {
  const app = await openTestApp({ clock: movableClock(), cost: usualCost });
  await initialise(app);
  const time = async (email: string) => {
    const start = performance.now();
    expect((await openBrowser(app).signIn(email, 'sai mật khẩu rồi')).statusCode).toBe(401);
    return performance.now() - start;
  };
  const times = { known: [] as number[], unknown: [] as number[] };
  for (let round = 0; round < 5; round += 1) {
    times.known.push(await time(administrator.email));
    times.unknown.push(await time(`khongco${round}@thu.demo`));
  }
  await app.close();
  const middle = (all: number[]) => all.toSorted((a, b) => a - b)[2]!;
  expect(middle(times.unknown)).toBeGreaterThan(middle(times.known) / 2);
  expect(middle(times.unknown)).toBeLessThan(middle(times.known) * 2);
});
