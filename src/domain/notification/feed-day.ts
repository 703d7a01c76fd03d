/** A day on which something of a person's work is due, as a calendar outside shows it: no word of what is restricted. */
export type FeedDay = {
  /** Of the thing itself, always the same. */
  id: string;
  kind: 'fulfilment' | 'request' | 'notice';
  /** Rises with every change of it (RFC 5545, 3.8.7.4). */
  sequence: number;
  /** The day, `2022-09-05`, and the instant when it is due at an hour. */
  dueOn: string;
  dueAt: Date | null;
  /** What it is called; of what is restricted nothing is read. */
  title: string;
  restricted: boolean;
  /** `cancelled`: it is not owed any more. */
  standing: 'open' | 'done' | 'cancelled';
  /** Its page in the web, beginning with a slash. */
  path: string;
};

/** Whose days, in which appointment, on which day they look. */
export type FeedReader = { agencyId: string; appointmentId: string; day: string };

/** How far a feed looks back and ahead, as days of the calendar. */
export type FeedWindow = { from: string; to: string };

/** How an event of the feed is called. */
const words = {
  vi: {
    fulfilment: 'Hạn thực hiện',
    request: 'Hạn trả lời',
    notice: 'Hạn tiếp nhận',
    done: 'đã xong',
    restricted: 'nội dung hạn chế',
  },
  en: {
    fulfilment: 'Due',
    request: 'Answer due',
    notice: 'Receipt due',
    done: 'done',
    restricted: 'restricted',
  },
};

/** The title of a day in a calendar; neutral for what is restricted. */
export function feedTitle(
  { kind, standing, restricted, title }: Pick<FeedDay, 'kind' | 'standing' | 'restricted' | 'title'>,
  language: 'vi' | 'en',
): string {
  const said = words[language];
  const done = standing === 'done' ? ` (${said.done})` : '';
  return `${said[kind]}${done}: ${restricted ? said.restricted : title}`;
}
