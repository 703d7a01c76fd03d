import { expect } from 'vitest';
import type { ImportView } from '../src/contract/import-views.ts';
import type { ImportRecord } from '../src/domain/regulation/import-content.ts';
import type { CallOptions, Caller, TestApp } from './app.ts';

/** Reads a pasted text to its end and gives the reading. */
export async function readText(server: TestApp, as: Caller, text: string): Promise<string> {
  const begun = await server.call('POST', '/readings/text', { as, body: { text } });
  expect(begun.statusCode, begun.body).toBe(202);
  const { id } = begun.json<{ id: string }>();
  let state = 'reading';
  while (state === 'reading') {
    const view = await server.call('GET', `/readings/${id}`, { as, query: { wait: '20' } });
    expect(view.statusCode, view.body).toBe(200);
    state = view.json<{ state: string }>().state;
  }
  expect(state).toBe('done');
  return id;
}

/** Takes a text into the work of an agency: read, and declared no secret. */
export async function beginImport(server: TestApp, as: Caller, text: string): Promise<ImportView> {
  const readingId = await readText(server, as, text);
  const begun = await server.call('POST', '/imports', { as, body: { readingId, secrecy: 'none' } });
  expect(begun.statusCode, begun.body).toBe(201);
  return begun.json<ImportView>();
}

/** An import under somebody's hands: each call names the version that the last one gave. */
export type Work = {
  id: string;
  version: number;
  post<Answer = { version: number }>(step: string, body?: object, status?: number): Promise<Answer>;
  read(): Promise<ImportView>;
};

/** Goes on with an import. */
export function workAt(server: TestApp, as: Caller, { id, version }: { id: string; version: number }): Work {
  const work: Work = {
    id,
    version,
    async post<Answer>(step: string, body: object = {}, status = 200) {
      const options: CallOptions = { as, body, headers: { 'if-match': `"${work.version}"` } };
      const answer = await server.call('POST', `/imports/${id}/${step}`, options);
      expect(answer.statusCode, answer.body).toBe(status);
      const given = answer.json<Answer & { version?: number }>();
      if (status < 400) work.version = given.version ?? work.version;
      return given;
    },
    async read() {
      const answer = await server.call('GET', `/imports/${id}`, { as });
      expect(answer.statusCode, answer.body).toBe(200);
      return answer.json<ImportView>();
    },
  };
  return work;
}

/** Accepts every duty that was read, describes the regulation, and lets every actor nobody knows stand for all. */
export async function prepare(work: Work, record: ImportRecord): Promise<void> {
  const { keys, document } = await work.read();
  const accepted = { decision: 'accepted', edit: null, agreedDefault: null };
  await work.post('duties', { decisions: Object.fromEntries(keys.map((key) => [key, accepted])) });
  const { actors } = await work.post<{ version: number; actors: object }>('record', { record });
  const named = document.duties.flatMap(({ actor, recipient }) => [actor, recipient]);
  const everybody = Object.fromEntries(
    named.filter((actor) => actor !== null).map((actor) => [actor.toLowerCase(), { to: 'everyParty' }]),
  );
  await work.post('actors', { actors: { ...everybody, ...actors } });
}
