import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type ByteRange, StreamedFile } from './streamed-file.ts';

/** What is shown is as good as alone: it runs nothing, loads nothing, and only we may put it into a frame. */
const sandbox =
  "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

/**
 * Answers with a file. It is kept, never shown by the browser: whatever its type says of it, nothing in it runs here. What
 * we have drawn ourselves to be looked at is shown inside a sandbox.
 */
export async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  file: File,
): Promise<FastifyReply> {
  reply.type(file.type === '' ? 'application/octet-stream' : file.type);
  if (!(file instanceof StreamedFile)) {
    reply.header('content-disposition', asAttachment(file.name));
    return reply.send(Buffer.from(await file.arrayBuffer()));
  }
  reply.headers(file.headers);
  if (file.shown) reply.header('content-security-policy', sandbox).header('content-disposition', 'inline');
  else reply.header('content-disposition', asAttachment(file.name));
  return sendStream(request, reply, file);
}

/** All of it, or the one range that is asked for (RFC 9110, 14): a download that broke off goes on from there. */
async function sendStream(
  request: FastifyRequest,
  reply: FastifyReply,
  file: StreamedFile,
): Promise<FastifyReply> {
  reply.header('accept-ranges', 'bytes');
  const range = request.headers['if-range'] === undefined ? rangeOf(request.headers.range, file.size) : null;
  if (range === 'none') {
    return reply.code(416).header('content-range', `bytes */${file.size}`).type('text/plain').send('');
  }
  const { from, to } = range ?? { from: 0, to: file.size - 1 };
  reply.header('content-length', String(to - from + 1));
  if (range !== null) reply.code(206).header('content-range', `bytes ${from}-${to}/${file.size}`);
  return reply.send(request.method === 'HEAD' ? Readable.from([]) : await file.open(range ?? undefined));
}

/** The one range of a header, cut to what there is; null: all of it; `none`: nothing there is in it. */
export function rangeOf(header: string | undefined, size: number): ByteRange | 'none' | null {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return null;
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return from > to ? 'none' : { from, to };
}

/** RFC 8187, 3.2.1: what encodeURIComponent leaves and a header may not have is encoded too. */
function asAttachment(name: string): string {
  const encode = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
  const encoded = encodeURIComponent(name.toWellFormed()).replaceAll(/['()*]/g, encode);
  return `attachment; filename*=UTF-8''${encoded}`;
}
