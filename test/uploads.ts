import type { LightMyRequestResponse } from 'fastify';
import { openBlobs } from '../src/server/platform/blobs.ts';
import type { Clock } from '../src/server/platform/clock.ts';
import { openDatabase, openPool } from '../src/server/platform/database.ts';
import { openLog } from '../src/server/platform/log.ts';
import { openQuarantine } from '../src/server/platform/quarantine.ts';
import { checkUploads } from '../src/server/uploads/check-uploads.ts';
import { dropUnused } from '../src/server/uploads/drop-unused.ts';
import { checkPartsOf } from '../src/server/uploads/run-upload-jobs.ts';
import type { Caller, TestApp } from './app.ts';

type Begun = { size: number; metadata: Record<string, string> };

/** Begins to send a file up, as the tus protocol says. */
export function beginUpload(
  server: TestApp,
  as: Caller,
  { size, metadata }: Begun,
): Promise<LightMyRequestResponse> {
  const said = Object.entries(metadata).map(
    ([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`,
  );
  const headers = {
    'tus-resumable': '1.0.0',
    'upload-length': String(size),
    'upload-metadata': said.join(','),
  };
  return server.call('POST', '/uploads/tus', { as, headers });
}

/** Sends one part of it. */
export function sendPart(
  server: TestApp,
  as: Caller,
  { id, offset, part }: { id: string; offset: number; part: string | Uint8Array },
): Promise<LightMyRequestResponse> {
  const body = Buffer.from(part as Uint8Array);
  const headers = {
    'tus-resumable': '1.0.0',
    'upload-offset': String(offset),
    'content-type': 'application/offset+octet-stream',
    'content-length': String(body.length),
  };
  return server.call('PATCH', `/uploads/tus/${id}`, { as, body, headers });
}

/** Sends a whole file up, declared no secret, and gives the id of the upload, which is not checked yet. */
export async function sendUp(
  server: TestApp,
  as: Caller,
  { name, bytes }: { name: string; bytes: string | Uint8Array },
): Promise<string> {
  const size = Buffer.from(bytes as Uint8Array).length;
  const begun = await beginUpload(server, as, { size, metadata: { filename: name, declared: 'none' } });
  if (begun.statusCode !== 201) throw new Error(begun.body);
  const id = String(begun.headers['location']).split('/').at(-1)!;
  if (size === 0) return id;
  const sent = await sendPart(server, as, { id, offset: 0, part: bytes });
  if (sent.statusCode !== 204) throw new Error(sent.body);
  return id;
}

/** A server of a test, or of a journey. */
type WithFiles = Pick<TestApp, 'config' | 'database'> & { clock: Clock };

/** Looks at every file that has come in, as the job does. */
export async function checkSentUp(server: WithFiles): Promise<void> {
  await asWorker(server, (parts) => checkUploads(checkPartsOf(parts), never));
}

/** Removes what nobody needs any more, as the job does; `at` is another present than the real one. */
export async function sweepSentUp(server: WithFiles, at: Date): Promise<{ blobs: number }> {
  return asWorker(server, (parts) =>
    dropUnused({ ...parts, clock: { ...server.clock, realNow: () => at } }, never),
  );
}

const never = new AbortController().signal;

type WorkerParts = Parameters<typeof checkPartsOf>[0];

async function asWorker<Value>(
  server: WithFiles,
  work: (parts: WorkerParts) => Promise<Value>,
): Promise<Value> {
  const { config, clock } = server;
  const db = openDatabase(openPool(server.database.connect, 'worker', 2));
  const quarantine = openQuarantine(config.dataDir);
  try {
    return await work({ config, db, quarantine, blobs: openBlobs(config), clock, log: openLog('silent') });
  } finally {
    await db.destroy();
  }
}
