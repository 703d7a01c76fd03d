import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DraftView } from '../../contract/drafts.ts';
import type { RequestView } from '../../contract/request-views.ts';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { type Exchange, layExchange } from '../../../test/on-lines.ts';
import { checkSentUp, sendUp } from '../../../test/uploads.ts';

let server: TestApp;
let between: Exchange;

beforeAll(async () => {
  server = await openTestApp();
  between = await layExchange(server);
});
afterAll(() => server.close());

type Who = Exchange['court'];
const call = async (
  who: Who,
  method: string,
  path: string,
  { body = {}, version }: { body?: object; version?: number } = {},
) => {
  const headers = version === undefined ? {} : { 'if-match': `"${version}"` };
  const answer = await server.call(method, path, {
    as: who.leader,
    headers,
    ...(method !== 'GET' && { body }),
  });
  return {
    status: answer.statusCode,
    code: answer.json<{ code?: string }>().code ?? null,
    draft: answer.json<DraftView>(),
  };
};
const add = async (who: Who, body: object): Promise<DraftView> => {
  const { status, draft } = await call(who, 'POST', '/drafts', { body });
  expect(status, JSON.stringify(draft)).toBe(201);
  return draft;
};
const step = (who: Who, { id, version }: DraftView, path: string, body: object = {}) =>
  call(who, 'POST', `/drafts/${id}/${path}`, { body, version });
const whole = () => ({
  regulationId: between.regulationId,
  eId: 'art_2__cl_1',
  kind: 'information',
  addresseeIds: [between.court.agencyId],
  title: 'Đề nghị cung cấp thông tin',
  body: 'Kính gửi quý cơ quan.',
});

test('what is half written is kept, and told what it lacks when it is to leave', async () => {
  const { procuracy } = between;
  const draft = await add(procuracy, { kind: 'request', request: { title: 'Mới có trích yếu' } });
  expect(draft).toMatchObject({ state: 'draft', title: 'Mới có trích yếu' });
  const refused = await step(procuracy, draft, 'send');
  expect(refused.code).toBe('draftIncomplete');
});

test('a draft is written, put before a leader, given back, mended, approved and sent; each once', async () => {
  const { procuracy, court } = between;
  let draft = await add(procuracy, { kind: 'request', request: whole() });
  expect((await step(procuracy, draft, 'approve')).code).toBe('draftNotSubmitted');
  ({ draft } = await step(procuracy, draft, 'submit'));
  expect(draft.state).toBe('submitted');
  ({ draft } = await step(procuracy, draft, 'return', { reason: 'Bổ sung căn cứ' }));
  expect(draft).toMatchObject({ state: 'returned', returnedReason: 'Bổ sung căn cứ' });
  const edited = { kind: 'request', request: { ...whole(), body: 'Kính gửi quý cơ quan. Căn cứ Điều 2.' } };
  ({ draft } = await call(procuracy, 'PUT', `/drafts/${draft.id}`, { body: edited, version: draft.version }));
  ({ draft } = await step(procuracy, draft, 'submit'));
  ({ draft } = await step(procuracy, draft, 'approve'));
  expect(draft).toMatchObject({
    state: 'approved',
    decidedBy: { appointmentId: procuracy.leader.appointmentId },
  });
  const sent = await server.call('POST', `/drafts/${draft.id}/send`, {
    as: procuracy.leader,
    headers: { 'if-match': `"${draft.version}"` },
    body: {},
  });
  expect(sent.statusCode, sent.body).toBe(200);
  expect(sent.json<RequestView>()).toMatchObject({
    body: 'Kính gửi quý cơ quan. Căn cứ Điều 2.',
    state: 'arrived',
  });
  expect((await step(procuracy, draft, 'send')).code).toBe('draftEnded');
  const there = await server.call('GET', `/requests/${sent.json<RequestView>().id}`, { as: court.leader });
  expect(there.statusCode).toBe(200);
});

test('an edit after the approval needs another approval; who edits what a colleague has changed is told', async () => {
  const { procuracy } = between;
  let draft = await add(procuracy, { kind: 'request', request: whole() });
  ({ draft } = await step(procuracy, draft, 'submit'));
  const before = draft;
  ({ draft } = await step(procuracy, draft, 'approve'));
  const body = { kind: 'request', request: { ...whole(), title: 'Trích yếu khác' } };
  expect(
    (await call(procuracy, 'PUT', `/drafts/${draft.id}`, { body, version: before.version })).status,
  ).toBe(412);
  const edited = await call(procuracy, 'PUT', `/drafts/${draft.id}`, { body, version: draft.version });
  expect(edited.draft).toMatchObject({ state: 'draft', title: 'Trích yếu khác' });
});

test('an answer is prepared as a draft with its file, and ends the request when it is sent', async () => {
  const { court, procuracy, send, say } = between;
  const request = await send();
  await say(court, request, 'receive');
  const uploadId = await sendUp(server, court.leader, { name: 'ho-so.txt', bytes: 'Hồ sơ kèm theo.' });
  await checkSentUp(server);
  const answer = { body: 'Gửi kèm hồ sơ.', outcome: 'given' };
  const draft = await add(court, { kind: 'answer', requestId: request.id, answer, uploadIds: [uploadId] });
  expect(draft.files.map(({ name }) => name)).toEqual(['ho-so.txt']);
  expect((await call(procuracy, 'GET', `/drafts/${draft.id}`)).status).toBe(404);
  const sent = await step(court, draft, 'send');
  expect(sent.status).toBe(200);
  const seen = await server.call('GET', `/requests/${request.id}/files`, { as: procuracy.leader });
  expect(seen.json<{ items: { name: string }[] }>().items.map(({ name }) => name)).toEqual(['ho-so.txt']);
  const read = await server.call('GET', `/requests/${request.id}`, { as: procuracy.leader });
  expect(read.json<RequestView>().lines[0]).toMatchObject({ state: 'done', outcome: 'given' });
});

test('drafts are listed by their state, the latest changed first, to the own agency alone', async () => {
  const { procuracy, police } = between;
  const listed = await server.call('GET', '/drafts?state=sent', { as: procuracy.leader });
  expect(listed.json<{ items: DraftView[] }>().items).toHaveLength(1);
  const foreign = await server.call('GET', '/drafts', { as: police.leader });
  expect(foreign.json<{ items: DraftView[] }>().items).toEqual([]);
});

test('what is given up stays to be read, and is changed no more', async () => {
  const { procuracy } = between;
  const draft = await add(procuracy, { kind: 'request', request: whole() });
  const given = await step(procuracy, draft, 'discard');
  expect(given.draft.state).toBe('discarded');
  expect((await step(procuracy, given.draft, 'submit')).code).toBe('draftEnded');
});
