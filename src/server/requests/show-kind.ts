import type { KindView } from '../../contract/request-views.ts';
import { kindRuleOf } from '../../domain/request/check-fields.ts';
import type { KindField } from '../../domain/request/kind.ts';
import type { NewKind } from './kind-store.ts';

/** A kind of a regulation's own as the API gives it; where it says no ends, those of what it is handled like. */
export function showKind({
  id,
  name,
  handledLike,
  fields,
  outcomes,
}: Omit<NewKind, 'regulationId'>): Omit<KindView, 'namedBy'> {
  const names = new Map(outcomes.map((outcome) => [outcome.key, outcome.name]));
  const rule = kindRuleOf(handledLike, { fields, outcomes });
  return {
    id,
    kind: handledLike,
    name,
    fields,
    outcomes: rule.outcomes.map(({ key, needs }) => ({
      key,
      name: names.get(key) ?? null,
      needs: needs.map(unnamed),
    })),
  };
}

/** A field that everybody has: the screen has the word for it. */
export function unnamed(field: KindField): KindField & { name: null } {
  return { ...field, name: null };
}
