import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DutyContent } from '../../src/domain/regulation/duty-content.ts';
import { openTestApp, type TestApp } from '../app.ts';
import {
  layParticipants,
  layRegulation,
  layText,
  type Participant,
  recordBetween,
  textOf,
} from '../participants.ts';
import { dutiesOf } from '../running-duties.ts';

/** What somebody of another agency tries with duties that run: to stop them for all, to see more, to say too much. */
let server: TestApp;
let procuracy: Participant;
let court: Participant;

beforeAll(async () => {
  server = await openTestApp();
  [procuracy, court] = await layParticipants(server, 'Viện kiểm sát nhân dân tỉnh', 'Tòa án nhân dân tỉnh');
});
afterAll(() => server.close());

/** Lays a text in whose first duty the time stands otherwise. */
async function layOdd(timing: Partial<DutyContent>): Promise<{ dutyId: string }> {
  const parties = [procuracy, court] as const;
  const text = textOf(recordBetween(parties, { symbol: null, aliases: [], bases: [] }));
  const [first, ...rest] = text.duties;
  const duties = [{ ...first!, ...timing }, ...rest];
  const { regulationId } = await layText(server, procuracy, {
    text: { ...text, duties },
    acceptedBy: parties,
  });
  return (await dutiesOf(server, procuracy.leader, regulationId))[0]!;
}

test.each<[string, Partial<DutyContent>]>([
  ['a length that no day has a name for', { amount: 10_000, unit: 'year' }],
  ['a turn of ten thousand years', { class: 'recurring', every: { amount: 10_000, unit: 'year' } }],
  ['a day before all calendars', { class: 'byDate', dueBy: { date: '0001-01-01' } }],
  ['the end of all calendars', { class: 'byDate', dueBy: { date: '9999-12-31' } }],
  ['ten thousand years before the end', { class: 'before', amount: 10_000, unit: 'year' }],
])('%s keeps the job from nothing and nobody', async (_what, timing) => {
  const { dutyId } = await layOdd(timing);
  await layRegulation(server, [procuracy, court], { symbol: null, aliases: [], bases: [] });
  // Two quarterly reports for each of the two.
  expect(await server.makeFulfilments()).toMatchObject({ made: 8 });
  const opened = await server.call('POST', `/duties/${dutyId}/fulfilments`, {
    as: procuracy.leader,
    body: { occasion: 'Công văn số 1', eventOn: '2022-09-05' },
  });
  expect(opened.statusCode, opened.body).toBe(409);
});

test('no event lies in a year that no calendar has', async () => {
  const { dutyId } = await layOdd({ class: 'before' });
  for (const eventOn of ['0001-01-01', '1944-12-31', '2200-01-01', '9999-12-31']) {
    const opened = await server.call('POST', `/duties/${dutyId}/fulfilments`, {
      as: procuracy.leader,
      body: { occasion: 'Cuộc họp', eventOn },
    });
    expect(opened.statusCode, opened.body).toBe(422);
  }
});
