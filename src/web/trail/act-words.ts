import type { TFunction } from 'i18next';

/** An act of the trail in words, `agency.added` → `Thêm cơ quan`; its code where it has no words yet. */
export function actWords(t: TFunction<'trail'>, act: string): string {
  // Codes come from the server, so their words can't be checked when this is compiled.
  const say = t as unknown as (key: string, fallback: { defaultValue: string }) => string;
  return say(`act.${act}`, { defaultValue: act });
}
