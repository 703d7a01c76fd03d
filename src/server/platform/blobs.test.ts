import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BucketServer, startBucket } from '../../../test/bucket-server.ts';
import { type Blobs, openBlobs } from './blobs.ts';

let folder: string;
let server: BucketServer;
const stores: Record<string, Blobs> = {};

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'lientich-blobs-'));
  server = await startBucket();
  stores['folder'] = openBlobs({ dataDir: folder, bucket: null });
  stores['bucket'] = openBlobs({ dataDir: folder, bucket: server.bucket });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

/** A file of so many bytes, with its hash. */
function fileOf(size: number) {
  const bytes = randomBytes(size);
  const file = path.join(folder, `nguon-${size}`);
  writeFileSync(file, bytes);
  return { bytes, file, sha256: createHash('sha256').update(bytes).digest('hex') };
}

// One part of a bucket has 16 MiB.
const sizes = [1, 100_000, 16 * 1024 * 1024, 40_000_000];

test.each(['folder', 'bucket'].flatMap((kind) => sizes.map((size) => [kind, size] as const)))(
  'the %s gives %d bytes back as they were, and any range of them',
  async (kind, size) => {
    const blobs = stores[kind]!;
    const { bytes, file, sha256 } = fileOf(size);
    expect(await blobs.exists(sha256)).toBe(false);
    await blobs.write(sha256, file);
    await blobs.write(sha256, file);
    expect(await blobs.exists(sha256)).toBe(true);
    expect(Buffer.compare(await buffer(await blobs.read(sha256)), bytes)).toBe(0);
    const [from, to] = [Math.floor(size / 3), Math.floor(size / 2)];
    const some = await buffer(await blobs.read(sha256, { from, to }));
    expect(Buffer.compare(some, bytes.subarray(from, to + 1))).toBe(0);
    await blobs.delete(sha256);
    await blobs.delete(sha256);
    expect(await blobs.exists(sha256)).toBe(false);
    await expect(blobs.read(sha256)).rejects.toThrow(/ENOENT|404/);
  },
);

test('a folder leaves nothing half written beside', async () => {
  const { file, sha256 } = fileOf(50_000);
  await expect(stores['folder']!.write(sha256, path.join(folder, 'khong-co'))).rejects.toThrow('ENOENT');
  await stores['folder']!.write(sha256, file);
  expect(readdirSync(path.join(folder, 'tmp'))).toEqual([]);
});

test('when a part does not arrive in a bucket, nothing is kept and no parts are left to be paid for', async () => {
  const { file, sha256 } = fileOf(20_000_000);
  server.failOn('part');
  await expect(stores['bucket']!.write(sha256, file)).rejects.toThrow('500');
  server.failOn(null);
  expect(await stores['bucket']!.exists(sha256)).toBe(false);
  expect([...server.parts]).toEqual([]);
});

test('a bucket takes no call under another key', async () => {
  const bucket = { ...server.bucket, secretAccessKey: 'khac' };
  const { file, sha256 } = fileOf(10);
  await expect(openBlobs({ dataDir: folder, bucket }).write(sha256, file)).rejects.toThrow('403');
});
