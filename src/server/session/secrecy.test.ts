import { Writable } from 'node:stream';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { openTestApp } from '../../../test/app.ts';
import { administrator, initialise, movableClock, openBrowser } from '../../../test/browser.ts';
import { openPool } from '../platform/database.ts';

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
  await browser.call('POST', '/account/password-by-link/check', { token: 'lien-ket-bi-mat' });
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

test('an unknown address costs a password hash too, so that time tells nothing', async () => {
  let hashes = 0;
  const counted = {
    parallelism: 1,
    timeCost: 1,
    get memoryCost() {
      hashes += 1;
      return 1024;
    },
  };
  const app = await openTestApp({ clock: movableClock(), cost: counted });
  await initialise(app);
  hashes = 0;
  const refused = await openBrowser(app).signIn('khongco@thu.demo', 'sai mật khẩu rồi');
  await app.close();
  expect(refused.statusCode).toBe(401);
  expect(hashes).toBe(1);
});
