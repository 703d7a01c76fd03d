import { hasEnded } from '../../domain/request/draft.ts';
import { mayDraft } from '../../domain/request/may.ts';
import type { TrailAct } from '../../contract/trail-acts.ts';
import { type ActingContext, demand, found, fresh } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import type { Tx } from '../platform/database.ts';
import { Refused } from '../platform/problem.ts';
import { type HeldDraft, lockDraft } from './draft-store.ts';

/**
 * Holds a draft that is being changed. One that was sent is told so, also to whoever repeats the call that has sent it.
 * @throws {NotFound} when the asker sees none
 * @throws {Refused} `draftEnded`
 * @throws {Stale} when somebody else has changed it since
 */
export async function holdOpenDraft(context: ActingContext, tx: Tx, draftId: string): Promise<HeldDraft> {
  demand(mayDraft(context.actor));
  const draft = found(await lockDraft(tx, draftId));
  if (hasEnded(draft.state)) throw new Refused('draftEnded');
  fresh(context, draft);
  return draft;
}

type Told = Pick<HeldDraft, 'id' | 'code' | 'regulation'>;

/** Writes into the trail what was done with a draft: of which request or regulation it is, not what it says. */
export async function recordDraft(
  tx: Tx,
  act: TrailAct & `draft.${string}`,
  { id, code, regulation }: Told,
  changes: { reason?: string } = {},
): Promise<void> {
  await recordEvent(tx, {
    act,
    subjectKind: 'draft',
    subjectId: id,
    subjectLabel: code ?? regulation ?? '',
    changes:
      changes.reason === undefined
        ? []
        : [{ field: 'reason', before: null, after: changes.reason, restricted: true }],
  });
}
