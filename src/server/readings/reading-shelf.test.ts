import { expect, test } from 'vitest';
import type { Reading } from '../../domain/law/parsed-document.ts';
import { ok } from '../../domain/outcome.ts';
import type { ActingContext } from '../access/context.ts';
import { NotFound } from '../platform/problem.ts';
import { ReadingShelf } from './reading-shelf.ts';

const signs = 1000;
/** Somebody of their own agency; the shelf asks nothing else of the context. */
const somebody = (name: string) => ({ personId: name, actor: { agencyId: 'cq' } }) as ActingContext;
const shelfWith = (room: { readings: number; bytes: number }) =>
  new ReadingShelf(async () => ok({ text: 'x'.repeat(signs) } as Reading), room);

/** Each person brings one text; gives whose result is still there at the end. */
async function heldAfter(shelf: ReadingShelf, people: readonly string[]): Promise<string[]> {
  const begun: { name: string; id: string }[] = [];
  for (const name of people) {
    const { id } = shelf.begin(somebody(name), new Uint8Array(), 'quy chế.txt');
    await shelf.follow(somebody(name), id, 5);
    begun.push({ name, id });
  }
  return begun
    .filter(({ name, id }) => isThere(() => shelf.take(somebody(name), id)))
    .map(({ name }) => name);
}

function isThere(take: () => unknown): boolean {
  try {
    take();
    return true;
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
    return false;
  }
}

test('when everybody together holds too many results, the oldest ones go', async () => {
  expect(await heldAfter(shelfWith({ readings: 2, bytes: 1e9 }), ['a', 'b', 'c', 'd'])).toEqual(['c', 'd']);
});

test('when they take too much room, the oldest ones go', async () => {
  const shelf = shelfWith({ readings: 50, bytes: 3.5 * signs });
  expect(await heldAfter(shelf, ['a', 'b', 'c', 'd'])).toEqual(['b', 'c', 'd']);
});

test('the file that a text was read from counts too, and is held with it', async () => {
  const file = new Uint8Array(2 * signs);
  const shelf = shelfWith({ readings: 50, bytes: 4 * signs });
  const held: string[] = [];
  for (const name of ['a', 'b']) {
    const { id } = shelf.begin(somebody(name), file, 'quy chế.txt');
    await shelf.follow(somebody(name), id, 5);
    held.push(id);
  }
  expect(isThere(() => shelf.take(somebody('a'), held[0]!))).toBe(false);
  expect(shelf.takeWithFile(somebody('b'), held[1]!)).toMatchObject({ name: 'quy chế.txt', bytes: file });
});

test('only who brought a text lets it be forgotten, and what is gone may be forgotten again', async () => {
  const shelf = shelfWith({ readings: 50, bytes: 1e9 });
  const { id } = shelf.begin(somebody('a'), new Uint8Array(), 'quy chế.txt');
  await shelf.follow(somebody('a'), id, 5);
  shelf.forget(somebody('b'), id);
  expect(isThere(() => shelf.take(somebody('a'), id))).toBe(true);
  shelf.forget(somebody('a'), id);
  shelf.forget(somebody('a'), id);
  expect(isThere(() => shelf.take(somebody('a'), id))).toBe(false);
});

test('what is being read is never cleared for others', async () => {
  const first = Promise.withResolvers<void>();
  let reads = 0;
  const shelf = new ReadingShelf(
    async () => {
      reads += 1;
      if (reads === 1) await first.promise;
      return ok({ text: '' } as Reading);
    },
    { readings: 1, bytes: 1e9 },
  );
  const slow = shelf.begin(somebody('a'), new Uint8Array(), 'dài.txt');
  expect(await heldAfter(shelf, ['b', 'c'])).toEqual(['c']);
  first.resolve();
  expect(await shelf.follow(somebody('a'), slow.id, 5)).toMatchObject({ state: 'done' });
});

test('a cancelled reading counts until it has really ended, so that nobody starts more by cancelling', async () => {
  const endings: (() => void)[] = [];
  const shelf = new ReadingShelf(
    () => new Promise((resolve) => endings.push(() => resolve({ ok: false, refusal: 'cancelled' }))),
  );
  const begin = () => shelf.begin(somebody('a'), new Uint8Array(), 'quy chế.txt');
  for (let time = 0; time < 2; time += 1) shelf.cancel(somebody('a'), begin().id);
  expect(begin).toThrow(expect.objectContaining({ code: 'tooManyReadings' }));
  endings[0]!();
  await expect.poll(() => isBegun(begin)).toBe(true);
});

function isBegun(begin: () => unknown): boolean {
  try {
    begin();
    return true;
  } catch {
    return false;
  }
}
