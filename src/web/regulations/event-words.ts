import type { TFunction } from 'i18next';
import type { HistoryEntry } from '../../contract/regulations.ts';

type Say = (key: string, options: { defaultValue: string }) => string;

/** What happened in words, `corrected` → `Đính chính đã thống nhất`; its code where it has no words yet. */
export function eventWords(t: TFunction<'regulations'>, { kind, details }: HistoryEntry): string {
  if (kind === 'joined' && details['sameText'] === false) return t('event.joinedOther');
  // Codes come from the server, so their words can't be checked when this is compiled.
  return (t as unknown as Say)(`event.${kind}`, { defaultValue: kind });
}
