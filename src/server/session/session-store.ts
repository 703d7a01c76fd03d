import type pg from 'pg';

/** Deletes all that lets somebody in without a password; gives how many sessions there were. */
export async function deleteEverySession(owner: Pick<pg.Pool, 'query'>): Promise<number> {
  await owner.query('delete from auth.link');
  await owner.query('delete from auth.verification');
  return (await owner.query('delete from auth.session')).rowCount ?? 0;
}
