import { sql } from 'kysely';
import { transact, type Tx } from '../platform/database.ts';
import { fingerprint } from '../platform/fingerprint.ts';
import { Unmet } from '../platform/problem.ts';
import type { Call } from '../platform/serve.ts';
import type { ActingContext } from './context.ts';

/** The moment, by the database, before which a key is forgotten. */
const dayAgo = sql<Date>`statement_timestamp() - interval '24 hours'`;

/**
 * Runs a creating act's transaction once for its `Idempotency-Key` (scope: person, acting agency,
 * act, input; 24 hours). A repetition is answered with the first answer; another input under the
 * same key is refused. Two at once wait for each other by an advisory lock.
 */
export async function doOnce<Value>(
  context: ActingContext,
  call: Call,
  key: string,
  work: (tx: Tx) => Promise<Value>,
): Promise<Value> {
  const scope = {
    person_id: context.personId,
    agency_id: context.actor.agencyId,
    act: call.name,
    key: key.slice(0, 200),
  };
  const bodyHash = fingerprint(JSON.stringify(call.input ?? null));
  return transact(context.db, context.asker, async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${JSON.stringify(scope)}, 0))`.execute(tx);
    const before = await tx
      .selectFrom('idempotency_key')
      .select(['body_hash', 'response'])
      .where((row) => row.and(scope))
      .where('created_at', '>', dayAgo)
      .executeTakeFirst();
    if (before !== undefined) {
      if (before.body_hash !== bodyHash) throw new Unmet('keyReused');
      call.reply.header('idempotency-replayed', 'true');
      return before.response as Value;
    }
    const value = await work(tx);
    // What can't be repeated any more goes, this key's own row with it: answers hold content.
    await tx
      .deleteFrom('idempotency_key')
      .where('person_id', '=', scope.person_id)
      .where('agency_id', '=', scope.agency_id)
      .where('created_at', '<=', dayAgo)
      .execute();
    await tx
      .insertInto('idempotency_key')
      .values({ ...scope, body_hash: bodyHash, response: JSON.stringify(value) })
      .execute();
    return value;
  });
}
