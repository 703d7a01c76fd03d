import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { layParticipants, layRegulation } from '../../../test/participants.ts';

let server: TestApp;
beforeAll(async () => {
  server = await openTestApp();
});
afterAll(() => server.close());

test('makes the fulfilments of a quarterly report, one for each participant, and nothing the second time', async () => {
  const parties = await layParticipants(server, 'Viện kiểm sát nhân dân tỉnh', 'Tòa án nhân dân tỉnh');
  await layRegulation(server, parties);
  expect(await server.makeFulfilments()).toEqual({ made: 4, moved: 0, lapsed: 0 });
  expect(await server.makeFulfilments()).toEqual({ made: 0, moved: 0, lapsed: 0 });
});
