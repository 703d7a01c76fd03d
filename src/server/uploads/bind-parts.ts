import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { MemoryLocker, Server } from '@tus/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { mayUpload } from '../../domain/upload/may.ts';
import { type ActingContext, demand } from '../access/context.ts';
import { newId } from '../platform/new-id.ts';
import type { Quarantine } from '../platform/quarantine.ts';
import { type Admit, languageOf } from '../platform/serve.ts';
import { PartStore } from './keep-parts.ts';
import type { UploadLimits } from './read-upload-limits.ts';

export type BoundParts = {
  prefix: string;
  admit: Admit<ActingContext>;
  quarantine: Quarantine;
  limits: UploadLimits;
};

const partType = 'application/offset+octet-stream';
/** What of the protocol's answer is handed on; the rest of the headers are the server's own. */
const spoken = [
  'tus-resumable',
  'upload-offset',
  'upload-length',
  'location',
  'tus-version',
  'tus-extension',
];

/**
 * Takes files in parts by the tus protocol 1.0 under `/uploads/tus`. Every call is admitted like any other: who is not
 * signed in, or not acting, is told so before a byte is taken in; whose upload it is not finds none.
 */
export function bindParts(app: FastifyInstance, bound: BoundParts): void {
  const locker = new MemoryLocker();
  const admitted = new WeakMap<FastifyRequest, ActingContext>();
  void app.register(async (scope) => {
    // The parts are not read into memory: the parser hands the stream on.
    scope.addContentTypeParser(partType, (_request, _payload, done) => done(null));
    scope.route({
      method: ['POST', 'HEAD', 'PATCH', 'DELETE'],
      url: `${bound.prefix}/uploads/tus`,
      ...handling(),
    });
    scope.route({
      method: ['HEAD', 'PATCH', 'DELETE'],
      url: `${bound.prefix}/uploads/tus/:uploadId`,
      ...handling(),
    });
  });

  function handling() {
    return {
      // Named in the log when a call fails.
      config: { act: 'sendUpload' } as object,
      onRequest: async (request: FastifyRequest, reply: FastifyReply) => {
        const meta = { access: 'appointment', scope: 'files:write' } as const;
        const call = { request, reply, name: 'sendUpload', meta, language: languageOf(request) };
        const context = await bound.admit(call);
        demand(mayUpload(context.actor));
        admitted.set(request, context);
      },
      handler: (request: FastifyRequest, reply: FastifyReply) =>
        takePart({ ...bound, locker, context: admitted.get(request)! }, request, reply),
    };
  }
}

type Taking = BoundParts & { locker: MemoryLocker; context: ActingContext };

async function takePart(
  { prefix, quarantine, limits, locker, context }: Taking,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  let ended: unknown;
  const server = new Server({
    path: `${prefix}/uploads/tus`,
    datastore: new PartStore({ quarantine, limits, context }),
    locker,
    relativeLocation: true,
    namingFunction: () => newId(),
    // Protocol faults come as plain objects with a status; whatever is thrown as an error is answered as everywhere else.
    onResponseError: (_request, error) => {
      if (error instanceof Error) ended = error;
      return undefined;
    },
  });
  const answer = await server.handleWeb(webRequest(request));
  reply.header('tus-resumable', '1.0.0');
  if (ended !== undefined) throw ended as Error;
  for (const name of spoken) {
    const value = answer.headers.get(name);
    if (value !== null) reply.header(name, value);
  }
  const body = await answer.text();
  return reply.code(answer.status).type('text/plain; charset=utf-8').send(body);
}

/** The call as the protocol's library wants it. */
function webRequest({ raw, method, headers, url }: FastifyRequest): Request {
  const given = Object.entries(headers).filter(([, value]) => typeof value === 'string') as [
    string,
    string,
  ][];
  const whole = new URL(url, 'http://localhost');
  if (method !== 'POST' && method !== 'PATCH') return new Request(whole, { method, headers: given });
  // The web's stream and Node's are the same object; their types come from two libraries.
  const body = Readable.toWeb(raw) as ReadableStream<Uint8Array> as unknown as BodyInit;
  const streamed: RequestInit & { duplex: 'half' } = { method, headers: given, body, duplex: 'half' };
  return new Request(whole, streamed);
}
