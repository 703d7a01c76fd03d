import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { Bucket } from '../src/server/platform/blobs-in-bucket.ts';

/** A bucket that speaks as much of S3 as files need, on loopback; it checks the signature of every call. */
export type BucketServer = {
  bucket: Bucket;
  objects: Map<string, Buffer>;
  /** Parts of uploads that were neither completed nor given up. */
  parts: Map<string, Buffer[]>;
  /** Answers the next calls of this kind with a fault. */
  failOn(kind: 'part' | null): void;
  stop(): Promise<void>;
};

const keys = { accessKeyId: 'khoa-thu', secretAccessKey: 'bi-mat-thu' };

/** Starts it with an empty bucket. */
export async function startBucket(): Promise<BucketServer> {
  const objects = new Map<string, Buffer>();
  const parts = new Map<string, Buffer[]>();
  let failing: 'part' | null = null;
  const server = createServer((request, response) => {
    void answer(request, response);
  });
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://bucket');
    const body = await buffer(request);
    if (!isSigned(request, url)) return end(response, 403);
    const key = decodeURIComponent(url.pathname.replace('/thu/', ''));
    const uploadId = url.searchParams.get('uploadId');
    if (url.searchParams.has('uploads')) return beginParts(response);
    if (uploadId !== null) return takePart({ request, response, url, key, uploadId, body });
    if (request.method === 'PUT') objects.set(key, body);
    if (request.method === 'DELETE') objects.delete(key);
    if (request.method === 'PUT' || request.method === 'DELETE') return end(response, 200);
    return sendObject(request, response, objects.get(key));
  }
  function beginParts(response: ServerResponse): void {
    const id = `lan-${parts.size + 1}`;
    parts.set(id, []);
    end(
      response,
      200,
      `<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`,
    );
  }
  type Part = {
    request: IncomingMessage;
    response: ServerResponse;
    url: URL;
    key: string;
    uploadId: string;
    body: Buffer;
  };
  function takePart({ request, response, url, key, uploadId, body }: Part): void {
    const taken = parts.get(uploadId);
    if (taken === undefined) return end(response, 404);
    if (request.method === 'PUT') {
      if (failing === 'part') return end(response, 500);
      taken[Number(url.searchParams.get('partNumber')) - 1] = body;
      response.setHeader('etag', `"${createHash('md5').update(body).digest('hex')}"`);
      return end(response, 200);
    }
    if (request.method === 'POST') objects.set(key, Buffer.concat(taken));
    parts.delete(uploadId);
    end(response, 200, '<CompleteMultipartUploadResult><ETag>"x"</ETag></CompleteMultipartUploadResult>');
  }
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    bucket: { endpoint: `http://127.0.0.1:${port}/thu`, region: 'auto', ...keys },
    objects,
    parts,
    failOn: (kind) => {
      failing = kind;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function end(response: ServerResponse, status: number, xml = ''): void {
  response.writeHead(status, { 'content-type': 'application/xml' }).end(xml);
}

function sendObject(request: IncomingMessage, response: ServerResponse, object: Buffer | undefined): void {
  if (object === undefined) return end(response, 404);
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
  const bytes = from === undefined ? object : object.subarray(Number(from), Number(to) + 1);
  response.writeHead(from === undefined ? 200 : 206, { 'content-length': bytes.length });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** AWS Signature Version 4, as the service counts it. */
function isSigned(request: IncomingMessage, url: URL): boolean {
  const [, scope = '', signed = '', signature = ''] =
    /^AWS4-HMAC-SHA256 Credential=khoa-thu\/(\S+), SignedHeaders=(\S+), Signature=([0-9a-f]{64})$/.exec(
      request.headers.authorization ?? '',
    ) ?? [];
  const at = String(request.headers['x-amz-date']);
  const query = [...url.searchParams].map((pair) => pair.map(encodeURIComponent).join('=')).toSorted();
  const headers = signed.split(';').map((name) => `${name}:${String(request.headers[name])}`);
  const call = [
    request.method,
    url.pathname,
    query.join('&'),
    headers.join('\n'),
    '',
    signed,
    'UNSIGNED-PAYLOAD',
  ];
  const hashed = createHash('sha256').update(call.join('\n')).digest('hex');
  const key = scope
    .split('/')
    .reduce<string | Buffer>((one, part) => hmac(one, part), `AWS4${keys.secretAccessKey}`);
  return hmac(key, ['AWS4-HMAC-SHA256', at, scope, hashed].join('\n')).toString('hex') === signature;
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
