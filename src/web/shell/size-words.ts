import type { TFunction } from 'i18next';

/** The size of a file in words: kilobytes below a megabyte, one figure behind the comma above it. */
export function sizeWords(bytes: number, language: string, t: TFunction<'uploads'>): string {
  if (bytes < 1_000_000) {
    const size = Math.max(1, Math.round(bytes / 1000)).toLocaleString(language);
    return t('size.kb', { size });
  }
  const size = (bytes / 1_000_000).toLocaleString(language, { maximumFractionDigits: 1 });
  return t('size.mb', { size });
}
