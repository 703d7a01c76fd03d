import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { layParticipants, layRegulation, type Participant } from '../../../test/participants.ts';
import type { RegulationView } from '../../contract/regulation-views.ts';

let server: TestApp;
let procuracy: Participant;
let court: Participant;
let police: Participant;

beforeAll(async () => {
  server = await openTestApp();
  [procuracy, court, police] = await layParticipants(
    server,
    'Viện kiểm sát nhân dân tỉnh',
    'Tòa án nhân dân tỉnh',
    'Công an tỉnh',
  );
});
afterAll(() => server.close());

const both = (): [Participant, Participant] => [procuracy, court];
async function view(id: string, who: Participant): Promise<RegulationView> {
  const read = await server.call('GET', `/regulations/${id}`, {
    as: who.leader,
    query: { on: '2022-12-01' },
  });
  expect(read.statusCode, read.body).toBe(200);
  return read.json<RegulationView>();
}
const of = (
  symbol: string,
  signedOn: string,
  relations: { kind: 'replaces' | 'specialTo'; printed: string }[],
) => ({
  symbol,
  signedOn,
  effectFrom: signedOn,
  relations: relations.map((relation) => ({ ...relation, otherId: null })),
});

test('a regulation that names another by its symbol finds it when that one comes in later, and takes its place', async () => {
  const printed = 'Quy chế số 07-QC/VKS-TA ngày 01/3/2016';
  const later = await layRegulation(
    server,
    both(),
    of('08-QC/VKS-TA', '2022-10-01', [{ kind: 'replaces', printed }]),
  );
  expect((await view(later.regulationId, court)).relations).toMatchObject([{ printed, other: null }]);
  const earlier = await layRegulation(server, both(), of('07-QC/VKS-TA', '2016-03-01', []));
  expect((await view(later.regulationId, court)).relations).toMatchObject([
    { kind: 'replaces', direction: 'to', other: { id: earlier.regulationId } },
  ]);
  expect(await view(earlier.regulationId, procuracy)).toMatchObject({
    state: 'replaced',
    replacedOn: '2022-10-01',
    relations: [{ kind: 'replaces', direction: 'from', other: { id: later.regulationId } }],
  });
});

test('a special one finds its umbrella, whose place nobody takes', async () => {
  const special = await layRegulation(
    server,
    both(),
    of('01/QCPH-VKS-TA', '2018-05-01', [{ kind: 'specialTo', printed: '03-QC/VKS-TA' }]),
  );
  const umbrella = await layRegulation(server, both(), of('03-QC/VKS-TA', '2022-08-09', []));
  expect(await view(umbrella.regulationId, court)).toMatchObject({
    state: 'inForce',
    relations: [{ kind: 'specialTo', direction: 'from', other: { id: special.regulationId } }],
  });
});

test('a symbol alone links nothing: part of another symbol, or a regulation with a participant too many', async () => {
  const named = await layRegulation(
    server,
    both(),
    of('12-QC/VKS-TA', '2022-10-02', [{ kind: 'replaces', printed: '111-QC/VKS-TA' }]),
  );
  await layRegulation(server, both(), of('11-QC/VKS-TA', '2016-03-02', []));
  await layRegulation(server, [procuracy, court, police], of('111-QC/VKS-TA', '2016-03-03', []));
  expect((await view(named.regulationId, court)).relations).toMatchObject([{ other: null }]);
});
