import { randomUUID } from 'node:crypto';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyRateLimit from '@fastify/rate-limit';
import fastifyUnderPressure from '@fastify/under-pressure';
import Fastify, { LogController, type FastifyInstance, type FastifyRequest } from 'fastify';
import type { Log } from './log.ts';
import { generalProblem } from './problem.ts';
import { languageOf } from './serve.ts';
import { sendProblem } from './send-problem.ts';

export type HttpOptions = { log: Log; trustProxy: boolean; maxUploadBytes: number };

/** Calls a minute from one address: a whole office may sit behind it. */
const callsOfAnAddress = 6000;

/**
 * The HTTP server before any subject is bound: request ids, security headers, a strict content
 * security policy, limits by address and by size, problems as answers, graceful closing.
 */
export async function openHttp(options: HttpOptions): Promise<FastifyInstance> {
  // The type of a given logger would spread to every signature; all that we bind is written for the plain server.
  const app = Fastify({
    loggerInstance: options.log,
    logController: new LogController({ disableRequestLogging: true }),
    // One proxy is believed: what stands further left in X-Forwarded-For anybody may have written.
    trustProxy: options.trustProxy ? (_address, hop) => hop < 1 : false,
    bodyLimit: 8_000_000,
    requestTimeout: 120_000,
    forceCloseConnections: 'idle',
    genReqId: () => randomUUID(),
    frameworkErrors: (error, request, reply) => sendProblem(error, request, reply),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
  }) as unknown as FastifyInstance;
  app.setErrorHandler(sendProblem);
  await app.register(fastifyCookie);
  await app.register(fastifyHelmet, securityHeaders);
  await app.register(fastifyUnderPressure, { maxEventLoopDelay: 3000, pressureHandler: busy });
  await app.register(fastifyRateLimit, {
    global: false,
    max: callsOfAnAddress,
    timeWindow: 60_000,
    errorResponseBuilder: () => Object.assign(new Error('too many'), { statusCode: 429 }),
  });
  takeFiles(app, options.maxUploadBytes);
  leaveWhenClosing(app);
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
  });
  // For the whole server, not by route: before it is asked who calls, and for addresses that lead nowhere as well.
  app.addHook('onRequest', app.rateLimit());
  app.addHook('onRequest', async (request, reply) => {
    if (!isForeign(request)) return;
    const problem = generalProblem('foreignOrigin', languageOf(request), request.id);
    return reply.code(problem.status).type('application/problem+json').send(problem);
  });
  return app;
}

const securityHeaders = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      // Mantine and React write style attributes; no style comes from elsewhere.
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      workerSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
  strictTransportSecurity: false,
  referrerPolicy: { policy: 'no-referrer' as const },
  crossOriginEmbedderPolicy: false,
};

/** A browser tells where a call comes from; one from another site is refused whatever its cookies. */
function isForeign(request: FastifyRequest): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return false;
  const site = request.headers['sec-fetch-site'];
  if (site === 'cross-site' || site === 'same-site') return true;
  const { origin, host } = request.headers;
  return origin !== undefined && origin !== 'null' && URL.canParse(origin)
    ? new URL(origin).host !== host
    : origin === 'null';
}

/** What the limit of load needs of a reply. */
type Answering = { code(status: number): { type(media: string): { send(body: unknown): unknown } } };

/**
 * Answers 503 while the event loop is late. Just after a long stretch of work the measure has no samples
 * and reads as endless: that says nothing, and the call goes on.
 */
export function busy(
  request: Pick<FastifyRequest, 'id' | 'headers'>,
  reply: Answering,
  _kind: string,
  late: number | undefined,
): void {
  if (late === Number.POSITIVE_INFINITY) return;
  const problem = generalProblem('unavailable', languageOf(request), request.id);
  reply.code(problem.status).type('application/problem+json').send(problem);
}

/** A browser keeps its connection for more calls; one whose call ends while we close would hold us up for a minute. */
function leaveWhenClosing(app: FastifyInstance): void {
  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
  });
  app.addHook('onSend', async (_request, reply) => {
    if (closing) reply.header('connection', 'close');
  });
}

/** Routes whose contract says `body: 'file'` take the body as it is, as a File named by Content-Disposition. */
function takeFiles(app: FastifyInstance, maxUploadBytes: number): void {
  // A text file is a file like any other; without this Fastify would decode it.
  app.removeContentTypeParser('text/plain');
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: maxUploadBytes }, (request, body, done) => {
    const config = request.routeOptions.config as { body?: string };
    if (config.body !== 'file') {
      done(Object.assign(new Error('unsupported media type'), { statusCode: 415 }));
      return;
    }
    done(
      null,
      new File([new Uint8Array(body as Buffer)], plainName(fileNameOf(request)), {
        type: request.headers['content-type'] ?? '',
      }),
    );
  });
}

function fileNameOf(request: FastifyRequest): string {
  const disposition = request.headers['content-disposition'] ?? '';
  const encoded = /filename\*=(?:utf-8|UTF-8)''([^;]+)/.exec(disposition)?.[1];
  const plain = /filename="?([^";]+)"?/.exec(disposition)?.[1];
  try {
    return encoded === undefined ? (plain ?? 'file') : decodeURIComponent(encoded);
  } catch {
    // A wrongly encoded name says nothing that the reader needs: it looks at the content.
    return 'file';
  }
}

/** The last part of a path, without what does not belong into a name, and not longer than one is. */
export function plainName(name: string): string {
  const last = name.toWellFormed().split(/[/\\]/).at(-1) ?? '';
  return last.replaceAll(/\p{C}/gu, '').trim().slice(-200) || 'file';
}
