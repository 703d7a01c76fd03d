/**
 * Writes `src/server/migrations/schema.sql` and `src/server/platform/tables.gen.ts` after a change of the migrations:
 * `npm run schema` starts a throw-away PostgreSQL, migrates, reads the catalog. A test compares both files.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client, type Pool } from 'pg';
import { openPool } from '../src/server/platform/database.ts';
import { connectBySocket } from '../src/server/platform/embedded/connection-file.ts';
import { startEmbedded } from '../src/server/platform/embedded/start-embedded.ts';
import { ensureDatabase } from '../src/server/platform/ensure-roles.ts';
import { migrate } from '../src/server/platform/migrate.ts';
import { schemaText } from './schema-text.ts';
import { tablesText } from './write-tables.ts';

const server = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../src/server');

/** Runs `work` on a database that only the migrations have touched; nothing of it stays. */
async function onMigratedDatabase(work: (pool: Pool) => Promise<void>): Promise<void> {
  const folder = mkdtempSync('/tmp/lientich-schema-');
  chmodSync(folder, 0o711); // as root the database's user must pass through
  const log = { info: () => undefined, warn: () => undefined };
  const postgres = await startEmbedded({ dataDir: path.join(folder, 'data'), log, durable: false });
  try {
    const client = new Client(postgres.administer('postgres'));
    await client.connect();
    await ensureDatabase(client, 'lientich');
    await client.end();
    const pool = openPool(connectBySocket(postgres, 'lientich'), 'owner', 1);
    await migrate(pool);
    await work(pool);
    await pool.end();
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

await onMigratedDatabase(async (pool) => {
  await writeFile(path.join(server, 'migrations/schema.sql'), await schemaText(pool));
  await writeFile(path.join(server, 'platform/tables.gen.ts'), await tablesText(pool));
});
