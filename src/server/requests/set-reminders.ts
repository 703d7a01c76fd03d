import type { ReminderStep } from '../../domain/request/line.ts';
import { maySetExchange } from '../../domain/request/may.ts';
import { type ActingContext, demand, found, fresh, perform } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { Refused } from '../platform/problem.ts';
import { findRegulationTitle, isBoundNow } from './kind-store.ts';
import { findReminders, lockReminders, saveReminders } from './reminder-store.ts';
import { type Reminders, showReminders } from './read-reminders.ts';

type Wanted = { regulationId: string; steps: ReminderStep[] };

/** Says who is reminded when, for requests that are sent from now on; all participants read it and see who said so. */
export function setReminders(context: ActingContext, { regulationId, steps }: Wanted): Promise<Reminders> {
  demand(maySetExchange(context.actor));
  return perform(context, async (tx) => {
    if (!found(await isBoundNow(tx, regulationId))) throw new Refused('notBinding');
    await lockReminders(tx, regulationId);
    const before = showReminders(found(await findReminders(tx, regulationId)));
    fresh(context, before);
    await saveReminders(tx, regulationId, steps);
    await recordEvent(tx, {
      act: 'reminders.set',
      subjectKind: 'regulation',
      subjectId: regulationId,
      subjectLabel: await findRegulationTitle(tx, regulationId),
      changes: [{ field: 'steps', before: wordsOf(before.steps), after: wordsOf(steps) }],
    });
    return showReminders(found(await findReminders(tx, regulationId)));
  });
}

/** `-2 officer, 0 officer`: working days from the due day, and who is told. */
function wordsOf(steps: readonly ReminderStep[]): string {
  return steps.map(({ workingDays, tell }) => `${workingDays} ${tell}`).join(', ');
}
