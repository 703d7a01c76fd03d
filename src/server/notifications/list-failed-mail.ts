import type { FailedMail } from '../../contract/notifications.ts';
import { maySeeFailedMail } from '../../domain/notification/may.ts';
import { type ActingContext, demand, inquire } from '../access/context.ts';
import { fromInstantCursor, toPage } from '../platform/paging.ts';
import { sql } from 'kysely';

type Wanted = { cursor?: string | undefined; limit: number };
type Row = Omit<FailedMail, 'createdAt' | 'failedAt'> & { createdAt: Date; failedAt: Date };

/** Messages that were given up, the newest first: to whose mail server, how often and why, with no word of theirs. */
export async function listFailedMail(context: ActingContext, { cursor, limit }: Wanted) {
  demand(maySeeFailedMail(context.actor));
  const [at, id] = fromInstantCursor(cursor) ?? [null, null];
  const { rows } = await inquire(context, (tx) =>
    sql<Row>`
      select id, masked_address as address, purpose, created_at as "createdAt", failed_at as "failedAt", attempts,
        coalesce(last_error, '') as code
      from mail_outbox
      where failed_at is not null
        and (${at}::timestamptz is null or (failed_at, id) < (${at}::timestamptz, ${id}::uuid))
      order by failed_at desc, id desc limit ${limit + 1}`.execute(tx),
  );
  return toPage(
    rows,
    limit,
    (row) => [row.failedAt.toISOString(), row.id],
    (row): FailedMail => ({
      ...row,
      createdAt: row.createdAt.toISOString(),
      failedAt: row.failedAt.toISOString(),
    }),
  );
}
