import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { answers } from '../../domain/regulation/regulation.ts';
import { regulationStates, type StandingSide, stateOf } from '../../domain/regulation/state.ts';
import { stateAsOf } from './regulation-store.ts';

let server: TestApp;
beforeAll(async () => {
  server = await openTestApp();
});
afterAll(() => server.close());

const day = '2022-09-05';
const days = [null, '2022-09-04', day, '2022-09-06'];

type Part = Partial<StandingSide>;
const combine = (sides: Part[], parts: Part[]): Part[] =>
  sides.flatMap((side) => parts.map((part) => ({ ...side, ...part })));

/** Every way in which a side can stand to a day. */
const sides = [
  [true, false].map((withdrawn) => ({ withdrawn })),
  answers.map((ownAnswer) => ({ ownAnswer })),
  [0, 1, 2, 9].map((acceptedCount) => ({ acceptedCount })),
  days.map((effectFrom) => ({ effectFrom })),
  days.map((effectTo) => ({ effectTo })),
  days.map((replacedOn) => ({ replacedOn })),
].reduce<Part[]>(combine, [{}]) as StandingSide[];

test('the database says of every side the state that the domain says', async () => {
  const { rows } = await sql<{ state: string }>`
    with s as (
      select (value ->> 'withdrawn')::boolean as withdrawn, value ->> 'ownAnswer' as own_answer,
        (value ->> 'acceptedCount')::integer as accepted_count, (value ->> 'effectFrom')::date as effect_from,
        (value ->> 'effectTo')::date as effect_to, (value ->> 'replacedOn')::date as replaced_on, place
      from jsonb_array_elements(${JSON.stringify(sides)}::jsonb) with ordinality as given (value, place))
    select ${stateAsOf(day)} as state from s order by place`.execute(server.db);
  expect(rows.map(({ state }) => state)).toEqual(sides.map((side) => stateOf(side, day)));
  expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(regulationStates));
});
