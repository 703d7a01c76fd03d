import type { KindView } from '../../contract/request-views.ts';
import { mayReadRequests } from '../../domain/request/may.ts';
import { requestKinds } from '../../domain/request/request.ts';
import { kindRules } from '../../domain/request/kind.ts';
import { type ActingContext, demand, found, inquire } from '../access/context.ts';
import { isBoundNow, loadOwnKinds } from './kind-store.ts';
import { showKind, unnamed } from './show-kind.ts';

/**
 * What can be asked or told under a regulation: the kinds that everybody has, and those in use that it names.
 * @throws {NotFound} when the asker sees no such regulation
 */
export function listRequestKinds(
  context: ActingContext,
  { regulationId }: { regulationId: string },
): Promise<{ items: KindView[] }> {
  demand(mayReadRequests(context.actor));
  return inquire(context, async (tx) => {
    found(await isBoundNow(tx, regulationId));
    const own = await loadOwnKinds(tx, regulationId);
    return {
      items: [
        ...requestKinds.map(everybodys),
        ...own.map(({ namedBy, ...kind }) => ({ ...showKind(kind), namedBy })),
      ],
    };
  });
}

/** A kind that everybody has; the screen has the words for it. */
function everybodys(kind: KindView['kind']): KindView {
  const { fields, outcomes } = kindRules[kind];
  return {
    id: null,
    kind,
    name: null,
    fields: fields.map(unnamed),
    outcomes: outcomes.map(({ key, needs }) => ({ key, name: null, needs: needs.map(unnamed) })),
    namedBy: null,
  };
}
