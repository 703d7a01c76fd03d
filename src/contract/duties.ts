import { z } from 'zod';
import { deskGroups, exceptionGroups } from '../domain/duty/desk.ts';
import { fulfilmentParts, standings } from '../domain/duty/fulfilment.ts';
import { act, count, Day, DocumentDay, Id, Instant, page, paging, refuses, words, written } from './act.ts';
import { fulfilmentActs } from './fulfilment-acts.ts';
import { Colleague, DutyStanding, FulfilmentRow, FulfilmentView } from './fulfilment-views.ts';

const dutyId = z.object({ dutyId: Id });
const reason = (example: string) => written(3, 2000, example);
const Group = z.union([z.enum(deskGroups), z.enum(exceptionGroups)]);
const scope = z
  .enum(['mine', 'agency'])
  .default('mine')
  .meta({ description: '`agency`: the exceptions of the whole agency, for its leaders', examples: ['mine'] });

export const duties = {
  showDesk: act
    .route({
      method: 'GET',
      path: '/desk',
      operationId: 'showDesk',
      summary:
        'What one has to do, by group with exact counts and the first rows; for a leader the exceptions',
    })
    .input(z.object({ scope }))
    .output(
      z.object({
        today: Day,
        groups: z.array(
          z.object({
            group: Group,
            count: count(3),
            items: z.array(FulfilmentRow),
            nextCursor: words('…').nullable(),
          }),
        ),
        waitingProposals: count(1).meta({
          description: 'Texts and corrections that wait for the agency’s answer',
        }),
      }),
    ),
  listDesk: act
    .route({
      method: 'GET',
      path: '/desk/{group}',
      operationId: 'listDesk',
      summary: 'One group of the desk, the earliest due first',
    })
    .input(z.object({ group: Group, scope, ...paging }))
    .output(page(FulfilmentRow)),
  listDueDays: act
    .route({
      method: 'GET',
      path: '/due-days',
      operationId: 'listDueDays',
      summary: 'Due days from a day to a day, 62 at most, with the fulfilments of each, the earliest first',
    })
    .input(
      z.object({
        from: Day,
        to: Day,
        part: z
          .enum(fulfilmentParts)
          .optional()
          .meta({ examples: ['obliged'] }),
        scope,
        ...paging,
      }),
    )
    .output(page(FulfilmentRow))
    .errors(refuses('periodTooLong')),
  listFulfilments: act
    .route({
      method: 'GET',
      path: '/regulations/{regulationId}/fulfilments',
      operationId: 'listFulfilments',
      summary: 'Fulfilments under a regulation that concern one’s own agency, the latest due first',
    })
    .input(
      z.object({
        regulationId: Id,
        dutyId: Id.optional(),
        standing: z
          .enum(standings)
          .optional()
          .meta({ examples: ['missed'] }),
        part: z
          .enum(fulfilmentParts)
          .optional()
          .meta({ examples: ['obliged'] }),
        ...paging,
      }),
    )
    .output(page(FulfilmentRow)),
  listDuties: act
    .route({
      method: 'GET',
      path: '/regulations/{regulationId}/duties',
      operationId: 'listDuties',
      summary: 'The duties of the text in force as they stand for one’s own agency, in the order of the text',
    })
    .input(z.object({ regulationId: Id }))
    .output(z.object({ items: z.array(DutyStanding) })),
  listColleagues: act
    .route({
      method: 'GET',
      path: '/colleagues',
      operationId: 'listColleagues',
      summary: 'Current appointments of one’s own agency whose roles work with content, 50 at most',
    })
    .input(
      z.object({
        q: z
          .string()
          .trim()
          .max(200)
          .optional()
          .meta({ examples: ['chuyen vien'] }),
      }),
    )
    .output(z.object({ items: z.array(Colleague), more: z.boolean() })),
  openFulfilment: act
    .meta({ access: 'appointment', creates: true })
    .route({
      method: 'POST',
      path: '/duties/{dutyId}/fulfilments',
      operationId: 'openFulfilment',
      summary: 'Enter the event that starts a duty of one’s own agency: its deadline runs from there',
      successStatus: 201,
    })
    .input(
      dutyId.extend({
        occasion: reason('Công văn số 12/TA-HS ngày 05/9/2022 của Tòa án nhân dân tỉnh'),
        eventOn: DocumentDay,
        eventAt: Instant.nullable().default(null).meta({ description: 'Where hours are counted' }),
      }),
    )
    .output(FulfilmentView)
    .errors(
      refuses(
        'notOurDuty',
        'notByOccasion',
        'noDeadlineCounted',
        'eventInFuture',
        'eventOutsideValidity',
        'dutyContested',
      ),
    ),
  ...fulfilmentActs,
  handDuty: act
    .route({
      method: 'PUT',
      path: '/duties/{dutyId}/holder',
      operationId: 'handDuty',
      summary:
        'Hand a duty to a colleague from now on, with what is open of it; null: back to the focal officer',
    })
    .input(dutyId.extend({ appointmentId: Id.nullable() }))
    .output(z.object({ handed: count(2) }))
    .errors(refuses('notOurDuty', 'appointmentEnded')),
  holdDuty: act
    .route({
      method: 'POST',
      path: '/duties/{dutyId}/hold',
      operationId: 'holdDuty',
      summary: 'State for one’s own agency that it does not carry a duty out for a while, and why',
    })
    .input(dutyId.extend({ reason: reason('Chờ sắp xếp lại tổ chức bộ máy') }))
    .output(z.object({ held: count(1) }))
    .errors(refuses('notOurDuty', 'alreadyHeld')),
  resumeDuty: act
    .route({
      method: 'POST',
      path: '/duties/{dutyId}/resume',
      operationId: 'resumeDuty',
      summary: 'Carry a duty out again, from today',
    })
    .input(dutyId)
    .output(z.object({ resumed: count(1) }))
    .errors(refuses('notHeld')),
};
