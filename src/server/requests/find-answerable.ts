import { found } from '../access/context.ts';
import type { Tx } from '../platform/database.ts';
import { NotFound } from '../platform/problem.ts';
import { findOwnSide, type OwnSide } from './side-store.ts';

/**
 * What was asked of the asker's agency, for whoever prepares an answer to it.
 * @throws {NotFound} when there is no such request, or it was asked of others
 */
export async function findAnswerable(tx: Tx, requestId: string): Promise<OwnSide> {
  const side = found(await findOwnSide(tx, requestId));
  if (side.part !== 'to') throw new NotFound();
  return side;
}
