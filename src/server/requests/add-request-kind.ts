import type { KindView } from '../../contract/request-views.ts';
import type { KindField } from '../../domain/request/kind.ts';
import { maySetExchange } from '../../domain/request/may.ts';
import type { RequestKind } from '../../domain/request/request.ts';
import { type ActingContext, demand, found, perform } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { newId } from '../platform/new-id.ts';
import { Refused } from '../platform/problem.ts';
import { findOwnParty, insertKind, isBoundNow, kindIsNamed, type NewKind } from './kind-store.ts';
import { showKind } from './show-kind.ts';

type Wanted = {
  regulationId: string;
  name: string;
  handledLike: RequestKind;
  fields: { name: string; type: KindField['type']; required: boolean }[];
  outcomes: { name: string }[];
};

/** Names a kind of request of a regulation's own, which all who exchange under it may use from now on. */
export function addRequestKind(context: ActingContext, wanted: Wanted): Promise<KindView> {
  demand(maySetExchange(context.actor));
  return perform(context, async (tx) => {
    if (!found(await isBoundNow(tx, wanted.regulationId))) throw new Refused('notBinding');
    if (await kindIsNamed(tx, wanted.regulationId, wanted.name)) throw new Refused('kindNamed');
    const kind = withKeys(wanted);
    await insertKind(tx, kind);
    await recordEvent(tx, {
      act: 'requestKind.named',
      subjectKind: 'requestKind',
      subjectId: kind.id,
      subjectLabel: kind.name,
      changes: [{ field: 'kind', before: null, after: kind.handledLike }],
    });
    return { ...showKind(kind), namedBy: await findOwnParty(tx) };
  });
}

/** What is said under a field is kept by its key, so that its name may be any words. */
function withKeys({ regulationId, name, handledLike, fields, outcomes }: Wanted): NewKind {
  return {
    id: newId(),
    regulationId,
    name,
    handledLike,
    fields: fields.map((field, place) => ({ ...field, key: `field${place + 1}` })),
    outcomes: outcomes.map((outcome, place) => ({ ...outcome, key: `outcome${place + 1}` })),
  };
}
