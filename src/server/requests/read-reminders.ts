import { instantText, vietnameseSeconds } from '../../domain/calendar/event-moment.ts';
import type { ReminderStep } from '../../domain/request/line.ts';
import { mayReadRequests } from '../../domain/request/may.ts';
import { defaultReminders } from '../../domain/request/reminder-plan.ts';
import { type ActingContext, demand, found, inquire } from '../access/context.ts';
import { findReminders, type StoredReminders } from './reminder-store.ts';

export type Reminders = Pick<StoredReminders, 'setBy' | 'version'> & {
  steps: ReminderStep[];
  setAt: string | null;
};

/** Who is reminded when of what is not answered under a regulation: as its participants say, else as everywhere. */
export function readReminders(
  context: ActingContext,
  { regulationId }: { regulationId: string },
): Promise<Reminders> {
  demand(mayReadRequests(context.actor));
  return inquire(context, async (tx) => showReminders(found(await findReminders(tx, regulationId))));
}

/** Reminders as the API gives them. */
export function showReminders({ steps, setAt, ...stored }: StoredReminders): Reminders {
  return {
    ...stored,
    steps: steps ?? [...defaultReminders],
    setAt: setAt && instantText(vietnameseSeconds({ at: setAt.toISOString() })),
  };
}
