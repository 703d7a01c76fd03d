import { ICalCalendar, ICalEventBusyStatus, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { type FeedDay, feedTitle } from '../../domain/notification/feed-day.ts';
import { zone } from '../platform/clock.ts';

/** A capacity's due days, with the agency's short name, which stands before the titles when there are several. */
export type FeedPart = { agencyName: string; days: readonly FeedDay[] };

export type FeedOptions = {
  language: 'vi' | 'en';
  /** Where people reach the system, without a slash at its end. */
  publicUrl: string;
  now: Date;
};

const names = { vi: 'Liên Tịch: thời hạn', en: 'Liên Tịch: due days' };

/** Vietnam has had one offset since 13 June 1975, and no summer time. */
const vietnam = [
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
  'BEGIN:STANDARD',
  'DTSTART:19750613T000000',
  'TZOFFSETFROM:+0700',
  'TZOFFSETTO:+0700',
  'TZNAME:+07',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');

/** The due days as an iCalendar stream (RFC 5545): whole days, or half an hour before the instant at which one ends. */
export function writeCalendar(parts: readonly FeedPart[], options: FeedOptions): string {
  const calendar = new ICalCalendar({
    name: names[options.language],
    prodId: { company: 'Liên Tịch', product: 'Lịch thời hạn', language: options.language.toUpperCase() },
    timezone: { name: zone, generator: () => vietnam },
    ttl: 3600,
  });
  for (const { agencyName, days } of parts) {
    for (const day of days) addDay(calendar, day, { ...options, agencyName, several: parts.length > 1 });
  }
  return calendar.toString();
}

const statuses = {
  open: ICalEventStatus.CONFIRMED,
  done: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
};

type Around = FeedOptions & { agencyName: string; several: boolean };

function addDay(calendar: ICalCalendar, day: FeedDay, around: Around): void {
  const title = feedTitle(day, around.language);
  calendar.createEvent({
    id: `${day.kind}-${day.id}@lientich`,
    sequence: day.sequence,
    stamp: Temporal.Instant.fromEpochMilliseconds(around.now.getTime()).toZonedDateTimeISO('UTC'),
    summary: around.several ? `${title} – ${around.agencyName}` : title,
    url: `${around.publicUrl}${day.path}`,
    status: statuses[day.standing],
    // A day on which something is due is not a day on which one is away.
    transparency: ICalEventTransparency.TRANSPARENT,
    busystatus: ICalEventBusyStatus.FREE,
    ...(day.dueAt === null ? wholeDay(day.dueOn) : before(day.dueAt)),
  });
}

function wholeDay(dueOn: string) {
  const start = Temporal.PlainDate.from(dueOn);
  return { start, end: start.add({ days: 1 }), allDay: true };
}

function before(dueAt: Date) {
  const end = Temporal.Instant.fromEpochMilliseconds(dueAt.getTime()).toZonedDateTimeISO(zone);
  return { start: end.subtract({ minutes: 30 }), end, timezone: zone };
}
