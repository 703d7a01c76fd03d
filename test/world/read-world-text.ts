import { readFile } from 'node:fs/promises';
import type { ImportView } from '../../src/contract/import-views.ts';
import type { ReadingView } from '../../src/contract/readings.ts';
import type { HandedFile, Player, Stage } from './stage.ts';

/** Seconds for which one question after a reading waits for news. */
const patience = 20;

/** Somebody drops a file of `test/world/regulations`, waits until it is read, and takes it into their agency's work. */
export async function readWorldText(stage: Stage, by: Player, file: string): Promise<ImportView> {
  const bytes = await readFile(new URL(`./regulations/${file}`, import.meta.url));
  const readingId = await readOnShelf(stage, by, { name: file, type: 'text/plain', bytes });
  return stage.call(by, 'POST', '/imports', { body: { readingId, secrecy: 'none' } });
}

/** Somebody drops a file and waits until it is read; gives the id of the reading. */
export async function readOnShelf(stage: Stage, by: Player, file: HandedFile): Promise<string> {
  let reading = await stage.call<ReadingView>(by, 'POST', '/readings/file', { file });
  while (reading.state === 'reading')
    reading = await stage.call(by, 'GET', `/readings/${reading.id}?wait=${patience}`);
  if (reading.state !== 'done') throw new Error(`World: ${file.name} was not read: ${reading.refusal}`);
  return reading.id;
}
