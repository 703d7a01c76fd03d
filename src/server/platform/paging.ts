import { Day } from '../../contract/act.ts';
import { WrongInput } from './problem.ts';

/** A cursor is the sort key of the last row, opaque to the caller. */
export function toCursor(key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/**
 * The sort key that a cursor carries.
 * @throws {WrongInput} when it was not made by us
 */
export function fromCursor(cursor: string, length: number): string[] {
  const key = parsed(cursor);
  if (!Array.isArray(key) || key.length !== length || !key.every((part) => isStorable(part)))
    throw wrongCursor();
  return key;
}

/** The same for a list whose order ends with the id of a row; nothing for its first page, which has no cursor. */
export function fromIdCursor(cursor: string | undefined, length: number): string[] {
  if (cursor === undefined) return [];
  const key = fromCursor(cursor, length);
  if (!uuid.test(key.at(-1) ?? '')) throw wrongCursor();
  return key;
}

/** The same for a list sorted by a day; null for its first page. */
export function fromDayCursor(cursor: string | undefined): [day: string, id: string] | null {
  const [day, id] = fromIdCursor(cursor, 2);
  if (day === undefined || id === undefined) return null;
  if (!Day.safeParse(day).success) throw wrongCursor();
  return [day, id];
}

/** The same for a list sorted by an instant, as `toISOString` writes it; null for its first page. */
export function fromInstantCursor(cursor: string | undefined): [at: string, id: string] | null {
  const [at, id] = fromIdCursor(cursor, 2);
  if (at === undefined || id === undefined) return null;
  const written = /^[1-9]\d{3}-\d{2}-\d{2}T[\d:.]{12}Z$/.test(at) && !Number.isNaN(Date.parse(at));
  if (!written) throw wrongCursor();
  return [at, id];
}

/** The same for a list in the order in which its rows were written; null for its first page. */
export function fromSeqCursor(cursor: string | undefined): string | null {
  if (cursor === undefined) return null;
  const [seq = ''] = fromCursor(cursor, 1);
  if (!/^\d{1,18}$/.test(seq)) throw wrongCursor();
  return seq;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Text that the database can compare with; a forged cursor may hold a NUL. */
function isStorable(part: unknown): boolean {
  return typeof part === 'string' && !part.includes('\0') && part.isWellFormed();
}

/** A cursor that was not made by us, or not for this list. */
export function wrongCursor(): WrongInput {
  return new WrongInput([
    { path: 'cursor', message: 'Con trỏ trang không đúng / The cursor is not one of ours' },
  ]);
}

/**
 * One page out of `limit + 1` rows: the extra row only says that there is a next page.
 * @param keyOf the sort key of a row, in the order of the query
 */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => readonly string[],
  itemOf: (row: Row) => Item,
): { items: Item[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const nextCursor = rows.length > limit && last !== undefined ? toCursor(keyOf(last)) : null;
  return { items: shown.map(itemOf), nextCursor };
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    // Whatever is not JSON is answered like any other cursor that is not ours.
    return null;
  }
}
