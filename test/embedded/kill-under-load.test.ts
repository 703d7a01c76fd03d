import { Client } from 'pg';
import { expect, test } from 'vitest';
import { startEmbedded } from '../../src/server/platform/embedded/start-embedded.ts';
import { killServer, killServerAndWorkers, startProcess, temporaryData } from './database-process.ts';

const rounds = 20;
const rowsEachRound = 100;
const quiet = { info: () => undefined, warn: () => undefined };

test('twenty kills under load lose no acknowledged row, and each start recovers by itself', async () => {
  const { dataDir, cluster, remove } = temporaryData();
  const acknowledged: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const running = startProcess(dataDir, 'insert');
    await running.until(/^\d+$/, rowsEachRound);
    running.signal('SIGKILL');
    if (round % 3 === 1) killServerAndWorkers(cluster);
    if (round % 3 === 2) killServer(cluster);
    await running.ended;
    const numbers = running.said.filter((line) => /^\d+$/.test(line)).map(Number);
    expect(numbers.length, running.said.join('\n')).toBeGreaterThanOrEqual(rowsEachRound);
    acknowledged.push(...numbers);
  }
  const stored = await readStored(dataDir);
  expect(acknowledged.filter((number) => !stored.has(number))).toEqual([]);
  await remove();
}, 120_000);

async function readStored(dataDir: string): Promise<Set<number>> {
  const database = await startEmbedded({ dataDir, log: quiet });
  const client = new Client(database.connect('owner'));
  await client.connect();
  const { rows } = await client.query<{ number: string }>('select number from kept');
  await client.end();
  await database.stop();
  return new Set(rows.map((row) => Number(row.number)));
}
