import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import client from 'prom-client';
import type { Database } from './database.ts';

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** `/healthz` (the process lives), `/readyz` (the database answers), `/metrics` (loopback, or with the token). */
export function serveHealth(
  app: FastifyInstance,
  options: { db: Database; metricsToken: string | null },
): void {
  const registry = new client.Registry();
  client.collectDefaultMetrics({ register: registry });
  const seconds = new client.Histogram({
    name: 'lientich_act_seconds',
    help: 'Time to answer, by act and status',
    labelNames: ['act', 'status'],
    registers: [registry],
  });
  app.addHook('onResponse', async (request, reply) => {
    const act = (request.routeOptions.config as { act?: string }).act;
    if (act !== undefined)
      seconds.observe({ act, status: String(reply.statusCode) }, reply.elapsedTime / 1000);
  });
  app.get('/healthz', () => ({ live: true }));
  app.get('/readyz', async (_request, reply) => {
    try {
      await sql`select 1`.execute(options.db);
      return { ready: true };
    } catch {
      // The database is a foreign system; that it does not answer is the answer here.
      return reply.code(503).send({ ready: false });
    }
  });
  app.get('/metrics', async (request, reply) => {
    const byToken =
      options.metricsToken !== null && request.headers.authorization === `Bearer ${options.metricsToken}`;
    if (!byToken && !isLocal(request)) return reply.code(404).send();
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

/** Asked on this machine itself; what a reverse proxy on it passes on comes from elsewhere. */
function isLocal({ socket, headers }: FastifyRequest): boolean {
  return loopback.has(socket.remoteAddress ?? '') && headers['x-forwarded-for'] === undefined;
}
