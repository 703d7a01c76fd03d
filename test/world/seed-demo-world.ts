import type { Config } from '../../src/server/platform/config.ts';
import { openDatabase, openPool } from '../../src/server/platform/database.ts';
import { finishDemo, markDemo } from '../../src/server/platform/installation.ts';
import type { Storage } from '../../src/server/platform/storage.ts';
import { fingerprint } from '../../src/server/platform/fingerprint.ts';
import { buildPeople, peopleDay } from './build-people.ts';
import { buildRegulations } from './build-regulations.ts';
import { openStage } from './stage.ts';

/** The demo starts on this Monday, after the five events of the news reports. */
export const demoDay = '2022-09-05';
const setupCode = 'DEMO2022';

/** What the world is built with, and the day on whose morning it stands: the demo's own unless told. */
type Building = { config: Config; storage: Pick<Storage, 'connect'>; until?: string };

/** Builds the world through the acts, each on its own day; the mark comes first and is closed last. */
export async function seedDemoWorld({ config, storage, until = demoDay }: Building): Promise<void> {
  if (until < peopleDay) throw new Error(`World: before ${peopleDay} nobody is there to act`);
  const owner = openDatabase(openPool(storage.connect, 'owner', 1));
  try {
    await markDemo(owner, until, fingerprint(setupCode));
    const stage = await openStage(storage.connect, config, peopleDay);
    try {
      await buildPeople(stage, setupCode);
      await buildRegulations(stage, until);
    } finally {
      await stage.close();
    }
    await finishDemo(owner);
  } finally {
    await owner.destroy();
  }
}
