import { readFile } from 'node:fs/promises';
import type { ImportView } from '../../src/contract/import-views.ts';
import type { ReadingView } from '../../src/contract/readings.ts';
import type { Player, Stage } from './stage.ts';

/** Seconds for which one question after a reading waits for news. */
const patience = 20;

/** Somebody drops a file of `test/world/regulations`, waits until it is read, and takes it into their agency's work. */
export async function readWorldText(stage: Stage, by: Player, file: string): Promise<ImportView> {
  const bytes = await readFile(new URL(`./regulations/${file}`, import.meta.url));
  const handed = { name: file, type: 'text/plain', bytes };
  let reading = await stage.call<ReadingView>(by, 'POST', '/readings/file', { file: handed });
  while (reading.state === 'reading')
    reading = await stage.call(by, 'GET', `/readings/${reading.id}?wait=${patience}`);
  if (reading.state !== 'done') throw new Error(`World: ${file} was not read: ${reading.refusal}`);
  return stage.call(by, 'POST', '/imports', { body: { readingId: reading.id, secrecy: 'none' } });
}
