import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { beginImport, workAt } from '../../../test/bring-in.ts';
import {
  exampleText,
  layParticipants,
  layText,
  type Participant,
  recordBetween,
  textOf,
} from '../../../test/participants.ts';
import { newId } from '../platform/new-id.ts';

let server: TestApp;
let procuracy: Participant;
let court: Participant;
let police: Participant;

beforeAll(async () => {
  server = await openTestApp();
  [procuracy, court, police] = await layParticipants(
    server,
    'Viện kiểm sát nhân dân tỉnh Hà Giang',
    'Tòa án nhân dân tỉnh Hà Giang',
    'Công an tỉnh Hà Giang',
  );
});
afterAll(() => server.close());

const begin = async () =>
  workAt(server, procuracy.leader, await beginImport(server, procuracy.leader, exampleText));
const only = ({ agencyId }: Participant) => ({ to: 'parties', agencyIds: [agencyId] });

test('with the participants known, the actors of the text are mapped to them as far as that is certain', async () => {
  const work = await begin();
  const record = recordBetween([procuracy, court]);
  const described = await work.post<{ version: number; actors: object }>('record', { record });
  expect(described).toMatchObject({ version: 2, record });
  expect(described.actors).toEqual({
    'tòa án': only(court),
    'viện kiểm sát': only(procuracy),
    'hai cơ quan': { to: 'everyParty' },
  });
});

test('when a participant goes, what was mapped to it falls away; what a person said of others stays', async () => {
  const work = await begin();
  await work.post('record', { record: recordBetween([procuracy, court, police]) });
  const said = {
    'HAI  CƠ QUAN': only(police),
    'Tòa án': { to: 'parties', agencyIds: [court.agencyId, police.agencyId] },
  };
  await work.post('actors', { actors: said });
  const { actors } = await work.post<{ version: number; actors: object }>('record', {
    record: recordBetween([procuracy, court]),
  });
  expect(actors).toEqual({
    'tòa án': only(court),
    'viện kiểm sát': only(procuracy),
    'hai cơ quan': { to: 'everyParty' },
  });
});

test('with the same participants nothing that was said is suggested anew', async () => {
  const work = await begin();
  const record = recordBetween([procuracy, court]);
  await work.post('record', { record });
  await work.post('actors', { actors: { 'tòa án': { to: 'outside' } } });
  const again = await work.post('record', { record: { ...record, title: 'Tên khác' } });
  expect(again).toMatchObject({ record: { title: 'Tên khác' }, actors: { 'tòa án': { to: 'outside' } } });
});

test('a participant that the directory has not is refused', async () => {
  const work = await begin();
  const nobody = { ...court, agencyId: newId() };
  const record = recordBetween([procuracy, nobody]);
  expect(await work.post('record', { record }, 409)).toMatchObject({ code: 'noSuchAgency' });
});

test('a regulation of others is answered like one that is not there; an own one may be named', async () => {
  const work = await begin();
  const { regulationId: own } = await layText(server, court, {
    text: textOf(recordBetween([procuracy, court], { symbol: 'A' })),
  });
  const { regulationId: foreign } = await layText(server, court, {
    text: textOf(recordBetween([police, court], { symbol: 'B' })),
  });
  const naming = (otherId: string, versionOf: object | null = null) => ({
    record: {
      ...recordBetween([procuracy, court]),
      relations: [{ kind: 'replaces', otherId, printed: '01-QC' }],
      versionOf,
    },
  });
  const [hidden, missing] = [
    await work.post<{ instance: string }>('record', naming(foreign), 409),
    await work.post<{ instance: string }>('record', naming(newId()), 409),
  ];
  expect(hidden).toMatchObject({ code: 'noSuchRegulation' });
  expect({ ...hidden, instance: '' }).toEqual({ ...missing, instance: '' });
  const version = { regulationId: foreign, validFrom: '2022-10-01' };
  expect(await work.post('record', naming(own, version), 409)).toMatchObject({ code: 'noSuchRegulation' });
  await work.post('record', naming(own, { ...version, regulationId: own }));
});
