import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WaitingProposal } from '../../contract/proposals.ts';
import type { ProposalView, RegulationView } from '../../contract/regulation-views.ts';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { accept, layParticipants, layRegulation, type Participant } from '../../../test/participants.ts';

let server: TestApp;
let procuracy: Participant;
let court: Participant;
let stranger: Participant;

beforeAll(async () => {
  server = await openTestApp();
  [procuracy, court, stranger] = await layParticipants(
    server,
    'Viện kiểm sát nhân dân tỉnh',
    'Tòa án nhân dân tỉnh',
    'Thanh tra tỉnh',
  );
});
afterAll(() => server.close());

async function waitingFor({ leader: as }: Participant): Promise<WaitingProposal[]> {
  const answer = await server.call('GET', '/proposals/waiting', { as });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<{ items: WaitingProposal[] }>().items;
}

test('a correction waits for whom the regulation binds until they have answered, and for nobody else', async () => {
  const { regulationId } = await layRegulation(server, [procuracy, court]);
  expect(await waitingFor(procuracy)).toEqual([]);
  const as = procuracy.leader;
  const seen = await server.call('GET', `/regulations/${regulationId}`, { as });
  const duty = seen.json<RegulationView>().shown!.duties[0]!;
  const body = { changes: [{ dutyId: duty.id, reading: null }], reason: 'Không phải nghĩa vụ' };
  const sent = await server.call('POST', `/regulations/${regulationId}/corrections`, { as, body });
  const { id } = sent.json<ProposalView>();
  expect(await waitingFor(court)).toMatchObject([
    { id, kind: 'correction', differs: false, regulation: { id: regulationId } },
  ]);
  expect(await waitingFor(stranger)).toEqual([]);
  await accept(server, court, id);
  expect(await waitingFor(court)).toEqual([]);
  expect(await waitingFor(procuracy)).toHaveLength(1);
});
