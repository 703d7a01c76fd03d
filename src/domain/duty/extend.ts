import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { ok, type Outcome, refusal } from '../outcome.ts';
import type { AllowedExtension } from './allowed-extension.ts';
import {
  countStated,
  type Extension,
  runsFromEvent,
  type Stated,
  type StatedFulfilment,
} from './stated-fulfilment.ts';

/**
 * Prolongs a fulfilment by what the text allows, at most once by each provision, also when the day is past: that it was
 * late until then stays in its history. Only a length from an event can be prolonged; it goes on from its end.
 */
export function extend(
  fulfilment: StatedFulfilment,
  said: { amount: number; allowed: AllowedExtension | null; today: string },
  calendar: WorkingCalendar,
): Outcome<Partial<Stated>, 'fulfilmentSettled' | 'noExtension' | 'extensionTooLong'> {
  const { amount, allowed, today } = said;
  if (fulfilment.state !== 'open') return refusal('fulfilmentSettled');
  if (allowed === null || !runsFromEvent(fulfilment)) return refusal('noExtension');
  if (amount > allowed.amount) return refusal('extensionTooLong');
  const extension: Extension = { ...allowed, amount, on: today };
  const extensions = [...fulfilment.extensions, extension];
  return ok({ extensions, ...countStated({ ...fulfilment, extensions }, calendar) });
}
