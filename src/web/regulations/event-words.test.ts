import type { TFunction } from 'i18next';
import { expect, test } from 'vitest';
import type { HistoryEntry } from '../../contract/regulations.ts';
import { eventWords } from './event-words.ts';

/** Says the key that was asked for. */
const t = ((key: string) => key) as TFunction<'regulations'>;
const entry = (details: HistoryEntry['details']): HistoryEntry => ({
  id: 'a',
  at: '2022-09-05T01:00:00Z',
  by: { agencyId: 'b', shortName: 'Tòa án' },
  kind: 'joined',
  details,
});

test('a text that joined is called the same only where it is the very text', () => {
  expect(eventWords(t, entry({ sameText: true }))).toBe('event.joined');
  expect(eventWords(t, entry({ sameText: false }))).toBe('event.joinedOther');
});
