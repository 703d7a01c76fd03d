import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { ReadRefusal } from '../../domain/law/read-refusal.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { type FileType, fileTypes } from '../../domain/upload/file-type.ts';
import { judgeType, secondsUntilNextTry, type UploadReason } from '../../domain/upload/upload.ts';
import type { Examined } from '../documents/examine-file.ts';
import type { ClamdAnswer } from '../platform/ask-clamd.ts';
import type { Blobs } from '../platform/blobs.ts';
import type { Clock } from '../platform/clock.ts';
import { type Database, transact, type Tx } from '../platform/database.ts';
import { failureCode } from '../platform/failure-code.ts';
import type { Log } from '../platform/log.ts';
import { newId } from '../platform/new-id.ts';
import type { Quarantine } from '../platform/quarantine.ts';
import { lockBlob, saveBlob } from './blob-store.ts';
import {
  findWaiting,
  recordInfected,
  saveHeld,
  saveReady,
  saveRefused,
  type WaitingUpload,
} from './waiting-store.ts';

/** Looks at a file apart from the server. */
export type Examine = (file: { path: string; name: string }) => Promise<Outcome<Examined, ReadRefusal>>;
/** Looks for viruses. @throws while it can't */
export type Scan = (path: string) => Promise<ClamdAnswer>;

export type CheckParts = {
  /** Connected as lientich_worker. */
  db: Database;
  quarantine: Quarantine;
  blobs: Blobs;
  examine: Examine;
  /** Null where nobody looks for viruses. */
  scan: Scan | null;
  types: readonly FileType[];
  clock: Clock;
  log: Log;
};

/** How many files are looked at beside each other: a large one does not hold up all the others. */
const lanes = 2;

/** Looks at every file that has come in whole: each is ready, refused, or held until what is missing answers again. */
export async function checkUploads(parts: CheckParts, stop: AbortSignal): Promise<number> {
  let checked = 0;
  for (;;) {
    const waiting = await asWorker(parts, null, (tx) => findWaiting(tx, parts.clock.realNow(), 20));
    if (waiting.length === 0 || stop.aborted) return checked;
    await Promise.all(
      Array.from({ length: lanes }, async () => {
        for (let next = waiting.shift(); next !== undefined && !stop.aborted; next = waiting.shift()) {
          await checkUpload(parts, next);
          checked += 1;
        }
      }),
    );
  }
}

async function checkUpload(parts: CheckParts, upload: WaitingUpload): Promise<void> {
  const { quarantine, log } = parts;
  const path = quarantine.pathOf(upload.id);
  try {
    if ((await quarantine.sizeOf(upload.id)) !== upload.size) return await refuse(parts, upload, 'lost');
    if (upload.size === 0) return await refuse(parts, upload, 'empty');
    const finding = parts.scan === null ? null : (await parts.scan(path)).found;
    if (finding !== null) return await refuse(parts, upload, 'infected', finding);
    const examined = await parts.examine({ path, name: upload.name });
    if (!examined.ok && later.has(examined.refusal)) throw new Error(examined.refusal);
    const judged = judge(examined, upload.name, parts.types);
    await (judged.ok ? keep(parts, upload, judged.value) : refuse(parts, upload, judged.refusal));
  } catch (error) {
    // Whatever is away, the scanner or the store, comes back: the file waits for it.
    log.warn({ upload: upload.id, code: failureCode(error) }, 'uploads: a check could not be done');
    const until = parts.clock.realNow().getTime() + secondsUntilNextTry(upload.tries) * 1000;
    await asWorker(parts, null, (tx) => saveHeld(tx, upload.id, new Date(until)));
  }
}

/** Says nothing of the file: it is looked at again. */
const later = new Set<ReadRefusal>(['notStarted', 'cancelled']);

function judge(
  examined: Outcome<Examined, ReadRefusal>,
  name: string,
  types: readonly FileType[],
): Outcome<FileType, UploadReason> {
  if (!examined.ok) return { ok: false, refusal: reasonOf(examined.refusal) };
  const { type, active, stamped } = examined.value;
  if (active) return { ok: false, refusal: 'activeContent' };
  const judged = judgeType(type, name, types);
  return judged.ok && stamped ? { ok: false, refusal: 'stampedSecret' } : judged;
}

function reasonOf(refusal: ReadRefusal): UploadReason {
  if (refusal === 'passwordProtected' || refusal === 'empty') return refusal;
  return refusal === 'macros' ? 'activeContent' : 'unreadable';
}

/** Its bytes are written whether they are there already or not, so that nobody can tell by the time it takes. */
async function keep(parts: CheckParts, { id, size }: WaitingUpload, type: FileType): Promise<void> {
  const path = parts.quarantine.pathOf(id);
  const sha256 = await hashOf(path);
  await asWorker(parts, null, async (tx) => {
    await lockBlob(tx, sha256);
    if (!(await saveReady(tx, id, { mediaType: fileTypes[type].mediaType, sha256 }))) return;
    await parts.blobs.write(sha256, path);
    await saveBlob(tx, { sha256, size });
  });
  await parts.quarantine.remove(id);
}

async function refuse(
  parts: CheckParts,
  upload: WaitingUpload,
  reason: UploadReason,
  finding: string | null = null,
): Promise<void> {
  await asWorker(parts, upload, async (tx) => {
    await saveRefused(tx, upload.id, reason);
    if (finding !== null) await recordInfected(tx, { uploadId: upload.id, eventId: newId(), finding });
  });
  await parts.quarantine.remove(upload.id);
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1024 * 1024 }), hash);
  return hash.digest('hex');
}

/** One transaction as the worker; what it writes in the trail is written as the doing of who brought the file. */
function asWorker<Value>(
  { db, clock }: CheckParts,
  by: WaitingUpload | null,
  work: (tx: Tx) => Promise<Value>,
): Promise<Value> {
  const { personId = null, agencyId = null, appointmentId = null } = by ?? {};
  const asker = { personId, agencyId, appointmentId, roles: [], requestId: null, businessAt: clock.now() };
  return transact(db, asker, work);
}
