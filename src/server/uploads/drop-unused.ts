import type { Blobs } from '../platform/blobs.ts';
import type { Clock } from '../platform/clock.ts';
import { type Asker, type Database, transact } from '../platform/database.ts';
import type { Quarantine } from '../platform/quarantine.ts';
import { findUnusedBlobs, forgetBlob, markUnusedBlobs } from './blob-store.ts';
import { deleteEnded, dropIdle, findInHand } from './waiting-store.ts';

export type SweepParts = { db: Database; quarantine: Quarantine; blobs: Blobs; clock: Clock };

const hour = 3_600_000;
const day = 24 * hour;
/** How long what does not move stays: a file that comes in no further, one that nobody attaches, the record of either. */
const patience = { unfinished: day, unused: 7 * day, ended: 7 * day };
/** Blobs that are removed by one run; the next one goes on. */
const blobsAtOnce = 1000;

/**
 * Removes what nobody needs any more: uploads that stopped coming in or that nobody attached, parts without an upload, and
 * bytes that nothing has named for a day. That nothing names them is looked up again in the transaction in which they go.
 */
export async function dropUnused(parts: SweepParts, stop: AbortSignal): Promise<{ blobs: number }> {
  const { db, quarantine, clock } = parts;
  const now = clock.realNow();
  const ago = (span: number) => new Date(now.getTime() - span);
  const asker = nobody(clock);
  const idle = await transact(db, asker, async (tx) => {
    await deleteEnded(tx, ago(patience.ended));
    return dropIdle(tx, { unfinished: ago(patience.unfinished), unused: ago(patience.unused) });
  });
  for (const id of idle) await quarantine.remove(id);
  await dropOrphans(parts, ago(hour));
  return { blobs: await dropBlobs(parts, now, stop) };
}

/** Parts whose upload has come to its end, left by a server that ended in between. */
async function dropOrphans({ db, quarantine, clock }: SweepParts, then: Date): Promise<void> {
  const old = await quarantine.listOlderThan(then);
  if (old.length === 0) return;
  const needed = new Set(await transact(db, nobody(clock), (tx) => findInHand(tx, old)));
  for (const id of old.filter((one) => !needed.has(one))) await quarantine.remove(id);
}

async function dropBlobs({ db, blobs, clock }: SweepParts, now: Date, stop: AbortSignal): Promise<number> {
  const before = new Date(now.getTime() - day);
  const asker = nobody(clock);
  const unused = await transact(db, asker, async (tx) => {
    await markUnusedBlobs(tx, now);
    return findUnusedBlobs(tx, before, blobsAtOnce);
  });
  let dropped = 0;
  for (const sha256 of unused) {
    if (stop.aborted) break;
    // The bytes go before the commit: until then whoever brings the same ones in waits, and then writes them anew.
    const gone = await transact(db, asker, async (tx) => {
      const forgotten = await forgetBlob(tx, sha256, before);
      if (forgotten) await blobs.delete(sha256);
      return forgotten;
    });
    if (gone) dropped += 1;
  }
  return dropped;
}

function nobody(clock: Clock): Asker {
  return {
    personId: null,
    agencyId: null,
    appointmentId: null,
    roles: [],
    requestId: null,
    businessAt: clock.now(),
  };
}
