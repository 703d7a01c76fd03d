import type { ParseKeys, TFunction } from 'i18next';
import { dayWords } from '../ui/day-words.ts';

/** Codes come from the server, maybe a newer one, so their words can't be checked when this is compiled. */
type TrailKey = ParseKeys<'trail'>;

/** An act of the trail in words, `agency.added` → `Thêm cơ quan`; its code where it has no words yet. */
export function actWords(t: TFunction<'trail'>, act: string): string {
  return t(`act.${act}` as TrailKey, { defaultValue: act });
}

/** Every act that has words, for choosing one: `agency.added` beside `Thêm cơ quan`, in the order of the words. */
export function actChoices(t: TFunction<'trail'>): { value: string; label: string }[] {
  const subjects: Record<string, Record<string, string>> = t('act', { returnObjects: true });
  return Object.entries(subjects).flatMap(([subject, acts]) =>
    Object.entries(acts).map(([act, label]) => ({ value: `${subject}.${act}`, label })),
  );
}

/** What changed, in words where it has some: `secondFactor` → `Xác thực hai bước`. */
export function fieldWords(t: TFunction<'trail'>, field: string): string {
  return t(`fieldName.${field}` as TrailKey, { defaultValue: field });
}

/** A value of the trail as people read it: days, roles, yes and no in words, all else as it was written. */
export function valueWords(
  t: TFunction<['trail', 'account']>,
  { field, value, language }: { field: string; value: string | null; language: string },
): string | null {
  if (value === null) return null;
  if (/^\d{4}-\d{2}-\d{2}$/u.test(value)) return dayWords(value, language);
  if (field === 'roles') {
    const roles = value
      .split(', ')
      .map((role) => t(`role.${role}` as ParseKeys<'account'>, { ns: 'account', defaultValue: role }));
    return roles.join(', ');
  }
  if (field === 'state') return t(`stateOf.${value}` as TrailKey, { defaultValue: value });
  return ['secondFactor', 'head'].includes(field)
    ? t(`saidOf.${value}` as TrailKey, { defaultValue: value })
    : value;
}
