import { type ActingContext, found, fresh } from '../access/context.ts';
import type { Tx } from '../platform/database.ts';
import { Refused } from '../platform/problem.ts';
import { type ImportHead, lockImport } from './import-store.ts';

/**
 * An import of the own agency that can still be changed, held until the transaction ends.
 * @throws {NotFound} when there is none; {Stale} when it is another version; {Refused} when it has been confirmed or given up
 */
export async function lockOpenImport(context: ActingContext, tx: Tx, importId: string): Promise<ImportHead> {
  const held = found(await lockImport(tx, importId));
  fresh(context, held);
  if (held.state !== 'open') throw new Refused('importEnded');
  return held;
}
