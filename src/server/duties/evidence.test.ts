import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type Caller, type TestApp } from '../../../test/app.ts';
import { readText } from '../../../test/bring-in.ts';
import { accept, insideAs } from '../../../test/participants.ts';
import { enterOccasion, layRunning, type Running, stateOf } from '../../../test/running-duties.ts';
import type { FulfilmentView } from '../../contract/fulfilment-views.ts';

let server: TestApp;
let on: Running;
let asked: FulfilmentView;

beforeAll(async () => {
  server = await openTestApp();
  on = await layRunning(server);
  asked = await enterOccasion(server, on.focal, on.duties[0], '2022-09-05');
});
afterAll(() => server.close());

const post = (as: Caller, path: string, body: object) =>
  server.call('POST', `/fulfilments/${asked.id}/${path}`, { as, body });
const words = 'Báo cáo số 45/BC-VKS ngày 14/9/2022';
const attach = async (as: Caller, more: object = {}, text = 'BÁO CÁO\nKết quả thực hiện quý III.') => {
  const readingId = await readText(server, as, text);
  return post(as, 'evidence-files', { readingId, secrecy: 'none', words, ...more });
};
const files = () =>
  insideAs(server, on.procuracy, (tx) => tx.selectFrom('stored_file').select('id').execute());

test('words or a link are added by the obliged agency and read by the other', async () => {
  const link = 'https://vanban.hagiang.demo/45-BC-VKS';
  expect((await post(on.officer, 'evidence', { words })).statusCode).toBe(201);
  const added = await post(on.officer, 'evidence', { words, link });
  const { evidence, version } = added.json<FulfilmentView>();
  expect(evidence.map((one) => [one.kind, one.link])).toEqual([
    ['note', null],
    ['link', link],
  ]);
  expect(version).toBe(asked.version);
  const seen = await server.call('GET', `/fulfilments/${asked.id}`, { as: on.court.leader });
  expect(seen.json<FulfilmentView>().evidence).toEqual(evidence);
  for (const [as, status] of [
    [on.court.leader, 403],
    [on.stranger.leader, 404],
    [on.administrator, 403],
  ] as const)
    expect((await post(as, 'evidence', { words })).statusCode).toBe(status);
});

test('a file is kept once it is declared no secret, and both sides have it as it was', async () => {
  const attached = await attach(on.officer);
  expect(attached.statusCode, attached.body).toBe(201);
  const evidence = attached.json<FulfilmentView>().evidence.at(-1)!;
  expect(evidence).toMatchObject({ kind: 'file', words, file: { size: 45 } });
  const path = `/fulfilments/${asked.id}/evidence/${evidence.id}/file`;
  for (const as of [on.officer, on.court.leader]) {
    const file = await server.call('GET', path, { as });
    expect(file.statusCode).toBe(200);
    expect(file.body).toBe('BÁO CÁO\nKết quả thực hiện quý III.');
  }
  expect((await server.call('GET', path, { as: on.stranger.leader })).statusCode).toBe(404);
  expect((await server.call('GET', path, { as: on.administrator })).statusCode).toBe(403);
});

test('a file of an evidence is found only with its own fulfilment', async () => {
  const other = await enterOccasion(server, on.focal, on.duties[0], '2022-09-05');
  const { evidence } = (await attach(on.officer)).json<FulfilmentView>();
  const wrong = await server.call('GET', `/fulfilments/${other.id}/evidence/${evidence.at(-1)!.id}/file`, {
    as: on.officer,
  });
  expect(wrong.statusCode).toBe(404);
});

test('what is declared or stamped secret is refused, nothing of it is stored, and the shelf forgets it', async () => {
  const before = await files();
  const declared = await attach(on.officer, { secrecy: 'confidential' });
  expect(declared.json()).toMatchObject({ code: 'declaredSecret' });
  const stamped = await attach(on.officer, {}, 'MẬT\nBÁO CÁO\nKết quả thực hiện.');
  expect(stamped.json()).toMatchObject({ code: 'stampedSecret' });
  expect(await files()).toEqual(before);
});

