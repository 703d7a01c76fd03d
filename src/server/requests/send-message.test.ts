import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type Caller, type TestApp } from '../../../test/app.ts';
import { layParticipants, layRegulation, type Participant } from '../../../test/participants.ts';
import type { MessageView, RequestView } from '../../contract/request-views.ts';

let server: TestApp;
let procuracy: Participant;
let court: Participant;
let police: Participant;
let requestId: string;

beforeAll(async () => {
  server = await openTestApp();
  const names = ['Viện kiểm sát nhân dân tỉnh', 'Tòa án nhân dân tỉnh', 'Công an tỉnh'] as const;
  [procuracy, court, police] = await layParticipants(server, ...names);
  const { regulationId } = await layRegulation(server, [procuracy, court, police]);
  const body = {
    regulationId,
    eId: 'art_2__cl_1',
    kind: 'information',
    title: 'Đề nghị cung cấp thông tin',
    addresseeIds: [court.agencyId, police.agencyId],
    body: 'Kính gửi quý cơ quan.',
  };
  const sent = await server.call('POST', '/requests', { as: procuracy.leader, body });
  requestId = sent.json<RequestView>().id;
});
afterAll(() => server.close());

const post = (as: Caller, path: string, body: object = {}) => server.call('POST', path, { as, body });

test('what an addressee writes is received once by the sender, and is hidden from the other addressee', async () => {
  const sent = await post(court.leader, `/requests/${requestId}/messages`, { body: 'Đề nghị làm rõ.' });
  expect(sent.statusCode, sent.body).toBe(201);
  const { id } = sent.json<MessageView>();
  const received = await post(procuracy.leader, `/messages/${id}/receive`);
  expect(received.json<MessageView>().inNumber).toEqual({ number: 1, period: '2022' });
  const again = await post(procuracy.leader, `/messages/${id}/receive`);
  expect(again.json()).toMatchObject({ code: 'alreadyReceived' });
  expect((await post(police.leader, `/messages/${id}/receive`)).statusCode).toBe(404);
});

test('what the own agency wrote is corrected beside it and withdrawn once, never by the other side', async () => {
  const sent = await post(procuracy.leader, `/requests/${requestId}/messages`, { body: 'Gửi kèm phụ lục.' });
  const { id } = sent.json<MessageView>();
  const corrected = await post(procuracy.leader, `/messages/${id}/corrections`, { body: 'Phụ lục 2.' });
  expect(corrected.json()).toMatchObject({ kind: 'correction', corrects: id });
  const reason = { reason: 'Gửi nhầm văn bản' };
  expect((await post(court.leader, `/messages/${id}/withdraw`, reason)).statusCode).toBe(404);
  const withdrawn = await post(procuracy.leader, `/messages/${id}/withdraw`, reason);
  expect(withdrawn.json()).toMatchObject({ withdrawnReason: reason.reason });
  const late = await post(procuracy.leader, `/messages/${id}/corrections`, { body: 'Phụ lục 3.' });
  expect(late.json()).toMatchObject({ code: 'messageWithdrawn' });
});
