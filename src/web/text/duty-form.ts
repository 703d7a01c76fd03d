import type { DueBy, DutyClass, TimeUnit } from '../../domain/law/parsed-document.ts';
import type { DutyEdit } from '../../domain/regulation/duty-content.ts';
import { readDay, typedDay } from '../ui/read-day.ts';

export const timeUnits = [
  'hour',
  'day',
  'workingDay',
  'week',
  'month',
  'quarter',
  'year',
] as const satisfies TimeUnit[];

/** The fields of the form of a duty, as they are typed. */
export type DutyFields = {
  class: string;
  amount: string;
  unit: string;
  /** Of an immediate duty: `now`, or within the `day` or `workingDay`. */
  atOnce: string;
  everyAmount: string;
  everyUnit: string;
  /** Of a fixed day. */
  date: string;
  /** Of a period: `15`, `last`, or nothing. */
  day: string;
  /** `of:3` is the third month of the period, `of:last` its last one, `in:3` March; or nothing. */
  month: string;
  trigger: string;
  actor: string;
  recipient: string;
  action: string;
};

/** A duty as the form shows it. */
export function fieldsOf(edit: DutyEdit): DutyFields {
  const { amount, unit, every, dueBy } = edit;
  const withinDay = edit.class === 'immediate' && amount === 0;
  return {
    class: edit.class,
    amount: amount === null || withinDay ? '' : String(amount).replace('.', ','),
    unit: unit ?? 'workingDay',
    atOnce: withinDay ? (unit ?? 'day') : 'now',
    everyAmount: every ? String(every.amount) : '1',
    everyUnit: every?.unit ?? 'month',
    date: dueBy?.date ? typedDay(dueBy.date) : '',
    day: dueBy?.day === undefined ? '' : String(dueBy.day),
    month: monthField(dueBy),
    trigger: edit.trigger ?? '',
    actor: edit.actor ?? '',
    recipient: edit.recipient ?? '',
    action: edit.action ?? '',
  };
}

function monthField(dueBy: DueBy | null): string {
  if (dueBy?.month !== undefined) return `in:${dueBy.month}`;
  return dueBy?.monthOfPeriod === undefined ? '' : `of:${dueBy.monthOfPeriod}`;
}

/** What the form says; fields that are of no use to the class are left aside. Only for fields without a fault. */
export function editFrom(fields: DutyFields): DutyEdit {
  const timing = { class: fields.class as DutyClass, amount: null, unit: null, every: null, dueBy: null };
  return { ...timing, ...timingFrom(fields), ...wordsFrom(fields) };
}

function timingFrom(fields: DutyFields): Partial<DutyEdit> {
  switch (fields.class as DutyClass) {
    case 'within':
    case 'before':
    case 'extension':
      return { amount: readAmount(fields.amount), unit: fields.unit as TimeUnit };
    case 'immediate':
      return fields.atOnce === 'now' ? {} : { amount: 0, unit: fields.atOnce as TimeUnit };
    case 'recurring':
      return {
        every: { amount: readAmount(fields.everyAmount) ?? 0, unit: fields.everyUnit as TimeUnit },
        dueBy: dayOfPeriod(fields),
      };
    case 'byDate':
      return { dueBy: { date: readDay(fields.date) ?? '' } };
    case 'soft':
      return {};
  }
}

function dayOfPeriod({ day, month }: DutyFields): DueBy | null {
  const [kind, value] = month.split(':');
  const due: DueBy = {
    ...(day === '' ? {} : { day: day === 'last' ? day : Number(day) }),
    ...(kind === 'in' ? { month: Number(value) } : {}),
    ...(kind === 'of'
      ? { monthOfPeriod: value === 'first' || value === 'last' ? value : Number(value) }
      : {}),
  };
  return Object.keys(due).length === 0 ? null : due;
}

function wordsFrom(fields: DutyFields): Pick<DutyEdit, 'trigger' | 'actor' | 'recipient' | 'action'> {
  const said = (words: string) => words.trim() || null;
  return {
    trigger: said(fields.trigger),
    actor: said(fields.actor),
    recipient: said(fields.recipient),
    action: said(fields.action),
  };
}

/** A number of units as it is typed, `3` or `0,5`; null when it is none from a half to 10,000, whole or half. */
export function readAmount(typed: string): number | null {
  const amount = /^\d{1,5}([.,]\d)?$/.test(typed.trim()) ? Number(typed.trim().replace(',', '.')) : 0;
  return amount > 0 && amount <= 10_000 && Number.isInteger(amount * 2) ? amount : null;
}
