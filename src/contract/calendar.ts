import { z } from 'zod';
import { dayOffReasons } from '../domain/calendar/day-off-reasons.ts';
import { act, Day, DocumentDay, Id, Instant, refuses, words, written } from './act.ts';
import { Computation } from './fulfilment-views.ts';

const year = z.coerce
  .number()
  .int()
  .min(2000)
  .max(2100)
  .meta({ examples: [2027] });
const Days = {
  daysOff: z.array(z.object({ day: Day, why: z.enum(dayOffReasons).meta({ examples: ['tet'] }) })).max(60),
  workedDays: z
    .array(z.object({ day: Day, insteadOf: Day.nullable() }))
    .max(20)
    .meta({ description: 'Saturdays or Sundays worked in the place of a day off' }),
  halfDays: z
    .array(z.object({ day: Day, half: z.enum(['morning', 'afternoon']).meta({ examples: ['afternoon'] }) }))
    .max(60)
    .meta({ description: 'The half that is off; for counting in days it is a whole working day' }),
};
/** An own day is a day of one agency; a decision for all knows none. */
const HolidaysOff = Days.daysOff.refine((days) => days.every(({ why }) => why !== 'own'));
const Source = z.object({
  symbol: words('9441/TB-BNV').nullable(),
  issuer: words('Bộ Nội vụ').nullable(),
  decidedOn: Day.nullable(),
  loadedAt: Instant.nullable().meta({ description: 'Null for what came with the software' }),
});

export const YearView = z.object({
  year,
  decided: z
    .boolean()
    .meta({ description: 'False: by the law’s fixed days only, until a decision is loaded' }),
  source: Source,
  version: words('vn-2026.1+12').meta({
    description: 'The version of the calendar as the asker’s agency counts by it',
  }),
  ...Days,
  own: z.object(Days).meta({ description: 'What one’s own agency adds' }),
});
export type YearView = z.infer<typeof YearView>;

/** What a decision would change of a year. */
const Change = z.object({
  day: Day,
  before: z.enum(['working', 'off']).meta({ examples: ['working'] }),
  after: z.enum(['working', 'off']).meta({ examples: ['off'] }),
});
const document = {
  symbol: written(1, 100, '9441/TB-BNV'),
  issuer: written(1, 300, 'Bộ Nội vụ'),
  decidedOn: DocumentDay,
};

export const calendar = {
  listCalendarYears: act
    .route({
      method: 'GET',
      path: '/calendar',
      operationId: 'listCalendarYears',
      summary: 'The years of the working calendar from 2016 to 2030 and those loaded, decided or provisional',
    })
    .output(z.object({ years: z.array(YearView.pick({ year: true, decided: true, source: true })) })),
  readCalendarYear: act
    .route({
      method: 'GET',
      path: '/calendar/{year}',
      operationId: 'readCalendarYear',
      summary: 'Days off, worked Saturdays and half days of a year, for all and for one’s own agency',
    })
    .input(z.object({ year }))
    .output(YearView),
  previewDecision: act
    .meta({ access: 'appointment' })
    .route({
      method: 'POST',
      path: '/calendar/{year}/preview',
      operationId: 'previewDecision',
      summary: 'Which days of a year a decision would change',
    })
    .input(
      z.object({
        year,
        forOwnAgency: z
          .boolean()
          .default(false)
          .meta({ examples: [false] }),
        ...Days,
      }),
    )
    .output(z.object({ changes: z.array(Change) }))
    .errors(refuses('dayOutsideYear', 'workedDayIsWorkingDay', 'dayTwice')),
  loadDecision: act
    .meta({ access: 'appointment', creates: true })
    .route({
      method: 'PUT',
      path: '/calendar/{year}',
      operationId: 'loadDecision',
      summary:
        'Load the official decision on the days off of a year; open deadlines are counted again, past ones never',
    })
    .input(z.object({ year, ...document, ...Days, daysOff: HolidaysOff }))
    .output(YearView)
    .errors(refuses('dayOutsideYear', 'workedDayIsWorkingDay', 'dayTwice')),
  setOwnDays: act
    .meta({ access: 'appointment', creates: true })
    .route({
      method: 'PUT',
      path: '/calendar/{year}/own',
      operationId: 'setOwnDays',
      summary:
        'Days off, worked days and half days of one’s own agency in a year, in the place of those before',
    })
    .input(z.object({ year, ...document, ...Days }))
    .output(YearView)
    .errors(refuses('dayOutsideYear', 'workedDayIsWorkingDay', 'dayTwice')),
  countDeadline: act
    .meta({ access: 'appointment' })
    .route({
      method: 'POST',
      path: '/calendar/count',
      operationId: 'countDeadline',
      summary:
        'The due day of a timing phrase from a day or an instant, with each day counted or skipped and why',
    })
    .input(
      z.object({
        phrase: written(1, 500, 'trong thời hạn 05 ngày làm việc'),
        from: z
          .union([DocumentDay, Instant.refine((at) => at >= '1945' && at < '2200')])
          .meta({ examples: ['2026-02-12'] }),
        agencyId: Id.nullable()
          .default(null)
          .meta({ description: 'By the days of this agency; one’s own when left out' }),
      }),
    )
    .output(Computation)
    .errors(refuses('phraseNotRead')),
};
