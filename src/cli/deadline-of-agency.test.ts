import { Command } from 'commander';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { openTestApp, type TestApp } from '../../test/app.ts';
import { urlOf } from '../../test/database.ts';
import { type Ground, layGround } from '../../test/ground.ts';
import { registerDeadline } from './deadline.ts';

const name = 'Viện kiểm sát nhân dân tỉnh Hà Giang';
let app: TestApp;
let procuracy: Ground;

beforeAll(async () => {
  app = await openTestApp();
  vi.stubEnv('DATABASE_URL', urlOf(inject('testServer'), app.database.name));
  procuracy = await layGround(app, ['agencyAdministrator'], name);
  await layGround(app, ['agencyAdministrator'], 'Tòa án nhân dân tỉnh Hà Giang');
  const days = { daysOff: [{ day: '2026-02-13', why: 'own' }], workedDays: [], halfDays: [] };
  const body = { symbol: '7/TB-VKS', issuer: name, decidedOn: '2022-09-01', ...days };
  await app.call('PUT', '/calendar/2026/own', { as: procuracy.administrator, body });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await app.close();
});

/** Counts one working day from 12/02/2026 by the calendar of an agency, beside the running server. */
async function count(agency: string): Promise<{ dueOn: string; calendar: string }> {
  const said: string[] = [];
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  const program = new Command('lientich');
  registerDeadline(program);
  const args = ['deadline', '01 ngày làm việc', '--from', '2026-02-12', '--json', '--agency', agency];
  await program.parseAsync(args, { from: 'user' }).finally(() => write.mockRestore());
  return JSON.parse(said.join('')) as { dueOn: string; calendar: string };
}

test('an agency’s own days count for it, named by its name or its id, and for no other', async () => {
  const own = await count(name.toLowerCase());
  expect(own.dueOn).toBe('2026-02-23');
  expect(own.calendar).toMatch(/^vn-2026\.1\+\d+$/);
  expect(await count(procuracy.agencyId)).toEqual(own);
  const other = await count('Tòa án nhân dân tỉnh Hà Giang');
  expect(other).toMatchObject({ dueOn: '2026-02-13', calendar: 'vn-2026.1' });
});

test('an agency that is not there ends with a sentence', async () => {
  await expect(count('Cơ quan không có')).rejects.toThrow(/^--agency: không có cơ quan «Cơ quan không có»/);
});
