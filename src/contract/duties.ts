import { z } from 'zod';
import { deskGroups, exceptionGroups } from '../domain/duty/desk.ts';
import { fulfilmentParts, standings } from '../domain/duty/fulfilment.ts';
import { secrecyGrades } from '../domain/regulation/regulation.ts';
import {
  act,
  count,
  Day,
  DocumentDay,
  Id,
  Instant,
  page,
  paging,
  refuses,
  UNSEEN,
  words,
  written,
} from './act.ts';
import { Colleague, DutyStanding, FulfilmentRow, FulfilmentView } from './fulfilment-views.ts';

const fulfilmentId = z.object({ fulfilmentId: Id });
const dutyId = z.object({ dutyId: Id });
const reason = (example: string) => written(3, 2000, example);
/** Where a document can be seen; nothing but a page is opened by it, and it leads where it seems to lead. */
const link = z
  .url({ protocol: /^https?$/ })
  .max(2000)
  .refine((address) => !UNSEEN.test(address) && URL.parse(address)?.username === '')
  .meta({ examples: ['https://vanban.hagiang.demo/45-BC-VKS'] })
  .nullable()
  .default(null);
const Group = z.union([z.enum(deskGroups), z.enum(exceptionGroups)]);
const scope = z
  .enum(['mine', 'agency'])
  .default('mine')
  .meta({ description: '`agency`: the exceptions of the whole agency, for its leaders', examples: ['mine'] });

