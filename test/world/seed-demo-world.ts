import type { Config } from '../../src/server/platform/config.ts';
import { openDatabase, openPool } from '../../src/server/platform/database.ts';
import { fingerprint } from '../../src/server/platform/fingerprint.ts';
import { finishDemo, markDemo } from '../../src/server/platform/installation.ts';
import type { Storage } from '../../src/server/platform/storage.ts';
import { liveThrough } from './agenda.ts';
import { bodies } from './bodies.ts';
import { buildPeople, peopleDay } from './build-people.ts';
import { bringInRegulations } from './build-regulations.ts';
import { openCast } from './cast.ts';
import { enterOccasions } from './enter-occasions.ts';
import { exchangeLetters } from './exchange.ts';
import { worldFields } from './field.ts';
import { lookAhead } from './look-ahead.ts';
import { readOldNews } from './read-old-news.ts';
import { prepareMorning } from './prepare-morning.ts';
import { connectToBuild } from './prepared-pool.ts';
import { openStage, type Stage } from './stage.ts';
import type { Scene } from './state-fulfilment.ts';

/** The demo starts on this Monday, after the five events of the news reports. */
export const demoDay = '2022-09-05';
/** In its last week the bodies look ahead once more. */
const lastLook = '2022-08-29';
const setupCode = 'DEMO2022';

/** What the world is built with, and the day on whose morning it stands: the demo's own unless told. */
type Building = { config: Config; storage: Pick<Storage, 'connect'>; until?: string };

/** Builds the world through the acts, each on its own day; the mark comes first and is closed last. */
export async function seedDemoWorld({ config, storage, until = demoDay }: Building): Promise<void> {
  if (until < peopleDay) throw new Error(`World: before ${peopleDay} nobody is there to act`);
  const owner = openDatabase(openPool(storage.connect, 'owner', 1));
  try {
    await markDemo(owner, until, fingerprint(setupCode));
    const stage = await openStage(connectToBuild(storage.connect), config, peopleDay);
    try {
      await buildPeople(stage, setupCode);
      await liveYears(stage, until);
    } finally {
      await stage.close();
    }
    await finishDemo(owner);
  } finally {
    await owner.destroy();
  }
}

/** The regulations of the storylines and the years of work under them, until the morning of a day. */
async function liveYears(stage: Stage, until: string): Promise<void> {
  const scene = { stage, cast: openCast(stage) };
  const known = { agencies: await agenciesOf(scene), regulations: new Map<string, string>() };
  await liveThrough(
    stage.clock,
    [
      ...bringInRegulations(stage, known),
      ...lookAhead(scene, worldFields, known, lastLook),
      ...worldFields.flatMap((field) => enterOccasions(scene, field, known)),
      ...exchangeLetters(scene, known),
      ...readOldNews(scene),
      ...prepareMorning(scene),
    ],
    until,
  );
  stage.clock.moveTo(`${until}T07:30`);
  await stage.makeFulfilments();
  await stage.runRequestJobs();
}

async function agenciesOf({ cast }: Scene): Promise<Map<string, string>> {
  const ids = await Promise.all(bodies.map(async ({ key }) => (await cast(key, 'daumoi')).agencyId));
  return new Map(bodies.map(({ key }, place) => [key, ids[place]!]));
}
