import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, openTestApp, type TestApp } from '../../../test/app.ts';
import { layParticipants, layRegulation, type Participant } from '../../../test/participants.ts';
import { checkSentUp, sendUp } from '../../../test/uploads.ts';
import type { Receipt } from '../../contract/request-messages.ts';
import type { RequestView } from '../../contract/request-views.ts';
import { openDatabase, openPool } from '../platform/database.ts';

let server: TestApp;
let procuracy: Participant;
let court: Participant;
let police: Participant;
let view: RequestView;

beforeAll(async () => {
  server = await openTestApp();
  const names = ['Viện kiểm sát nhân dân tỉnh', 'Tòa án nhân dân tỉnh', 'Công an tỉnh'] as const;
  [procuracy, court, police] = await layParticipants(server, ...names);
  const { regulationId } = await layRegulation(server, [procuracy, court, police]);
  const upload = await sendUp(server, procuracy.leader, { name: 'Danh sách.txt', bytes: 'Danh sách.' });
  await checkSentUp(server);
  view = (
    await post(procuracy.leader, '/requests', {
      regulationId,
      eId: 'art_2__cl_1',
      kind: 'information',
      title: 'Đề nghị cung cấp thông tin',
      addresseeIds: [court.agencyId, police.agencyId],
      body: 'Kính gửi quý cơ quan.',
      fields: { purpose: 'Kiểm tra' },
      uploadIds: [upload],
    })
  ).json<RequestView>();
  await post(court.leader, `/requests/${view.id}/messages`, { body: 'Đề nghị làm rõ.' });
});
afterAll(() => server.close());

const post = (as: Caller, path: string, body: object = {}) => server.call('POST', path, { as, body });
const listed = async (as: Caller) =>
  (await server.call('GET', `/requests/${view.id}/receipts`, { as })).json<{ items: Receipt[] }>().items;
const kept = async (as: Caller, { id }: Receipt) =>
  (await server.call('GET', `/requests/${view.id}/receipts/${id}`, { as })).json<Receipt>();
const check = async (as: Caller, receipt: Receipt) =>
  (await post(as, '/receipts/check', receipt)).json<{ matches: boolean; differs: string[] }>();

test('each sending leaves a receipt to each addressee, which sees its own and not the others’', async () => {
  expect(await listed(procuracy.leader)).toHaveLength(3);
  const [first, ...more] = await listed(police.leader);
  expect(more).toEqual([]);
  expect(first).toMatchObject({
    kind: 'sent',
    agency: { agencyId: procuracy.agencyId },
    number: { number: 1, period: '2022' },
    contentHash: view.contentHash,
    files: [{ name: 'Danh sách.txt', size: 11 }],
  });
  const others = (await listed(procuracy.leader)).filter(({ id }) => id !== first!.id);
  for (const { id } of others) {
    const hidden = await server.call('GET', `/requests/${view.id}/receipts/${id}`, { as: police.leader });
    expect(hidden.statusCode).toBe(404);
  }
});

test('a receipt that was kept holds against the record for both sides, of the request and of a message', async () => {
  for (const receipt of await listed(court.leader)) {
    expect(await check(court.leader, await kept(court.leader, receipt))).toEqual({
      matches: true,
      differs: [],
    });
    expect(await check(procuracy.leader, await kept(procuracy.leader, receipt))).toMatchObject({
      matches: true,
    });
  }
});

test('what was changed in the file is told by its fields', async () => {
  const receipt = await kept(court.leader, (await listed(court.leader))[0]!);
  const changed = {
    ...receipt,
    title: 'Đề nghị khác',
    at: '2022-09-04T08:00:00+07:00',
    files: [{ ...receipt.files[0]!, sha256: 'f'.repeat(64) }],
    contentHash: '0'.repeat(64),
  };
  expect((await check(court.leader, changed)).differs.toSorted()).toEqual([
    'at',
    'contentHash',
    'files',
    'title',
  ]);
  expect((await post(police.leader, '/receipts/check', { ...receipt, id: view.id })).statusCode).toBe(404);
});

test('a record that was changed past the system no longer fits the receipts that were kept of it', async () => {
  const receipt = await kept(court.leader, (await listed(court.leader))[0]!);
  const owner = openDatabase(openPool(server.database.connect, 'owner', 1));
  await sql`alter table request no force row level security`.execute(owner);
  await sql`update request set body = 'Kính gửi cơ quan khác.' where id = ${view.id}`.execute(owner);
  await owner.destroy();
  expect(await check(court.leader, receipt)).toEqual({ matches: false, differs: ['contentHash'] });
});
