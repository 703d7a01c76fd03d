// A process of its own for the tests: starts the database, says `ready`, then adds rows by several connections at
// once, and says each number on standard output only after its commit was acknowledged.
import { writeSync } from 'node:fs';
import { Client } from 'pg';
import { startEmbedded } from '../../src/server/platform/embedded/start-embedded.ts';

const [dataDir = '', mode = 'insert'] = process.argv.slice(2);
const log = { info: () => undefined, warn: (message: string) => say(`# ${message}`) };
const database = await startEmbedded({ dataDir, log });
const owner = await connected();
await owner.query('create table if not exists kept (number bigserial primary key, filling text)');
process.once('SIGTERM', () => void owner.end().then(() => database.stop()));
say(`ready ${database.version}`);
if (mode === 'insert') await Promise.all([1, 2, 3, 4].map(insertForever));
else await database.ended;

async function insertForever(): Promise<void> {
  const client = await connected();
  for (;;) {
    const { rows } = await client.query<{ number: string }>(
      `insert into kept (filling) values (repeat('x', 500)) returning number`,
    );
    say(rows[0]?.number ?? '');
  }
}

async function connected(): Promise<Client> {
  const client = new Client(database.connect('owner'));
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** Written at once, so that a kill right after can't take an acknowledged number with it. */
function say(line: string): void {
  writeSync(1, `${line}\n`);
}
