import { sql } from 'kysely';
import { type Clock, clockFrom } from './clock.ts';
import type { Config } from './config.ts';
import type { Database } from './database.ts';

/** What the database says of itself: a demo with its own day, or the real thing. */
export type Installation = { demoDay: string | null; demoSince: Date | null };

/** A start that must not happen, with the sentence that says why. */
export class RefusedStart extends Error {
  override name = 'RefusedStart';
}

/** Reads the mark; null when nothing has been set up yet. */
export async function readInstallation(db: Database): Promise<Installation | null> {
  const row = await db.selectFrom('installation').select(['demo_day', 'demo_since']).executeTakeFirst();
  return row === undefined ? null : { demoDay: row.demo_day, demoSince: row.demo_since };
}

/** Marks an empty database as a demo that begins on `day` now. */
export async function markDemo(db: Database, day: string): Promise<void> {
  await db
    .insertInto('installation')
    .values({ demo: true, demo_day: day, demo_since: sql`clock_timestamp()`, initialised_at: sql`clock_timestamp()` })
    .execute();
}

/**
 * The clock of an installation. A demo runs on from its own day, or from `LIENTICH_NOW`.
 * @throws {RefusedStart} when the settings don't go with the mark
 */
export function clockOf(installation: Installation | null, config: Config): Clock {
  if (installation?.demoDay == null) {
    if (config.now !== null) {
      throw new RefusedStart('LIENTICH_NOW chỉ dùng cho bản trình diễn. / LIENTICH_NOW works on a demo only.');
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
