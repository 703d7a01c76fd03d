import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { administrator, initialise, openBrowser } from '../../../test/browser.ts';
import { openPool } from '../platform/database.ts';
import { endEverySession } from './end-every-session.ts';

let server: TestApp;

beforeAll(async () => {
  server = await openTestApp();
  await initialise(server);
});
afterAll(() => server.close());

test('after a restore nobody is signed in any more', async () => {
  const browser = openBrowser(server);
  const { email, password } = administrator;
  const signedIn = await browser.call('POST', '/session', { email, password });
  expect(signedIn.statusCode, signedIn.body).toBe(200);
  const owner = openPool(server.database.connect, 'owner', 1);
  expect(await endEverySession(owner)).toBe(1);
  await owner.end();
  expect((await browser.call('GET', '/account/sessions')).statusCode).toBe(401);
});
