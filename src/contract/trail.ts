import { z } from 'zod';
import { act, Day, Id, Instant, page, paging, words } from './act.ts';

/** One entry of the trail (nhật ký): who did what, in which position, for which agency. */
export const TrailEntry = z.object({
  id: Id,
  recordedAt: Instant,
  businessAt: Instant,
  act: z.string().meta({ examples: ['agency.added'] }),
  subjectKind: words('agency'),
  subjectId: words('01983a5e-7c00-7000-8000-000000000001').nullable(),
  subjectLabel: words('VKSND tỉnh Hà Giang'),
  personName: words('Cán bộ đầu mối').nullable(),
  positionTitle: words('Chánh Văn phòng').nullable(),
  agencyName: words('Viện kiểm sát nhân dân tỉnh Hà Giang').nullable(),
  throughKey: words('Hệ thống quản lý văn bản (lt_3f9a0c51d2)').nullable().meta({
    description: 'The API key through which it was done; told to the own agency only',
  }),
  requestId: words('7f0c2a52-8f0e-4a57-9a1e-3d6a5a0d5c11').nullable(),
  changes: z.array(
    z.object({
      field: words('name'),
      before: words('VKSND tỉnh Hà Giang').nullable(),
      after: words('VKSND tỉnh Tuyên Quang').nullable(),
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
        act: z
          .string()
          .trim()
          .max(100)
          .optional()
          .meta({ description: 'One act, or all on one kind of thing', examples: ['agency'] }),
        subjectId: z
          .string()
          .max(100)
          .optional()
          .meta({ examples: ['01983a5e-7c00-7000-8000-000000000001'] }),
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
