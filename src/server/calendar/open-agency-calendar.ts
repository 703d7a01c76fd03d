import type { WorkingCalendar } from '../../domain/calendar/working-calendar.ts';
import { transact } from '../platform/database.ts';
import { findAgency } from '../session/find-agency.ts';
import type { Operator } from '../session/open-operator.ts';
import { loadCalendar } from './load-calendar.ts';

/**
 * `lientich deadline --agency`: the calendar by which an agency counts today.
 * @throws {WrongInput} when the words name none or more than one
 */
export async function openAgencyCalendar(operator: Operator, words: string): Promise<WorkingCalendar> {
  const agencyId = await findAgency(operator, words);
  return transact(operator.db, operator.actIn(agencyId).asker, (tx) => loadCalendar(tx, agencyId));
}
