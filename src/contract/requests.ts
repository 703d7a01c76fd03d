import { z } from 'zod';
import { fieldTypes } from '../domain/request/kind.ts';
import { lineStates, requestKinds, requestParts } from '../domain/request/request.ts';
import {
  act,
  count,
  Day,
  Id,
  Instant,
  page,
  paging,
  refuses,
  sought,
  Version,
  words,
  written,
} from './act.ts';
import { Party } from './duty-shapes.ts';
import { Computation } from './fulfilment-views.ts';
import { requestActs } from './request-acts.ts';
import { requestMessages } from './request-messages.ts';
import { requestFilters, requestQueues } from './request-filters.ts';
import { KindView, ReminderSteps, RequestRow, RequestView, TimelineEntry } from './request-views.ts';

const requestId = z.object({ requestId: Id });
const regulationId = z.object({ regulationId: Id });
export const requests = {
  countRequests: act
    .meta({ access: 'appointment', scope: 'requests:read' })
    .route({
      method: 'GET',
      path: '/request-counts',
      operationId: 'countRequests',
      summary: 'How many requests stand in each queue of the boxes, and how many one has not seen',
    })
    .input(z.object({ mine: requestFilters.mine, regulationId: Id.optional() }))
    .output(
      z.object({
        today: Day,
        boxes: z.array(
          z.object({
            part: z.enum(requestParts),
            queues: z.array(z.object({ queue: z.enum(requestQueues), count: count(3) })),
            unread: count(2),
          }),
        ),
      }),
    ),
  listRequests: act
    .meta({ access: 'appointment', scope: 'requests:read' })
    .route({
      method: 'GET',
      path: '/requests',
      operationId: 'listRequests',
      summary:
        'Requests and notices of one’s own agency; queues of what is open by their due day, all others by the day of sending',
    })
    .input(z.object({ ...requestFilters, ...paging }))
    .output(
      page(RequestRow).extend({
        total: count(1200)
          .nullable()
          .meta({ description: 'On the first page: how many there are; null on the others' }),
      }),
    ),
  exportRequests: act
    .meta({ access: 'appointment', answers: 'file' })
    .route({
      method: 'GET',
      path: '/requests/export',
      operationId: 'exportRequests',
      summary: 'The list as a table (XLSX), 10,000 rows at most',
    })
    .input(z.object(requestFilters))
    .output(z.file())
    .errors(refuses('tooManyRows')),
  listRequestChanges: act
    .meta({ access: 'appointment', scope: 'requests:read' })
    .route({
      method: 'GET',
      path: '/request-changes',
      operationId: 'listRequestChanges',
      summary:
        'Requests in which something happened after a mark, the earliest first: for a program that polls',
    })
    .input(
      z.object({
        after: z.coerce
          .number()
          .int()
          .min(0)
          .default(0)
          .meta({ examples: [0] }),
        limit: paging.limit,
      }),
    )
    .output(
      z.object({
        items: z.array(
          z.object({
            id: Id,
            code: words('LT-7K3Q-9F2M'),
            part: z.enum(requestParts),
            state: z.enum(lineStates),
            seq: count(120),
            at: Instant,
          }),
        ),
        next: count(120).meta({ description: 'What to ask after next' }),
      }),
    ),
  showBoard: act
    .route({
      method: 'GET',
      path: '/request-board',
      operationId: 'showBoard',
      summary: 'What is open by state, with exact counts and the first rows: for leaders',
    })
    .input(
      z.object({
        part: z
          .enum(requestParts)
          .default('to')
          .meta({ examples: ['to'] }),
        regulationId: Id.optional(),
      }),
    )
    .output(
      z.object({
        columns: z.array(
          z.object({ state: z.enum(lineStates), count: count(4), items: z.array(RequestRow) }),
        ),
      }),
    ),
  readRequest: act
    .meta({ access: 'appointment', scope: 'requests:read' })
    .route({
      method: 'GET',
      path: '/requests/{requestId}',
      operationId: 'readRequest',
      summary:
        'A request with the lines that one sees, how their due days were counted, and the inside of one’s own agency',
    })
    .input(requestId)
    .output(RequestView),
  listTimeline: act
    .meta({ access: 'appointment', scope: 'requests:read' })
    .route({
      method: 'GET',
      path: '/requests/{requestId}/timeline',
      operationId: 'listTimeline',
      summary: 'What happened and what was written, the earliest first',
    })
    .input(
      requestId.extend({
        by: z
          .enum(['own', 'other', 'system'])
          .optional()
          .meta({ description: 'Only what this side did', examples: ['other'] }),
        ...paging,
      }),
    )
    .output(page(TimelineEntry)),
  seeRequest: act
    .route({
      method: 'POST',
      path: '/requests/{requestId}/seen',
      operationId: 'seeRequest',
      summary: 'One has seen what happened so far',
    })
    .input(requestId)
    .output(z.object({ seq: count(120) })),
  listAddressees: act
    .meta({ access: 'appointment', scope: 'requests:read' })
    .route({
      method: 'GET',
      path: '/regulations/{regulationId}/addressees',
      operationId: 'listAddressees',
      summary:
        'With whom one exchanges under a regulation: participants, and where it binds downwards those below them; 50 at most',
    })
    .input(regulationId.extend({ q: sought('Part of the name', 'toa an') }))
    .output(
      z.object({
        items: z.array(
          Party.extend({ name: words('Tòa án nhân dân tỉnh Hà Giang'), below: Party.nullable() }),
        ),
        more: z.boolean(),
      }),
    ),
  countRequestDue: act
    .route({
      method: 'GET',
      path: '/regulations/{regulationId}/request-due',
      operationId: 'countRequestDue',
      summary: 'Until when an answer would be due if it were sent now, and why; for one addressee',
    })
    .input(
      regulationId.extend({
        eId: z
          .string()
          .min(1)
          .max(200)
          .meta({ examples: ['art_5__cl_1'] }),
        dutyId: Id.optional(),
        addresseeId: Id,
        askedOn: Day.optional(),
        eventOn: Day.optional(),
      }),
    )
    .output(
      z.object({
        computation: Computation.nullable(),
        event: z.enum(['received', 'sent', 'named', 'asked', 'none']),
        mayAsk: z.boolean(),
        silence: z.object({ eId: words('art_5'), quote: words('coi như đồng ý') }).nullable(),
      }),
    )
    .errors(refuses('noSuchArticle')),
  listRequestKinds: act
    .meta({ access: 'appointment', scope: 'requests:read' })
    .route({
      method: 'GET',
      path: '/regulations/{regulationId}/request-kinds',
      operationId: 'listRequestKinds',
      summary: 'What can be asked or told under a regulation: the kinds that everybody has, and its own',
    })
    .input(regulationId)
    .output(z.object({ items: z.array(KindView) })),
  addRequestKind: act
    .meta({ access: 'appointment', creates: true })
    .route({
      method: 'POST',
      path: '/regulations/{regulationId}/request-kinds',
      operationId: 'addRequestKind',
      summary: 'Name a kind of request of the regulation’s own, with what it must say and how it can end',
      successStatus: 201,
    })
    .input(
      regulationId.extend({
        name: written(3, 200, 'Đề nghị đình chỉ sinh hoạt đảng'),
        handledLike: z.enum(requestKinds).meta({ examples: ['decision'] }),
        fields: z
          .array(
            z.object({
              name: written(1, 100, 'Lý do'),
              type: z.enum(fieldTypes).meta({ examples: ['longText'] }),
              required: z.boolean(),
            }),
          )
          .max(20)
          .default([]),
        outcomes: z
          .array(z.object({ name: written(1, 100, 'Đồng ý một phần') }))
          .max(10)
          .default([]),
      }),
    )
    .output(KindView)
    .errors(refuses('notBinding', 'kindNamed')),
  retireRequestKind: act
    .route({
      method: 'POST',
      path: '/request-kinds/{kindId}/retire',
      operationId: 'retireRequestKind',
      summary: 'Use a kind of the regulation’s own no longer; what was sent stays as it is',
    })
    .input(z.object({ kindId: Id }))
    .output(z.object({ retiredOn: Day })),
  measureExchange: act
    .meta({ access: 'appointment', scope: 'requests:read' })
    .route({
      method: 'GET',
      path: '/regulations/{regulationId}/exchange',
      operationId: 'measureExchange',
      summary:
        'Of one’s own agency and each other one: asked, answered, in time, median of working days, notices, months without exchange',
    })
    .input(regulationId.extend({ from: Day.optional(), to: Day.optional() }))
    .output(
      z.object({
        from: Day,
        to: Day,
        items: z.array(
          z.object({
            asker: Party,
            asked: Party,
            count: count(23),
            answered: count(22),
            onTime: count(20),
            medianDays: z
              .number()
              .meta({ examples: [4] })
              .nullable(),
            notices: count(7),
            emptyMonths: count(3),
            outcomes: z.array(
              z.object({ kind: z.enum(requestKinds), outcome: words('agreed'), count: count(23) }),
            ),
          }),
        ),
      }),
    ),
  readReminders: act
    .route({
      method: 'GET',
      path: '/regulations/{regulationId}/reminders',
      operationId: 'readReminders',
      summary: 'Who is reminded when of what is not answered under a regulation',
    })
    .input(regulationId)
    .output(
      z.object({
        steps: ReminderSteps,
        setBy: Party.nullable(),
        setAt: Instant.nullable(),
        version: Version,
      }),
    ),
  setReminders: act
    .meta({ access: 'appointment', edits: true })
    .route({
      method: 'PUT',
      path: '/regulations/{regulationId}/reminders',
      operationId: 'setReminders',
      summary: 'Say who is reminded when, for requests that are sent from now on; all participants read it',
    })
    .input(regulationId.extend({ steps: ReminderSteps }))
    .output(
      z.object({
        steps: ReminderSteps,
        setBy: Party.nullable(),
        setAt: Instant.nullable(),
        version: Version,
      }),
    )
    .errors(refuses('notBinding')),
  ...requestActs,
  ...requestMessages,
};
