import { PassThrough } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { mayReadContent } from '../../domain/regulation/may.ts';
import type { ReadSession } from '../access/admit.ts';
import { readActor } from '../access/read-actor.ts';
import type { Clock } from '../platform/clock.ts';
import { type Database, transact } from '../platform/database.ts';
import { Unmet } from '../platform/problem.ts';
import type { TabShelf } from './tab-shelf.ts';

export type LiveParts = {
  db: Database;
  clock: Clock;
  /** Who is signed in; must not move the end of the session, which a window that only listens does not use. */
  peekSession: ReadSession;
  tabs: TabShelf;
  /** Milliseconds between two beats, at which it is asked whether the session and the capacity still live. */
  beat?: number;
};

const usualBeat = 20_000;
/** Bytes that a window may leave unread before it is let go; it comes again and asks for everything. */
const mostUnread = 65_536;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

type Listener = { personId: string; sessionId: string; agencyId: string | null };

/**
 * Serves `/api/v1/live`, server-sent events for one window: `{"subject": "duties"}` when something that it may show has
 * changed, to be asked for anew. `as` names the appointment in which the window acts, since such a call has no headers.
 */
export function followLive(app: FastifyInstance, prefix: string, parts: LiveParts): void {
  app.get(`${prefix}/live`, async (request, reply) => {
    const listener = await listenerOf(parts, request);
    if (listener === null) throw new Unmet('unauthenticated');
    const stream = new PassThrough();
    const remove = parts.tabs.add({
      ...listener,
      send(subject) {
        stream.write(`data: ${JSON.stringify({ subject })}\n\n`);
        if (stream.writableLength > mostUnread) stream.end();
      },
      end: () => void stream.end(),
    });
    if (remove === null) throw new Unmet('tooMany');
    const timer = setInterval(() => void beat(), parts.beat ?? usualBeat).unref();
    const beat = async () => {
      if (await stillListens(parts, request, listener)) stream.write(':\n\n');
      else stream.end();
    };
    const forget = () => {
      clearInterval(timer);
      remove();
    };
    stream.once('close', forget);
    request.raw.once('close', () => stream.destroy());
    stream.write('retry: 3000\n\n');
    return (
      reply
        .type('text/event-stream')
        .header('x-accel-buffering', 'no')
        // It serves nothing else afterwards; kept alive, it would hold up a server that stops.
        .header('connection', 'close')
        .send(stream)
    );
  });
}

/** Who listens, in which agency; null when nobody is signed in. A capacity that has ended is none. */
async function listenerOf(parts: LiveParts, request: FastifyRequest): Promise<Listener | null> {
  const session = await parts.peekSession(request.headers);
  if (session === null) return null;
  const { personId, sessionId } = session;
  const { as } = request.query as { as?: unknown };
  if (typeof as !== 'string' || !uuid.test(as)) return { personId, sessionId, agencyId: null };
  const asker = {
    personId,
    agencyId: null,
    appointmentId: null,
    roles: [],
    requestId: request.id,
    businessAt: parts.clock.now(),
  };
  const actor = await transact(parts.db, asker, (tx) => readActor(tx, personId, as, parts.clock.today()));
  return {
    personId,
    sessionId,
    agencyId: actor !== null && mayReadContent(actor) ? actor.agencyId : null,
  };
}

/** False also when the database does not answer: who is let go comes again. */
async function stillListens(parts: LiveParts, request: FastifyRequest, before: Listener): Promise<boolean> {
  try {
    const now = await listenerOf(parts, request);
    return now !== null && now.sessionId === before.sessionId && now.agencyId === before.agencyId;
  } catch {
    // The database is a foreign system; the window asks again by itself.
    return false;
  }
}
