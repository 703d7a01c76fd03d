import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ImportRow } from '../../contract/import-views.ts';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { beginImport, workAt } from '../../../test/bring-in.ts';
import { houseOf } from '../../../test/house.ts';
import { exampleText, layParticipants, type Participant, recordBetween } from '../../../test/participants.ts';
import { toCursor } from '../platform/paging.ts';

let server: TestApp;
let procuracy: Participant;

beforeAll(async () => {
  server = await openTestApp();
  [procuracy] = await layParticipants(server, 'Viện kiểm sát nhân dân tỉnh Hà Giang');
});
afterAll(() => server.close());

const list = async (query: Record<string, string>) =>
  (await server.call('GET', '/imports', { as: procuracy.leader, query })).json<{
    items: ImportRow[];
    nextCursor: string | null;
  }>();

test('imports are listed page by page, the last changed first, those given up only when all are asked for', async () => {
  const begun: ImportRow[] = [];
  for (const day of ['2022-09-06', '2022-09-07', '2022-09-08']) {
    server.clock.moveTo(day);
    begun.push(await beginImport(server, procuracy.leader, exampleText));
  }
  const [first, second, third] = begun as [ImportRow, ImportRow, ImportRow];
  server.clock.moveTo('2022-09-09');
  const described = workAt(server, procuracy.leader, { id: first.id, version: 1 });
  await described.post('record', { record: recordBetween([procuracy], { title: 'Quy chế đổi tên' }) });
  server.clock.moveTo('2022-09-10');
  const discarded = await workAt(server, procuracy.leader, { id: second.id, version: 1 }).post('discard');
  expect(discarded).toMatchObject({ id: second.id, state: 'discarded', version: 2 });

  const page = await list({ limit: '1' });
  expect(page.items).toMatchObject([
    { id: first.id, title: 'Quy chế đổi tên', kind: 'regulation', state: 'open' },
  ]);
  const next = await list({ limit: '1', cursor: page.nextCursor! });
  expect(next).toMatchObject({ items: [{ id: third.id }], nextCursor: null });
  const all = await list({ state: 'all' });
  expect(all.items.map(({ id }) => id)).toEqual([second.id, first.id, third.id]);
  const { version: _, ...row } = discarded as ImportRow & { version: number };
  expect(all.items[0]).toEqual({ ...row, broughtBy: expect.stringMatching(/\S/) });
});

test('a cursor that is none of ours is answered as wrong input', async () => {
  for (const at of ['hôm nay', '2022', '+275760-09-13T00:00:00.000Z', '0000-01-01T00:00:00.000Z']) {
    const cursor = toCursor([at, procuracy.agencyId]);
    const answer = await server.call('GET', '/imports', { as: procuracy.leader, query: { cursor } });
    expect(answer.statusCode, at).toBe(422);
  }
});

test('who administers the agency sees no imports', async () => {
  const house = houseOf(server, { agencyId: procuracy.agencyId, administrator: procuracy.leader });
  const administrator = await house.addPerson('Quản trị viên', ['agencyAdministrator']);
  expect((await server.call('GET', '/imports', { as: administrator })).statusCode).toBe(403);
});
