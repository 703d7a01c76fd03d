import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ImportText } from '../../contract/import-views.ts';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { beginImport, type Work, workAt } from '../../../test/bring-in.ts';
import { exampleText, layParticipants, type Participant } from '../../../test/participants.ts';

let server: TestApp;
let procuracy: Participant;
let court: Participant;

beforeAll(async () => {
  server = await openTestApp();
  [procuracy, court] = await layParticipants(
    server,
    'Viện kiểm sát nhân dân tỉnh Hà Giang',
    'Tòa án nhân dân tỉnh Hà Giang',
  );
});
afterAll(() => server.close());

const begin = async () => {
  const begun = await beginImport(server, procuracy.leader, exampleText);
  return { begun, work: workAt(server, procuracy.leader, begun) };
};
const correct = (work: Work, correction: object, status = 200) =>
  work.post<ImportText>('structure', { correction }, status);
const accepted = { decision: 'accepted', edit: null, agreedDefault: null };

test('a line that a person says is an article becomes one, and what was decided stays with its duties', async () => {
  const { begun, work } = await begin();
  const decisions = Object.fromEntries(begun.keys.map((key) => [key, accepted]));
  await work.post('duties', { decisions });
  const line = begun.lines.findIndex((one) => one.startsWith('2. Viện kiểm sát'));
  const corrected = await correct(work, { do: 'mark', line, role: { as: 'article', num: '2a' } });
  expect(corrected.document.duties.map(({ eId }) => eId)).toEqual(['art_2__cl_1', 'art_2a', 'art_3']);
  expect(corrected.keys).toEqual(begun.keys);
  expect(await work.read()).toMatchObject({ decisions, version: 3, document: corrected.document });
});

test('a duty that a correction takes away keeps its decision for when another brings it back', async () => {
  const { begun, work } = await begin();
  await work.post('duties', { decisions: { [begun.keys[1]!]: accepted } });
  const line = begun.lines.findIndex((one) => one.startsWith('2. Viện kiểm sát'));
  const words = begun.lines[line]!;
  const without = await correct(work, { do: 'reword', line, text: '2. Viện kiểm sát trả lại hồ sơ.' });
  expect(without.keys).toEqual([begun.keys[0], begun.keys[2]]);
  const again = await correct(work, { do: 'reword', line, text: words });
  expect(again.keys).toEqual(begun.keys);
  expect((await work.read()).decisions).toEqual({ [begun.keys[1]!]: accepted });
});

test('a duty that a person marked goes with its words', async () => {
  const { begun, work } = await begin();
  const from = begun.text.indexOf('cho nhau');
  await work.post('duties/added', { from, to: from + 'cho nhau'.length });
  const heading = begun.lines.findIndex((one) => one.startsWith('Điều 1'));
  const { text } = await correct(work, { do: 'merge', line: heading });
  const [added] = (await work.read()).added;
  expect(text.slice(...added!.duty.span)).toBe('cho nhau');
  expect(added!.duty.eId).toBe('art_3');
});

test('a line that is not there, a cut through a word and a number of another kind are refused', async () => {
  const { work } = await begin();
  expect(await correct(work, { do: 'merge', line: 99 }, 409)).toMatchObject({ code: 'noSuchLine' });
  expect(await correct(work, { do: 'split', line: 1, at: 2 }, 409)).toMatchObject({ code: 'wrongPlace' });
  const role = { as: 'point', num: '12' };
  expect(await correct(work, { do: 'mark', line: 1, role }, 409)).toMatchObject({ code: 'wrongNumber' });
  expect((await work.read()).version).toBe(1);
});

test('who corrects what somebody else has just corrected is told so; another agency finds nothing', async () => {
  const { begun, work } = await begin();
  const slow = workAt(server, procuracy.leader, begun);
  await correct(work, { do: 'merge', line: 2 });
  expect(await correct(slow, { do: 'merge', line: 2 }, 412)).toMatchObject({ code: 'stale' });
  const theirs = workAt(server, court.leader, begun);
  expect(await correct(theirs, { do: 'merge', line: 2 }, 404)).toMatchObject({ code: 'notFound' });
});

test('a text of 200 pages can be corrected', async () => {
  const body = exampleText.slice(exampleText.indexOf('Điều 1'));
  const articles = Array.from({ length: 600_000 / body.length }, (_, turn) =>
    body.replaceAll(/^Điều (\d)/gm, (_all, num) => `Điều ${turn * 3 + Number(num)}`),
  );
  const begun = await beginImport(server, procuracy.leader, ['QUY CHẾ PHỐI HỢP', ...articles].join('\n'));
  const work = workAt(server, procuracy.leader, begun);
  const corrected = await correct(work, { do: 'unmark', line: 1 });
  expect(corrected.keys).toEqual(begun.keys);
  expect(corrected.keys.length).toBeGreaterThan(3000);
});
