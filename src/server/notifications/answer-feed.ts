import type { FastifyInstance } from 'fastify';
import type { FeedDay, FeedReader, FeedWindow } from '../../domain/notification/feed-day.ts';
import { dayNumber, isoDay } from '../../domain/calendar/day-number.ts';
import type { Clock } from '../platform/clock.ts';
import { type Asker, type Database, transact, type Tx } from '../platform/database.ts';
import { fingerprint } from '../platform/fingerprint.ts';
import { NotFound } from '../platform/problem.ts';
import { type Capacity, findFeedHolder, loadCapacities } from './feed-store.ts';
import { loadSetting } from './setting-store.ts';
import { type FeedPart, writeCalendar } from './write-calendar.ts';

/** What is due of one subject, for a reader in whose name the transaction runs. Each subject with due days gives one. */
export type CalendarSource = (tx: Tx, reader: FeedReader, window: FeedWindow) => Promise<FeedDay[]>;

export type FeedParts = {
  db: Database;
  clock: Clock;
  publicUrl: string;
  sources: readonly CalendarSource[];
};

/** Days that a calendar shows of the past and of what comes. */
const [daysBack, daysAhead] = [92, 400];
/** Calls a minute of one address: calendars of many people may come through one. */
const callsOfAnAddress = 120;

/**
 * Serves `/lich/<token>.ics`: who holds the address reads the due days of its person, and nothing else. It needs no
 * session, so every address that opens nothing answers the same.
 */
export function answerFeed(app: FastifyInstance, parts: FeedParts): void {
  const config = { rateLimit: { max: callsOfAnAddress, timeWindow: 60_000 } };
  app.get<{ Params: { token: string } }>('/lich/:token.ics', { config }, async (request, reply) => {
    const calendar = await readFeed(parts, request.params.token);
    if (calendar === null) throw new NotFound();
    return reply
      .type('text/calendar; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('x-robots-tag', 'noindex')
      .send(calendar);
  });
}

async function readFeed(parts: FeedParts, token: string): Promise<string | null> {
  const { db, clock, publicUrl, sources } = parts;
  const nobody: Asker = {
    personId: null,
    agencyId: null,
    appointmentId: null,
    roles: [],
    requestId: null,
    businessAt: clock.now(),
  };
  const personId = await transact(db, nobody, (tx) => findFeedHolder(tx, fingerprint(token)));
  if (personId === null) return null;
  const asker = { ...nobody, personId };
  const { capacities, language } = await transact(db, asker, async (tx) => ({
    capacities: await loadCapacities(tx, personId),
    language: (await loadSetting(tx, personId)).language,
  }));
  const day = clock.today();
  const window = { from: isoDay(dayNumber(day) - daysBack), to: isoDay(dayNumber(day) + daysAhead) };
  const read: FeedPart[] = [];
  for (const capacity of capacities) {
    const days = await transact(db, { ...asker, ...capacity }, (tx) =>
      daysOf(tx, sources, { ...capacity, day }, window),
    );
    read.push({ agencyName: capacity.agencyName, days });
  }
  return writeCalendar(read, { language, publicUrl, now: clock.now() });
}

async function daysOf(
  tx: Tx,
  sources: readonly CalendarSource[],
  reader: Pick<Capacity, 'agencyId' | 'appointmentId'> & { day: string },
  window: FeedWindow,
): Promise<FeedDay[]> {
  const days: FeedDay[] = [];
  for (const source of sources) days.push(...(await source(tx, reader, window)));
  return days;
}
