import type { FastifyRequest } from 'fastify';
import type { Clock } from '../platform/clock.ts';
import { type Asker, type Database, transact } from '../platform/database.ts';
import { Unmet } from '../platform/problem.ts';
import type { Call } from '../platform/serve.ts';
import { admitKey } from './admit-key.ts';
import type { Actor } from '../../domain/person/actor.ts';
import type { ActingContext, OpenContext, PersonContext } from './context.ts';
import { doOnce } from './do-once.ts';
import { type KeyToken, readKeyToken } from './key-token.ts';
import { readActor } from './read-actor.ts';

/** Finds out who is signed in from the cookies of a call; null when nobody is. */
export type ReadSession = (
  headers: FastifyRequest['headers'],
) => Promise<{ personId: string; sessionId: string } | null>;

export type Gate = {
  db: Database;
  clock: Clock;
  readSession: ReadSession;
  /**
   * Counts a call of a person or a key.
   * @throws {Unmet} `tooMany`, with `Retry-After`, when the minute had too many
   */
  limit: (call: Call, caller: { kind: 'person' | 'key'; id: string }) => Promise<void>;
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Admits a call as its contract demands: anybody, a signed-in person, a person in one of their appointments, or a
 * machine with a key of such a person. Nothing of the input is looked at before; 401 comes before everything else.
 * @throws {Unmet} with the general problem to answer
 */
export async function admit(gate: Gate, call: Call): Promise<ActingContext> {
  const open = openContext(gate, call);
  if (call.meta.access === 'open') return open as ActingContext;
  const token = readKeyToken(call.request.headers.authorization);
  if (token !== null) return keyContext(gate, call, open, token);
  const session = await gate.readSession(call.request.headers);
  if (session === null) throw new Unmet('unauthenticated');
  await gate.limit(call, { kind: 'person', id: session.personId });
  const person: PersonContext = { ...open, ...session, asker: { ...open.asker, personId: session.personId } };
  if (call.meta.access === 'person') return person as ActingContext;
  return actingContext(gate, call, person);
}

/** A key stands for the session and names the appointment; only acts in an appointment have a scope. */
async function keyContext(
  gate: Gate,
  call: Call,
  open: OpenContext,
  token: KeyToken,
): Promise<ActingContext> {
  const { actor, keyId, name } = await admitKey(gate, call, open, token);
  const { personId } = actor;
  const asker = { ...open.asker, personId, throughKey: name };
  return contextOf(call, { ...open, personId, sessionId: keyId, asker }, actor);
}

async function actingContext(gate: Gate, call: Call, person: PersonContext): Promise<ActingContext> {
  const named = call.request.headers['lientich-acting-as'];
  if (typeof named !== 'string' || !uuid.test(named)) throw new Unmet('notActing');
  const today = gate.clock.today();
  const actor = await transact(gate.db, person.asker, (tx) => readActor(tx, person.personId, named, today));
  if (actor === null) throw new Unmet('notActing');
  return contextOf(call, person, actor);
}

function contextOf(call: Call, person: PersonContext, actor: Actor): ActingContext {
  const { agencyId, appointmentId, roles } = actor;
  const context: ActingContext = {
    ...person,
    actor,
    asker: { ...person.asker, agencyId, appointmentId, roles },
    version: versionOf(call),
    once: null,
  };
  const key = call.request.headers['idempotency-key'];
  if (call.meta.creates === true && typeof key === 'string' && key !== '') {
    context.once = (work) => doOnce(context, call, key, work);
  }
  return context;
}

function versionOf(call: Call): number | null {
  if (call.meta.edits !== true) return null;
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(call.request.headers['if-match'] ?? '');
  if (version === null) throw new Unmet('versionRequired');
  return Number(version[1]);
}

function openContext(gate: Gate, call: Call): OpenContext {
  const asker: Asker = {
    personId: null,
    agencyId: null,
    appointmentId: null,
    roles: [],
    requestId: call.request.id,
    businessAt: gate.clock.now(),
  };
  return {
    db: gate.db,
    clock: gate.clock,
    log: call.request.log as OpenContext['log'],
    requestId: call.request.id,
    language: call.language,
    address: call.request.ip,
    headers: call.request.headers,
    setCookies: (cookies) => void call.reply.header('set-cookie', [...cookies]),
    personId: null,
    sessionId: null,
    asker,
  };
}