/** The act on one fulfilment that answers with it as it stands then. */
function onFulfilment(name: string, path: string, summary: string) {
  return act
    .meta({ access: 'appointment', edits: true })
    .route({ method: 'POST', path: `/fulfilments/{fulfilmentId}/${path}`, operationId: name, summary })
    .output(FulfilmentView);
}

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
  readFulfilment: act
    .route({
      method: 'GET',
      path: '/fulfilments/{fulfilmentId}',
      operationId: 'readFulfilment',
      summary: 'A fulfilment with its evidence, its history and how its due day was counted',
    })
    .input(fulfilmentId)
    .output(FulfilmentView),
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
  completeFulfilment: onFulfilment(
    'completeFulfilment',
    'complete',
    'State for one’s own agency that it is done, on which day, by what',
  )
    .input(
      fulfilmentId.extend({
        doneOn: DocumentDay,
        words: reason('Báo cáo số 45/BC-VKS ngày 14/9/2022'),
        link,
      }),
    )
    .errors(refuses('fulfilmentSettled', 'doneInFuture', 'doneBeforeEvent')),
  reopenFulfilment: onFulfilment(
    'reopenFulfilment',
    'reopen',
    'Take back that it was done or waived; what was said stays to be read',
  )
    .input(fulfilmentId.extend({ reason: reason('Ghi nhầm văn bản của quý trước') }))
    .errors(refuses('fulfilmentOpen', 'fulfilmentLapsed')),
  waiveFulfilment: onFulfilment(
    'waiveFulfilment',
    'waive',
    'State that it is not carried out this time, and why',
  )
    .input(fulfilmentId.extend({ reason: reason('Hai bên thống nhất không tổ chức giao ban quý III') }))
    .errors(refuses('fulfilmentSettled')),
  holdFulfilment: onFulfilment('holdFulfilment', 'hold', 'State that it rests from today, and why')
    .input(fulfilmentId.extend({ reason: reason('Chờ Tòa án bổ sung hồ sơ') }))
    .errors(refuses('fulfilmentSettled', 'alreadyHeld')),
  resumeFulfilment: onFulfilment(
    'resumeFulfilment',
    'resume',
    'Go on from today; of a deadline that runs from an event the days of rest are not counted',
  )
    .input(fulfilmentId)
    .errors(refuses('notHeld')),
  extendFulfilment: onFulfilment(
    'extendFulfilment',
    'extend',
    'Prolong it by what the article allows; the old day stays beside the new one',
  )
    .input(
      fulfilmentId.extend({
        amount: z
          .number()
          .positive()
          .max(1000)
          .multipleOf(0.5)
          .meta({ examples: [5] }),
        reason: reason('Vụ việc phức tạp'),
      }),
    )
    .errors(refuses('fulfilmentSettled', 'noExtension', 'extensionTooLong')),
  handFulfilment: onFulfilment(
    'handFulfilment',
    'hand',
    'Hand it to a colleague, or back to the focal officer',
  )
    .input(fulfilmentId.extend({ appointmentId: Id.nullable() }))
    .errors(refuses('fulfilmentSettled', 'appointmentEnded')),
  noteFulfilment: act
    .meta({ access: 'appointment', creates: true })
    .route({
      method: 'POST',
      path: '/fulfilments/{fulfilmentId}/notes',
      operationId: 'noteFulfilment',
      summary: 'Write a note that only one’s own agency reads',
      successStatus: 201,
    })
    .input(fulfilmentId.extend({ words: written(1, 4000, 'Đã gọi nhắc văn phòng') }))
    .output(FulfilmentView),
  addEvidence: act
    .meta({ access: 'appointment', creates: true })
    .route({
      method: 'POST',
      path: '/fulfilments/{fulfilmentId}/evidence',
      operationId: 'addEvidence',
      summary: 'Add a document’s number and day, or a link, to what the parties concerned see',
      successStatus: 201,
    })
    .input(
      fulfilmentId.extend({
        words: reason('Báo cáo số 45/BC-VKS ngày 14/9/2022'),
        link,
      }),
    )
    .output(FulfilmentView)
    .errors(refuses('fulfilmentLapsed')),
  attachEvidence: act
    .meta({ access: 'appointment', creates: true })
    .route({
      method: 'POST',
      path: '/fulfilments/{fulfilmentId}/evidence-files',
      operationId: 'attachEvidence',
      summary:
        'Keep a file that was read on the shelf as evidence, once it is declared to be no state secret',
      successStatus: 201,
    })
    .input(
      fulfilmentId.extend({
        readingId: Id,
        secrecy: z.enum(secrecyGrades).meta({ examples: ['none'] }),
        words: reason('Báo cáo số 45/BC-VKS ngày 14/9/2022'),
      }),
    )
    .output(FulfilmentView)
    .errors(refuses('declaredSecret', 'stampedSecret', 'fulfilmentLapsed')),
  downloadEvidence: act
    .meta({ access: 'appointment', answers: 'file' })
    .route({
      method: 'GET',
      path: '/fulfilments/{fulfilmentId}/evidence/{evidenceId}/file',
      operationId: 'downloadEvidence',
      summary: 'The file of an evidence, as it was',
    })
    .input(fulfilmentId.extend({ evidenceId: Id }))
    .output(z.file()),
  withdrawEvidence: act
    .route({
      method: 'POST',
      path: '/fulfilments/{fulfilmentId}/evidence/{evidenceId}/withdraw',
      operationId: 'withdrawEvidence',
      summary: 'Take an evidence back, with the reason; it stays to be read, marked',
    })
    .input(fulfilmentId.extend({ evidenceId: Id, reason: reason('Gửi nhầm văn bản') }))
    .output(FulfilmentView)
    .errors(refuses('evidenceWithdrawn')),
  disputeFulfilment: onFulfilment(
    'disputeFulfilment',
    'dispute',
    'Say, as the agency to which it is owed, that what the obliged one states is not so',
  )
    .input(fulfilmentId.extend({ reason: reason('Chưa nhận được báo cáo') }))
    .errors(refuses('notOwedToUs', 'alreadyDisputed')),
  answerDispute: onFulfilment(
    'answerDispute',
    'answer-dispute',
    'Answer, as the obliged agency, what is disputed',
  )
    .input(fulfilmentId.extend({ words: reason('Đã gửi lại ngày 16/9/2022 qua trục liên thông') }))
    .errors(refuses('notDisputed')),
  withdrawDispute: onFulfilment('withdrawDispute', 'withdraw-dispute', 'Say that it is settled')
    .input(fulfilmentId.extend({ reason: reason('Đã nhận được báo cáo') }))
    .errors(refuses('notDisputed')),
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