test('nobody attaches what another has read', async () => {
  const readingId = await readText(server, on.focal, 'BÁO CÁO');
  const taken = await post(on.officer, 'evidence-files', { readingId, secrecy: 'none', words });
  expect(taken.statusCode).toBe(404);
});

test('an evidence is taken back once, stays to be read, and never by the other side', async () => {
  const { evidence } = (await post(on.officer, 'evidence', { words })).json<FulfilmentView>();
  const { id } = evidence.at(-1)!;
  const withdraw = (as: Caller) => post(as, `evidence/${id}/withdraw`, { reason: 'Gửi nhầm văn bản' });
  expect((await withdraw(on.court.leader)).statusCode).toBe(403);
  const [first, second] = await Promise.all([withdraw(on.officer), withdraw(on.focal)]);
  expect([first.statusCode, second.statusCode].toSorted((one, other) => one - other)).toEqual([200, 409]);
  const seen = await server.call('GET', `/fulfilments/${asked.id}`, { as: on.court.leader });
  const shown = seen.json<FulfilmentView>();
  expect(shown.evidence.find((one) => one.id === id)).toMatchObject({
    withdrawnReason: 'Gửi nhầm văn bản',
    withdrawnAt: expect.any(String),
  });
  expect(shown.events.filter(({ kind }) => kind === 'evidenceWithdrawn')).toHaveLength(1);
});

test('evidence is added to what is done, too', async () => {
  const { version } = (
    await server.call('GET', `/fulfilments/${asked.id}`, { as: on.focal })
  ).json<FulfilmentView>();
  await stateOf(server, on.focal, { id: asked.id, version }, 'complete', { doneOn: '2022-09-05', words });
  expect((await post(on.officer, 'evidence', { words })).statusCode).toBe(201);
});

test('a note is the own agency’s, on both sides, and its words are not in the trail', async () => {
  const note = 'Đã gọi nhắc văn phòng, chưa ai trả lời';
  const written = await post(on.officer, 'notes', { words: note });
  expect(written.json<FulfilmentView>().notes).toMatchObject([{ words: note }]);
  const other = await post(on.court.leader, 'notes', { words: 'Bên kia chậm' });
  expect(other.json<FulfilmentView>().notes).toMatchObject([{ words: 'Bên kia chậm' }]);
  expect(other.body).not.toContain(note);
  const trail = await server.call('GET', '/trail', {
    as: on.procuracy.leader,
    query: { act: 'fulfilment.noted' },
  });
  expect(trail.json<{ items: object[] }>().items).toHaveLength(1);
  expect(trail.body).not.toContain(note);
});

test('what is no longer owed because its duty was struck out takes nothing more', async () => {
  const [, { dutyId }] = on.duties;
  const open = await enterOccasion(server, on.focal, { dutyId }, '2022-09-05');
  const struck = await server.call('POST', `/regulations/${on.regulationId}/corrections`, {
    as: on.procuracy.leader,
    body: { reason: 'Không phải nghĩa vụ', changes: [{ dutyId, reading: null }] },
  });
  expect(struck.statusCode, struck.body).toBe(201);
  const { id } = struck.json<{ id: string }>();
  await accept(server, on.procuracy, id);
  expect((await accept(server, on.court, id)).json()).toMatchObject({ state: 'agreed' });
  expect(await server.makeFulfilments()).toMatchObject({ lapsed: 1 });
  const lapsed = await server.call('GET', `/fulfilments/${open.id}`, { as: on.focal });
  const { version, standing } = lapsed.json<FulfilmentView>();
  expect(standing).toBe('lapsed');
  const say = (act: string, body: object) =>
    server.call('POST', `/fulfilments/${open.id}/${act}`, {
      as: on.focal,
      body,
      headers: { 'if-match': `"${version}"` },
    });
  expect((await say('evidence', { words })).json()).toMatchObject({ code: 'fulfilmentLapsed' });
  expect((await say('reopen', { reason: 'Vẫn làm' })).json()).toMatchObject({ code: 'fulfilmentLapsed' });
  const done = { doneOn: '2022-09-05', words };
  expect((await say('complete', done)).json()).toMatchObject({ code: 'fulfilmentSettled' });
});
