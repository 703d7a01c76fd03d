import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import path from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { type CompiledQuery, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { compose } from '../src/server/compose.ts';
import { standingClock } from '../src/server/platform/clock.ts';
import { readConfig } from '../src/server/platform/config.ts';
import { openPool } from '../src/server/platform/database.ts';
import { startEmbedded, type EmbeddedPostgres } from '../src/server/platform/embedded/start-embedded.ts';
import { openLog } from '../src/server/platform/log.ts';
import { migrate } from '../src/server/platform/migrate.ts';
import type { Tables } from '../src/server/platform/tables.gen.ts';
import { openAuth } from '../src/server/session/open-auth.ts';

/** Does something with the superuser's connection. */
export async function asSuperuser<Value>(
  server: EmbeddedPostgres,
  work: (client: pg.Client) => Promise<Value>,
): Promise<Value> {
  const client = new pg.Client(server.administer('lientich'));
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A migrated and filled database in a folder; filled once, `mark` says with what. `tell` prints a step and its seconds. */
export async function openFilled(
  folder: string,
  mark: string,
  fill: (client: pg.Client, tell: (step: string) => void) => Promise<void>,
): Promise<EmbeddedPostgres> {
  mkdirSync(folder, { recursive: true });
  const log = { info: () => undefined, warn: () => undefined };
  const server = await startEmbedded({ dataDir: path.join(folder, 'data'), log, durable: false });
  const done = path.join(folder, mark);
  if (existsSync(done)) return server;
  const owner = openPool(server.connect, 'owner', 1);
  await migrate(owner);
  await owner.end();
  let before = performance.now();
  await asSuperuser(server, (client) =>
    fill(client, (step) => {
      console.log(`${step}: ${((performance.now() - before) / 1000).toFixed(0)} s`);
      before = performance.now();
    }),
  );
  writeFileSync(done, '');
  return server;
}

export type OpenedServer = { app: FastifyInstance; sent: CompiledQuery[]; close(): Promise<void> };

/**
 * The composed server as in production; `sent` has the statements of the last calls. Who calls is told by the header
 * `bench-person`.
 */
export async function openServer(server: EmbeddedPostgres, today: string): Promise<OpenedServer> {
  const sent: CompiledQuery[] = [];
  const dialect = new PostgresDialect({ pool: openPool(server.connect, 'app', 4) });
  const db = new Kysely<Tables>({ dialect, log: (event) => void sent.push(event.query) });
  const authPool = openPool(server.connect, 'auth', 1);
  const clock = standingClock(today);
  const config = readConfig({ LIENTICH_LOG_LEVEL: 'silent', NODE_ENV: 'production', LIENTICH_DEMO: 'off' });
  const signIn = await openAuth({ pool: authPool, config, clock });
  const readSession = async (headers: IncomingHttpHeaders) => ({
    personId: String(headers['bench-person']),
    sessionId: 'bench',
  });
  const app = await compose({
    config,
    clock,
    log: openLog('silent'),
    db,
    signIn,
    readSession,
    version: 'bench',
  });
  return {
    app,
    sent,
    async close() {
      await app.close();
      await db.destroy();
      await authPool.end();
    },
  };
}

/** A handler that does nothing but send statements and give all their rows; `turn` of the query says which of several lists. */
export function openBare(pool: pg.Pool, ...lists: readonly (readonly CompiledQuery[])[]): FastifyInstance {
  const app = Fastify();
  app.get<{ Querystring: { turn?: string } }>('/', async ({ query }) => {
    const client = await pool.connect();
    try {
      const answer: unknown[] = [];
      const statements = lists[Number(query.turn ?? 0) % lists.length] ?? [];
      for (const { sql, parameters } of statements)
        answer.push(...(await client.query(sql, [...parameters])).rows);
      return answer;
    } finally {
      client.release();
    }
  });
  return app;
}

/** The smallest figure that this part of them does not exceed, with one decimal. */
export function partOf(figures: readonly number[], part: number): string {
  const sorted = figures.toSorted((one, other) => one - other);
  return (sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? 0).toFixed(1).padStart(6);
}
