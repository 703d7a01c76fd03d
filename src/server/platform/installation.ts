import { sql } from 'kysely';
import { type Clock, clockFrom } from './clock.ts';
import type { Config } from './config.ts';
import type { Database } from './database.ts';

/** What the database says of itself: a demo with its own day, or the real thing. */
export type Installation = {
  demoDay: string | null;
  demoSince: Date | null;
  /** False for a demo whose building was interrupted. */
  complete: boolean;
};

/** A start that must not happen, with the sentence that says why. */
export class RefusedStart extends Error {
  override name = 'RefusedStart';
}

/** Reads the mark; null when nothing has been set up yet. */
export async function readInstallation(db: Database): Promise<Installation | null> {
  const row = await db
    .selectFrom('installation')
    .select(['demo', 'demo_day', 'demo_since', 'seeded_at', 'initialised_at'])
    .executeTakeFirst();
  if (row === undefined || (!row.demo && row.initialised_at === null)) return null;
  return { demoDay: row.demo_day, demoSince: row.demo_since, complete: !row.demo || row.seeded_at !== null };
}

/** Marks an empty database as a demo of `day` before its world is built. Connected as the owner. */
export async function markDemo(owner: Database, day: string, setupCodeHash: string): Promise<void> {
  const mark = {
    demo: true,
    demo_day: day,
    demo_since: sql<Date>`clock_timestamp()`,
    setup_code_hash: setupCodeHash,
  };
  await owner.deleteFrom('installation').execute();
  await owner.insertInto('installation').values(mark).execute();
}

/** The demo world is complete; its clock runs from now on. Connected as the owner. */
export async function finishDemo(owner: Database): Promise<void> {
  const now = sql<Date>`clock_timestamp()`;
  await owner.updateTable('installation').set({ seeded_at: now, demo_since: now }).execute();
}

/**
 * The clock of an installation. A demo runs on from its own day, or from `LIENTICH_NOW`.
 * @throws {RefusedStart} when the settings don't go with the mark
 */
export function clockOf(installation: Installation | null, config: Config): Clock {
  if (installation?.demoDay == null) {
    if (config.now !== null) {
      throw new RefusedStart(
        'LIENTICH_NOW chỉ dùng cho bản trình diễn. / LIENTICH_NOW works on a demo only.',
      );
    }
    return clockFrom(null);
  }
  if (config.production) {
    throw new RefusedStart(
      'Cơ sở dữ liệu này là bản trình diễn, không chạy với NODE_ENV=production. / This database is a demo; it never starts with NODE_ENV=production.',
    );
  }
  return config.now === null
    ? clockFrom(installation.demoDay, installation.demoSince ?? undefined)
    : clockFrom(config.now);
}

/** Where to listen: a demo stays on loopback unless it was made public on purpose. */
export function hostOf(installation: Installation | null, config: Config): string {
  const demo = installation?.demoDay != null;
  return demo && config.demo !== 'public' ? '127.0.0.1' : config.host;
}
