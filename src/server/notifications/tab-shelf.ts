/** A window that listens: whose, and of which agency's content it is told. */
export type Tab = {
  personId: string;
  /** The agency in which the person acts and reads content; null: only what is told to the person. */
  agencyId: string | null;
  /** Sends what has changed, a word such as `duties`; `all` after news may have been missed. */
  send: (subject: string) => void;
  end: () => void;
};

/** What the database tells on the channel of live news (0007-notifications.sql). */
type News = { agencies?: unknown; people?: unknown; subject?: unknown };

/** More windows nobody has open. */
const mostOfAPerson = 30;

/** The windows that listen at this server. */
export class TabShelf {
  readonly #tabs = new Set<Tab>();

  /** Adds a window; gives what takes it away again. Null when the person has too many. */
  add(tab: Tab): (() => void) | null {
    const own = [...this.#tabs].filter(({ personId }) => personId === tab.personId).length;
    if (own >= mostOfAPerson) return null;
    this.#tabs.add(tab);
    return () => void this.#tabs.delete(tab);
  }

  /**
   * Passes news on to whom it concerns. An id stays here: a colleague may be kept from the very thing that it names.
   * @param payload of the notice; empty when news may have been missed
   */
  tell(payload: string): void {
    const { agencies, people, subject } = newsOf(payload);
    for (const tab of this.#tabs) {
      if (subject === null) tab.send('all');
      else if (people.has(tab.personId) || (tab.agencyId !== null && agencies.has(tab.agencyId)))
        tab.send(subject);
    }
  }

  get size(): number {
    return this.#tabs.size;
  }

  /** Ends all windows, since the server stops; they come again elsewhere. */
  close(): void {
    for (const tab of this.#tabs) tab.end();
    this.#tabs.clear();
  }
}

function newsOf(payload: string) {
  const news = payload === '' ? {} : (JSON.parse(payload) as News);
  const idsOf = (ids: unknown) => new Set<unknown>(Array.isArray(ids) ? ids : []);
  const subject = typeof news.subject === 'string' ? news.subject : null;
  return { agencies: idsOf(news.agencies), people: idsOf(news.people), subject };
}
