import type { ParseKeys, TFunction } from 'i18next';
import type { HistoryEntry } from '../../contract/regulations.ts';

/** What happened in words, `corrected` → `Đính chính đã thống nhất`; its code where it has no words yet. */
export function eventWords(t: TFunction<'regulations'>, { kind, details }: HistoryEntry): string {
  if (kind === 'joined' && details['sameText'] === false) return t('event.joinedOther');
  // Kinds come from the server, maybe a newer one, so their words can't be checked when this is compiled.
  return t(`event.${kind}` as ParseKeys<'regulations'>, { defaultValue: kind });
}
