import { z } from 'zod';
import { secrecyGrades } from '../domain/regulation/regulation.ts';
import { act, DocumentDay, Id, refuses, UNSEEN, written } from './act.ts';
import { FulfilmentView } from './fulfilment-views.ts';

const fulfilmentId = z.object({ fulfilmentId: Id });
const reason = (example: string) => written(3, 2000, example);
/** Where a document can be seen; nothing but a page is opened by it, and it leads where it seems to lead. */
const link = z
  .url({ protocol: /^https?$/ })
  .max(2000)
  .refine((address) => !UNSEEN.test(address) && URL.parse(address)?.username === '')
  .meta({ examples: ['https://vanban.hagiang.demo/45-BC-VKS'] })
  .nullable()
  .default(null);

type Route = { path: `/fulfilments/{fulfilmentId}/${string}`; operationId: string; summary: string };

/** A statement on one fulfilment, which is answered with the fulfilment as it stands then. */
function onFulfilment(route: Route) {
  return act
    .meta({ access: 'appointment', edits: true })
    .route({ method: 'POST', ...route })
    .output(FulfilmentView);
}

/** What is read and stated of one fulfilment; a part of the duties. */
export const fulfilmentActs = {
  readFulfilment: act
    .route({
      method: 'GET',
      path: '/fulfilments/{fulfilmentId}',
      operationId: 'readFulfilment',
      summary: 'A fulfilment with its evidence, its history and how its due day was counted',
    })
    .input(fulfilmentId)
    .output(FulfilmentView),
  completeFulfilment: onFulfilment({
    path: '/fulfilments/{fulfilmentId}/complete',
    operationId: 'completeFulfilment',
    summary: 'State for one’s own agency that it is done, on which day, by what',
  })
    .input(
      fulfilmentId.extend({
        doneOn: DocumentDay,
        words: reason('Báo cáo số 45/BC-VKS ngày 14/9/2022'),
        link,
      }),
    )
    .errors(refuses('fulfilmentSettled', 'doneInFuture', 'doneBeforeEvent')),
  reopenFulfilment: onFulfilment({
    path: '/fulfilments/{fulfilmentId}/reopen',
    operationId: 'reopenFulfilment',
    summary: 'Take back that it was done or waived; what was said stays to be read',
  })
    .input(fulfilmentId.extend({ reason: reason('Ghi nhầm văn bản của quý trước') }))
    .errors(refuses('fulfilmentOpen', 'fulfilmentLapsed')),
  waiveFulfilment: onFulfilment({
    path: '/fulfilments/{fulfilmentId}/waive',
    operationId: 'waiveFulfilment',
    summary: 'State that it is not carried out this time, and why',
  })
    .input(fulfilmentId.extend({ reason: reason('Hai bên thống nhất không tổ chức giao ban quý III') }))
    .errors(refuses('fulfilmentSettled')),
  holdFulfilment: onFulfilment({
    path: '/fulfilments/{fulfilmentId}/hold',
    operationId: 'holdFulfilment',
    summary: 'State that it rests from today, and why',
  })
    .input(fulfilmentId.extend({ reason: reason('Chờ Tòa án bổ sung hồ sơ') }))
    .errors(refuses('fulfilmentSettled', 'alreadyHeld')),
  resumeFulfilment: onFulfilment({
    path: '/fulfilments/{fulfilmentId}/resume',
    operationId: 'resumeFulfilment',
    summary: 'Go on from today; of a deadline that runs from an event the days of rest are not counted',
  })
    .input(fulfilmentId)
    .errors(refuses('notHeld')),
  extendFulfilment: onFulfilment({
    path: '/fulfilments/{fulfilmentId}/extend',
    operationId: 'extendFulfilment',
    summary: 'Prolong it by what the article allows; the old day stays beside the new one',
  })
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
  handFulfilment: onFulfilment({
    path: '/fulfilments/{fulfilmentId}/hand',
    operationId: 'handFulfilment',
    summary: 'Hand it to a colleague, or back to the focal officer',
  })
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
    .output(z.file())
    .errors(refuses('fileDestroyed')),
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
  disputeFulfilment: onFulfilment({
    path: '/fulfilments/{fulfilmentId}/dispute',
    operationId: 'disputeFulfilment',
    summary: 'Say, as the agency to which it is owed, that what the obliged one states is not so',
  })
    .input(fulfilmentId.extend({ reason: reason('Chưa nhận được báo cáo') }))
    .errors(refuses('notOwedToUs', 'alreadyDisputed')),
  answerDispute: onFulfilment({
    path: '/fulfilments/{fulfilmentId}/answer-dispute',
    operationId: 'answerDispute',
    summary: 'Answer, as the obliged agency, what is disputed',
  })
    .input(fulfilmentId.extend({ words: reason('Đã gửi lại ngày 16/9/2022 qua trục liên thông') }))
    .errors(refuses('notDisputed')),
  withdrawDispute: onFulfilment({
    path: '/fulfilments/{fulfilmentId}/withdraw-dispute',
    operationId: 'withdrawDispute',
    summary: 'Say that it is settled',
  })
    .input(fulfilmentId.extend({ reason: reason('Đã nhận được báo cáo') }))
    .errors(refuses('notDisputed')),
};
