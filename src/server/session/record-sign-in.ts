import type { TrailAct } from '../../contract/trail-acts.ts';
import type { OpenContext } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { type Asker, transact, type Tx } from '../platform/database.ts';
import { nilId } from '../platform/new-id.ts';
import { loadSubject } from './subject-store.ts';

/** What the trail says of a person's sign-in: in the name of that person, or of nobody for a refused one. */
export type Trace = { act: TrailAct; personId: string | null; by: 'person' | 'nobody' };

/** The asker of a step in which the person is known though no session tells so. */
export function askerFor(context: Pick<OpenContext, 'asker'>, personId: string): Asker {
  return { ...context.asker, personId };
}

/**
 * Writes the trace of a sign-in, refused or not, on the sides of the person's agencies. Neither
 * address nor password of a refused one is content that the trail may hold.
 * @param work further writes of the same transaction
 */
export async function recordSignIn(
  context: OpenContext,
  trace: Trace,
  work?: (tx: Tx) => Promise<void>,
): Promise<void> {
  // Somebody unknown takes the same steps as somebody known, so that the time tells nothing.
  const personId = trace.personId ?? nilId;
  const subject = await transact(context.db, askerFor(context, personId), (tx) => loadSubject(tx, personId));
  const asker = trace.by === 'person' ? askerFor(context, personId) : context.asker;
  await transact(context.db, asker, async (tx) => {
    await work?.(tx);
    await recordEvent(tx, {
      act: trace.act,
      subjectKind: 'person',
      subjectId: subject === null ? null : trace.personId,
      subjectLabel: subject?.name ?? 'Không rõ / unknown',
      sides: subject?.agencyIds ?? [],
    });
  });
}
