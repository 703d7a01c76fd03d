import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, openTestApp, type TestApp } from '../../../test/app.ts';
import { layRequest, type LaidLine, type LaidRequest } from '../../../test/laid-requests.ts';
import { layParticipants, layRegulation, type Participant } from '../../../test/participants.ts';
import type { RequestRow } from '../../contract/request-views.ts';

let server: TestApp;
let procuracy: Participant;
let court: Participant;
let police: Participant;
let regulationId: string;

beforeAll(async () => {
  server = await openTestApp();
  [procuracy, court, police] = await layParticipants(
    server,
    'Viện kiểm sát nhân dân tỉnh',
    'Tòa án nhân dân tỉnh',
    'Công an tỉnh',
  );
  ({ regulationId } = await layRegulation(server, [procuracy, court, police]));
});
afterAll(() => server.close());

type Listed = { items: RequestRow[]; nextCursor: string | null; total: number | null };

async function list(as: Caller, query: Record<string, string> = {}): Promise<Listed> {
  const answer = await server.call('GET', '/requests', { as, query });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<Listed>();
}
const idsOf = ({ items }: Listed) => items.map(({ id }) => id).toSorted();
const toCourt = (line: Omit<LaidLine, 'to'>, more: Partial<LaidRequest> = {}) =>
  layRequest(server, { regulationId, from: procuracy, lines: [{ to: court, ...line }], ...more });

test('queues hold what the standing of the rules says, on both sides of a request', async () => {
  const yesterday = '2022-09-04';
  const today = '2022-09-05';
  await toCourt({});
  await toCourt({ state: 'received', dueOn: yesterday });
  await toCourt({ state: 'processing', dueOn: yesterday, silentSince: today });
  await toCourt({ state: 'processing', dueOn: yesterday, pausedSince: today });
  await toCourt({ state: 'assigned', dueOn: today });
  await toCourt({ state: 'assigned', dueOn: '2022-09-11' });
  await toCourt({ state: 'assigned', dueOn: '2022-09-12' });
  await toCourt({ state: 'answered', dueOn: yesterday, answeredOn: today, outcome: 'given' });
  await toCourt({ state: 'done', dueOn: yesterday, answeredOn: today, outcome: 'given' });
  await toCourt({ state: 'refused', dueOn: yesterday });
  for (const [as, part] of [
    [court.leader, 'to'],
    [procuracy.leader, 'from'],
  ] as const) {
    const { items } = await list(as, { part });
    const stands = (...standings: string[]) =>
      items
        .filter(({ standing }) => standings.includes(standing))
        .map(({ id }) => id)
        .toSorted();
    expect(items.map(({ standing }) => standing).toSorted()).toEqual([
      'answered',
      'doneLate',
      'due',
      'overdue',
      'paused',
      'refused',
      'running',
      'running',
      'running',
      'silent',
    ]);
    expect(idsOf(await list(as, { part, queue: 'overdue' }))).toEqual(
      stands('overdue', 'silent', 'deemedAgreed'),
    );
    expect(idsOf(await list(as, { part, queue: 'today' }))).toEqual(stands('due'));
    expect(idsOf(await list(as, { part, queue: 'ended' }))).toEqual(stands('done', 'doneLate', 'refused'));
    const week = items.filter(
      ({ standing, dueOn }) =>
        standing !== 'paused' && dueOn !== null && dueOn >= today && dueOn <= '2022-09-11',
    );
    expect(idsOf(await list(as, { part, queue: 'week' }))).toEqual(week.map(({ id }) => id).toSorted());
    for (const waits of ['own', 'other'] as const) {
      const queue = waits === 'own' ? 'own' : 'waiting';
      const expected = items.filter((row) => row.waits === waits).map(({ id }) => id);
      expect(idsOf(await list(as, { part, queue }))).toEqual(expected.toSorted());
    }
  }
});
