import type { CompiledQuery } from 'kysely';
import pg from 'pg';
import type { EmbeddedPostgres } from '../src/server/platform/embedded/start-embedded.ts';

type Sent = { name: string; statements: readonly CompiledQuery[] };

/**
 * The plans by which the statements of calls were answered, those inside of functions too, as the server logs them; read as
 * the role that sends them, under row-level security.
 */
export async function explainQueries(server: EmbeddedPostgres, sent: readonly Sent[]): Promise<string> {
  const client = new pg.Client(server.administer('lientich'));
  await client.connect();
  const plans: string[] = [];
  client.on('notice', ({ message }) => {
    if (message?.includes('plan:') === true && /(regulation|fulfilment)_(side|article)/.test(message))
      plans.push(message);
  });
  await client.query(`load 'auto_explain'; set auto_explain.log_min_duration = 0; set auto_explain.log_analyze = on;
    set auto_explain.log_buffers = on; set auto_explain.log_timing = off; set auto_explain.log_nested_statements = on;
    set client_min_messages = log; set role lientich_app`);
  const told: string[] = [];
  for (const { name, statements } of sent) {
    plans.length = 0;
    for (const { sql, parameters } of statements) await client.query(sql, [...parameters]);
    told.push(`\n== ${name}\n${plans.join('\n')}`);
  }
  await client.end();
  return told.join('\n');
}
