import type { FulfilmentView } from '../../contract/fulfilment-views.ts';
import { allowedExtension } from '../../domain/duty/allowed-extension.ts';
import { explainFulfilment } from '../../domain/duty/explain-fulfilment.ts';
import { runsFromEvent } from '../../domain/duty/stated-fulfilment.ts';
import { type ActingContext, found } from '../access/context.ts';
import { describeComputation } from '../calendar/describe-computation.ts';
import { loadCalendar } from '../calendar/load-calendar.ts';
import type { Tx } from '../platform/database.ts';
import { loadDetails } from './fulfilment-view-store.ts';
import { asRow, findRow, inVietnam } from './side-store.ts';

/**
 * A fulfilment as its page shows it to one's own agency: of the obliged one with who holds it, of each with its own notes;
 * how the due day was counted is told by the calendar of then.
 * @throws {NotFound} when it is not there, or does not concern the agency
 */
export async function showFulfilment(
  { actor, clock }: ActingContext,
  tx: Tx,
  fulfilmentId: string,
): Promise<FulfilmentView> {
  const reader = { ...actor, day: clock.today() };
  const row = asRow(found(await findRow(tx, reader, fulfilmentId)), reader.day);
  const details = await loadDetails(tx, actor.agencyId, fulfilmentId);
  const { timing, calendarSeq, standing, ...shown } = details;
  const calendar = await loadCalendar(tx, row.obliged.agencyId, calendarSeq);
  const eventAt = shown.eventAt === null ? null : inVietnam(shown.eventAt);
  const counted = { ...row, ...shown, eventAt, timing };
  const { explanation, event } = explainFulfilment(counted, calendar);
  return {
    ...row,
    ...shown,
    eventAt,
    computation: describeComputation(explanation, timing, { event, calendar }),
    mayExtend: runsFromEvent({ timing, occasion: row.occasion })
      ? allowedExtension(shown.reading, standing, shown.extensions)
      : null,
  };
}
