import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { compose } from '../src/server/compose.ts';
import { type Clock, standingClock } from '../src/server/platform/clock.ts';
import { type Config, readConfig } from '../src/server/platform/config.ts';
import { type Database, openDatabase, openPool } from '../src/server/platform/database.ts';
import { makeFulfilments } from '../src/server/duties/make-fulfilments.ts';
import type { Totals } from '../src/server/duties/plan-store.ts';
import { type Log, openLog } from '../src/server/platform/log.ts';
import { runRequestDay } from '../src/server/requests/run-request-jobs.ts';
import type { HashCost } from '../src/server/session/hash-password.ts';
import { openAuth } from '../src/server/session/open-auth.ts';
import { freshDatabase, type TestDatabase } from './database.ts';

/** Who calls: a person and the appointment in which they act. */
export type Caller = { personId: string; appointmentId?: string };

/** The composed server on a database of its own, called without a network. */
export type TestApp = {
  app: FastifyInstance;
  db: Database;
  database: TestDatabase;
  clock: Clock & { moveTo(moment: string): void };
  /** The settings as the server read them; the data folder is this test's own. */
  config: Config;
  /** Calls an operation of the API; `as` signs in without the sign-in subject, a cookie through it. */
  call(method: string, path: string, options?: CallOptions): Promise<LightMyRequestResponse>;
  /** Has the job make, move and let lapse what it has to on the day that the clock shows. */
  makeFulfilments(): Promise<Totals>;
  /** Has the job of requests do what it has to on the day that the clock shows. */
  runRequestDay(): ReturnType<typeof runRequestDay>;
  close(): Promise<void>;
};

export type CallOptions = {
  as?: Caller;
  body?: unknown;
  headers?: Record<string, string>;
  query?: Record<string, string>;
};

export type TestOptions = {
  /** Settings as in the environment. */
  settings?: Record<string, string>;
  clock?: TestApp['clock'];
  log?: Log;
  /** Work of a password hash, where it matters. */
  cost?: HashCost;
};

/** Hashing passwords is no test's subject. */
const quickHash = { memoryCost: 1024, timeCost: 1, parallelism: 1 };

/** Opens the server for a test file; close it in `afterAll`. The day stands at 05/9/2022 until it is moved. */
export async function openTestApp({ settings, clock: given, log, cost }: TestOptions = {}): Promise<TestApp> {
  const database = await freshDatabase();
  const db = openDatabase(openPool(database.connect, 'app', 4));
  const authPool = openPool(database.connect, 'auth', 4);
  const worker = openDatabase(openPool(database.connect, 'worker', 1));
  const clock = given ?? standingClock('2022-09-05');
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'lientich-test-'));
  const config = readConfig({ LIENTICH_LOG_LEVEL: 'silent', LIENTICH_DATA_DIR: dataDir, ...settings });
  const signIn = await openAuth({ pool: authPool, config, clock, cost: cost ?? quickHash });
  const app = await compose({
    config,
    clock,
    log: log ?? openLog('error'),
    db,
    signIn,
    readSession: async (headers) => signedInBy(headers) ?? signIn.readSession(headers),
    version: '0.0.0-test',
  });
  return {
    app,
    db,
    database,
    clock,
    config,
    call: (method, path, options) => app.inject(injection(method, path, options ?? {})),
    makeFulfilments: () => makeFulfilments({ db: worker, clock }),
    runRequestDay: () => runRequestDay({ db: worker, clock }),
    async close() {
      await app.close();
      await worker.destroy();
      await db.destroy();
      await authPool.end();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function signedInBy(headers: Record<string, unknown>): { personId: string; sessionId: string } | null {
  const personId = headers['test-person'];
  return typeof personId === 'string' ? { personId, sessionId: 'test' } : null;
}

function injection(method: string, path: string, { as, body, headers, query }: CallOptions): InjectOptions {
  return {
    method,
    url: `/api/v1${path}`,
    headers: {
      ...(as && { 'test-person': as.personId }),
      ...(as?.appointmentId !== undefined && { 'lientich-acting-as': as.appointmentId }),
      ...headers,
    },
    ...(query && { query }),
    ...(body !== undefined && { payload: body as object }),
  };
}
