import type { TFunction } from 'i18next';
import { dayWords } from '../ui/day-words.ts';

/** An act of the trail in words, `agency.added` → `Thêm cơ quan`; its code where it has no words yet. */
export function actWords(t: TFunction<'trail'>, act: string): string {
  return saying(t)(`act.${act}`, { defaultValue: act });
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
  return saying(t)(`fieldName.${field}`, { defaultValue: field });
}

/** A value of the trail as people read it: days, roles, yes and no in words, all else as it was written. */
export function valueWords(
  t: TFunction<['trail', 'account']>,
  { field, value, language }: { field: string; value: string | null; language: string },
): string | null {
  const say = saying(t);
  if (value === null) return null;
  if (/^\d{4}-\d{2}-\d{2}$/u.test(value)) return dayWords(value, language);
  if (field === 'roles') {
    const roles = value.split(', ').map((role) => say(`role.${role}`, { ns: 'account', defaultValue: role }));
    return roles.join(', ');
  }
  return ['secondFactor', 'head'].includes(field) ? say(`saidOf.${value}`, { defaultValue: value }) : value;
}

type Say = (key: string, options: { defaultValue: string; ns?: string }) => string;

/** Codes come from the server, so their words can't be checked when this is compiled. */
function saying(t: TFunction<'trail'> | TFunction<['trail', 'account']>): Say {
  return t as unknown as Say;
}
