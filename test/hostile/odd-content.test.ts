import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../app.ts';
import { beginImport } from '../bring-in.ts';
import { exampleText, layParticipants, type Participant } from '../participants.ts';

let server: TestApp;
let procuracy: Participant;

beforeAll(async () => {
  server = await openTestApp();
  [procuracy] = await layParticipants(server, 'Viện kiểm sát nhân dân tỉnh');
});
afterAll(() => server.close());

test.each([
  ['a NUL', 'tòa\0án'],
  ['half of a character', 'tòa \ud800 án'],
])('%s in the name of a field is the input’s fault, as in its words', async (_what, actor) => {
  const { id, version } = await beginImport(server, procuracy.leader, exampleText);
  const headers = { 'if-match': `"${version}"` };
  const body = { actors: { [actor]: { to: 'everyParty' } } };
  const answer = await server.call('POST', `/imports/${id}/actors`, { as: procuracy.leader, headers, body });
  expect(answer.statusCode, answer.body).toBe(422);
});
