import type pg from 'pg';
import { deleteEverySession } from './session-store.ts';

/**
 * Ends every session, link and second step under way: a restored backup must not open doors that were
 * closed since it was taken.
 * @param owner connected as the owner
 * @returns how many sessions ended
 */
export async function endEverySession(owner: Pick<pg.Pool, 'query'>): Promise<number> {
  return deleteEverySession(owner);
}
