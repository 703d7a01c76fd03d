import { AsyncLocalStorage } from 'node:async_hooks';
import type { SessionView } from '../../src/contract/session.ts';
import { compose } from '../../src/server/compose.ts';
import { type Clock, standingClock } from '../../src/server/platform/clock.ts';
import type { Config } from '../../src/server/platform/config.ts';
import { makeFulfilments } from '../../src/server/duties/make-fulfilments.ts';
import {
  type Connect,
  type Database,
  openDatabase,
  openPool,
  transact,
} from '../../src/server/platform/database.ts';
import { runRequestDay } from '../../src/server/requests/run-request-jobs.ts';
import { openLog } from '../../src/server/platform/log.ts';
import { openAuth, type SignIn } from '../../src/server/session/open-auth.ts';
import { readSessionView } from '../../src/server/session/read-session-view.ts';
import { openPreparedPool } from './prepared-pool.ts';

/** Who acts on the stage: a person in one appointment. */
export type Player = { personId: string; appointmentId: string; agencyId: string };

/** The server as the world's builders call it: by its acts, on the world's own days, without a network. */
export type Stage = {
  db: Database;
  signIn: SignIn;
  clock: Clock & { moveTo(moment: string): void };
  /** Calls an act and gives its answer; a refusal ends the building with what was said. */
  call<Answer>(as: Player | null, method: string, path: string, options?: CallOptions): Promise<Answer>;
  /** The person of an address, in their appointment in the agency named (their only one when left out). */
  player(address: string, agencyId?: string): Promise<Player>;
  /** Has the job make what opens soon by the world's day; call it before somebody looks at what is due. */
  makeFulfilments(): Promise<void>;
  /** Has the job remind of what is not answered by the world's day, and note whose end has passed so. */
  runRequestJobs(): Promise<{ reminded: number; silent: number }>;
  close(): Promise<void>;
};

/** A file as somebody hands it in. */
export type HandedFile = { name: string; type: string; bytes: Buffer };

type CallOptions = { body?: unknown; file?: HandedFile; version?: number };

/** Opens the server on a database for building; it listens nowhere and sends nothing. */
export async function openStage(connect: Connect, config: Config, day: string): Promise<Stage> {
  const db = openDatabase(openPreparedPool(connect, 'app', 6));
  const authPool = openPool(connect, 'auth', 2);
  const worker = openDatabase(openPool(connect, 'worker', 1));
  const clock = standingClock(day);
  const signIn = await openAuth({ pool: authPool, config, clock });
  const log = openLog('error');
  const now = new AsyncLocalStorage<string>();
  const readSession = async () => {
    const personId = now.getStore();
    return personId === undefined ? null : { personId, sessionId: 'world' };
  };
  const app = await compose({ config, clock, log, db, signIn, readSession, version: 'world' });

  async function call<Answer>(as: Player | null, method: string, path: string, options: CallOptions = {}) {
    const { file, version } = options;
    const headers = {
      ...(as !== null && { 'lientich-acting-as': as.appointmentId }),
      ...(version !== undefined && { 'if-match': `"${version}"` }),
      ...(file !== undefined && {
        'content-type': file.type,
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      }),
    };
    const body = file?.bytes ?? (options.body as object | undefined);
    const payload = body === undefined ? {} : { payload: body };
    const inject = async () =>
      app.inject({ method: method as 'GET', url: `/api/v1${path}`, headers, ...payload });
    const answer = await (as === null ? inject() : now.run(as.personId, inject));
    if (answer.statusCode >= 300)
      throw new Error(`World: ${method} ${path} was answered ${answer.statusCode}: ${answer.body}`);
    return answer.json<Answer>();
  }

  async function player(address: string, agencyId?: string): Promise<Player> {
    const user = await signIn.authDb
      .selectFrom('auth.user')
      .select('id')
      .where('email', '=', address)
      .executeTakeFirstOrThrow();
    const view = await sessionOf({ db, clock, personId: user.id });
    const held = view?.appointments.find((one) => agencyId === undefined || one.agencyId === agencyId);
    if (held === undefined) throw new Error(`World: ${address} may not act on ${clock.today()}`);
    return { personId: user.id, appointmentId: held.id, agencyId: held.agencyId };
  }

  return {
    db,
    signIn,
    clock,
    call,
    player,
    async makeFulfilments() {
      await makeFulfilments({ db: worker, clock });
    },
    runRequestJobs: () => runRequestDay({ db: worker, clock }),
    async close() {
      await app.close();
      await worker.destroy();
      await db.destroy();
      await authPool.end();
    },
  };
}

/** Gives a person of the world the password whose hash this is. */
export async function givePassword({ db, clock }: Stage, player: Player, hash: string): Promise<void> {
  const asker = { ...player, roles: [], requestId: null, businessAt: clock.now() };
  await transact(db, asker, (tx) =>
    tx
      .selectNoFrom((eb) => eb.fn('auth.give_password', [eb.val(player.personId), eb.val(hash)]).as('given'))
      .execute(),
  );
}

async function sessionOf(parts: {
  db: Database;
  clock: Clock;
  personId: string;
}): Promise<SessionView | null> {
  const asker = {
    personId: parts.personId,
    agencyId: null,
    appointmentId: null,
    roles: [],
    requestId: null,
    businessAt: parts.clock.now(),
  };
  const context = { db: parts.db, clock: parts.clock, asker };
  return readSessionView(context, { id: parts.personId });
}
