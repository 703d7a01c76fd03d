import { z } from 'zod';
import { act, Day, Id, page, paging, refuses } from './act.ts';
import { Colleague } from './fulfilment-views.ts';

export const AbsenceView = z.object({
  id: Id,
  absent: Colleague,
  substitute: Colleague.nullable().meta({
    description: 'Who does the work meanwhile; null: it stands on the desk of the head',
  }),
  from: Day,
  until: Day.meta({ description: 'The last day' }),
});
export type AbsenceView = z.infer<typeof AbsenceView>;

export const absences = {
  listAbsences: act
    .route({
      method: 'GET',
      path: '/absences',
      operationId: 'listAbsences',
      summary: 'Who of one’s own agency is or will be away, the earliest first',
    })
    .input(z.object(paging))
    .output(page(AbsenceView)),
  recordAbsence: act
    .meta({ access: 'appointment', creates: true })
    .route({
      method: 'POST',
      path: '/absences',
      operationId: 'recordAbsence',
      summary: 'Record that somebody is away, and who does their work meanwhile',
      successStatus: 201,
    })
    .input(z.object({ appointmentId: Id, substituteId: Id.nullable().default(null), from: Day, until: Day }))
    .output(AbsenceView)
    .errors(refuses('samePerson', 'periodBackwards', 'appointmentEnded', 'absenceOverlaps')),
  endAbsence: act
    .route({
      method: 'POST',
      path: '/absences/{absenceId}/end',
      operationId: 'endAbsence',
      summary: 'Say that somebody is back from today',
    })
    .input(z.object({ absenceId: Id }))
    .output(z.object({ ended: z.literal(true) })),
};
