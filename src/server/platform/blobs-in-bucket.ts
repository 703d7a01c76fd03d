import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { S3mini } from 's3mini';
import type { Blobs } from './blobs.ts';
import type { ByteRange } from './streamed-file.ts';

/** A bucket of a store that speaks S3. */
export type Bucket = {
  /** Address of the bucket, its name at the end of the path. */
  endpoint: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
};

/** Bytes of a part: what is held in memory at once while a file is written. S3 takes parts from 5 MiB on, at most 10,000. */
const partBytes = 16 * 1024 * 1024;

/** Blobs as objects `files/ab/abcd…` of a bucket; every server reaches the same ones. */
export function bucketBlobs({ endpoint, region, accessKeyId, secretAccessKey }: Bucket): Blobs {
  const s3 = new S3mini({ endpoint, region, accessKeyId, secretAccessKey });
  return {
    async write(sha256, file) {
      const handle = await open(file);
      try {
        const { size } = await handle.stat();
        await (size <= partBytes
          ? writeWhole(s3, keyOf(sha256), handle)
          : writeParts(s3, keyOf(sha256), { handle, size }));
        const arrived = await s3.getContentLength(keyOf(sha256));
        if (arrived !== size) throw new Error('the bucket did not keep a file whole');
      } finally {
        await handle.close();
      }
    },
    async read(sha256, range) {
      const answer = await ask(s3, keyOf(sha256), range);
      // The web's stream and Node's are the same object; their types come from two libraries.
      return Readable.fromWeb(answer.body as ReadableStream<Uint8Array>);
    },
    exists: async (sha256) => (await s3.objectExists(keyOf(sha256))) === true,
    async delete(sha256) {
      await s3.deleteObject(keyOf(sha256));
    },
  };
}

function keyOf(sha256: string): string {
  return `files/${sha256.slice(0, 2)}/${sha256}`;
}

async function ask(s3: S3mini, key: string, range: ByteRange | undefined): Promise<Response> {
  const answer = await (range === undefined
    ? s3.getObjectRaw(key)
    : s3.getObjectRaw(key, false, range.from, range.to + 1));
  if (answer.body === null) throw new Error('the bucket gave nothing');
  return answer;
}

async function writeWhole(s3: S3mini, key: string, handle: FileHandle): Promise<void> {
  await s3.putObject(key, await handle.readFile(), 'application/octet-stream');
}

async function writeParts(
  s3: S3mini,
  key: string,
  { handle, size }: { handle: FileHandle; size: number },
): Promise<void> {
  const uploadId = await s3.getMultipartUploadId(key, 'application/octet-stream');
  try {
    const parts = [];
    for (let from = 0; from < size; from += partBytes) {
      const part = Buffer.alloc(Math.min(partBytes, size - from));
      await handle.read(part, 0, part.length, from);
      parts.push(await s3.uploadPart(key, uploadId, part, parts.length + 1));
    }
    await s3.completeMultipartUpload(key, uploadId, parts);
  } catch (error) {
    // Parts that nobody completes are paid for; that they could not be given up is no news beside the fault itself.
    await s3.abortMultipartUpload(key, uploadId).catch(() => undefined);
    throw error;
  }
}
