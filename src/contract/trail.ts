import { z } from 'zod';
import { act, Day, Id, Instant, page, paging } from './act.ts';

/** One entry of the trail (nhật ký): who did what, in which position, for which agency. */
export const TrailEntry = z.object({
  id: Id,
  recordedAt: Instant,
  businessAt: Instant,
  act: z.string().meta({ examples: ['agency.added'] }),
  subjectKind: z.string(),
  subjectId: z.string().nullable(),
  subjectLabel: z.string(),
  personName: z.string().nullable(),
  positionTitle: z.string().nullable(),
  agencyName: z.string().nullable(),
  requestId: z.string().nullable(),
  changes: z.array(
    z.object({
      field: z.string(),
      before: z.string().nullable(),
      after: z.string().nullable(),
      restricted: z.boolean(),
    }),
  ),
});
export type TrailEntry = z.infer<typeof TrailEntry>;

export const trail = {
  listTrail: act
    .route({
      method: 'GET',
      path: '/trail',
      operationId: 'listTrail',
      summary: 'The trail: of one’s own agency for its leaders and administrators, of all for the auditor',
    })
    .input(
      z.object({
        act: z.string().trim().max(100).optional(),
        subjectId: z.string().max(100).optional(),
        from: Day.optional(),
        until: Day.optional(),
        ...paging,
      }),
    )
    .output(page(TrailEntry)),
  readTrailEntry: act
    .route({
      method: 'GET',
      path: '/trail/{eventId}',
      operationId: 'readTrailEntry',
      summary: 'One entry of the trail',
    })
    .input(z.object({ eventId: Id }))
    .output(TrailEntry),
};
