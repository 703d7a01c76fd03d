import type { KindView } from '../../contract/request-views.ts';
import { kindRules } from '../../domain/request/kind.ts';
import type { KindField } from '../../domain/request/kind.ts';

const field = (one: KindField) => ({ ...one, name: null });

/** The kinds that everybody has, for as long as no regulation is chosen. */
export const commonKinds: KindView[] = Object.values(kindRules).map((rule) => ({
  id: null,
  kind: rule.kind,
  name: null,
  fields: rule.fields.map(field),
  outcomes: rule.outcomes.map(({ key, needs }) => ({ key, name: null, needs: needs.map(field) })),
  namedBy: null,
}));
