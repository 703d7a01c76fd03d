import { readDay } from '../calendar/day-number.ts';
import { ok, type Outcome, refusal } from '../outcome.ts';
import { type FieldValue, type FieldValues, type KindField, type KindRule, kindRules } from './kind.ts';
import type { RequestKind } from './request.ts';

/** What a regulation's own kind says of itself: nothing of an end means the ends of what it is handled like. */
export type OwnKind = { fields: readonly KindField[]; outcomes: readonly { key: string }[] };

/** The rule of a kind; of a regulation's own its fields and ends in the place of those of what it is handled like. */
export function kindRuleOf(kind: RequestKind, own: OwnKind | null): KindRule {
  const rule = kindRules[kind];
  if (own === null) return rule;
  const outcomes =
    own.outcomes.length === 0 ? rule.outcomes : own.outcomes.map(({ key }) => ({ key, needs: [] }));
  return { ...rule, fields: own.fields, outcomes };
}

/** Does a request say what its kind must? Each field that is said must be of its type. */
export function checkKind(
  rule: Pick<KindRule, 'fields'>,
  said: FieldValues,
): Outcome<FieldValues, 'kindIncomplete'> {
  return rule.fields.every((field) => isSaid(field, said)) ? ok(said) : refusal('kindIncomplete');
}

/** Does a whole answer name an end that its kind can have, and what such an end must say? */
export function checkOutcome(
  rule: Pick<KindRule, 'outcomes'>,
  outcome: string | null,
  details: FieldValues,
): Outcome<string, 'outcomeIncomplete'> {
  const known = rule.outcomes.find(({ key }) => key === outcome);
  const complete = known !== undefined && known.needs.every((field) => isSaid(field, details));
  return complete ? ok(known.key) : refusal('outcomeIncomplete');
}

function isSaid({ key, type, required }: KindField, said: FieldValues): boolean {
  const value = Object.hasOwn(said, key) ? said[key] : undefined;
  if (value === undefined || isBlank(value)) return !required;
  return typeFits[type](value);
}

function isBlank(value: FieldValue): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.length === 0;
}

const typeFits: Record<KindField['type'], (value: FieldValue) => boolean> = {
  text: (value) => typeof value === 'string',
  longText: (value) => typeof value === 'string',
  day: (value) => typeof value === 'string' && readDay(value) !== null,
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  yesNo: (value) => typeof value === 'boolean',
  names: (value) =>
    Array.isArray(value) && value.every(({ name, position }) => name.trim() !== '' && position.trim() !== ''),
};
