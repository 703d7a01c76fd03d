import { z } from 'zod';
import { loanSteps } from '../domain/request/line.ts';
import { act, count, Day, Id, refuses, words, written } from './act.ts';
import { AnswerContent, EnteredRequest, MessageContent, RequestContent } from './request-content.ts';
import { Details, RequestView } from './request-views.ts';

const requestId = z.object({ requestId: Id });
/** The sender names which addressee it means. */
const onLine = requestId.extend({ agencyId: Id.meta({ description: 'The addressee' }) });
const reason = (example: string) => written(3, 2000, example);
const stale = ['requestEnded', 'requestNotThere'] as const;
const working = [...stale, 'notReceived', 'isNotice', 'answerWaits'] as const;

type Route = { path: `/requests/{requestId}/${string}`; operationId: string; summary: string };

/** A statement on one line, which is answered with the request as it stands then. `If-Match`: the version of the line. */
function onRequest(route: Route) {
  return act
    .meta({ access: 'appointment', edits: true, body: 'text', scope: 'requests:write' })
    .route({ method: 'POST', ...route })
    .output(RequestView);
}
const bulk = z.object({ requestIds: z.array(Id).min(1).max(200) });
const bulkResult = z.object({
  items: z.array(z.object({ requestId: Id, done: z.boolean(), refusal: words('requestEnded').nullable() })),
});

/** What is done with requests, from sending to the end; a part of the requests. */
export const requestActs = {
  sendRequest: act
    .meta({ access: 'appointment', creates: true, body: 'text', scope: 'requests:write' })
    .route({
      method: 'POST',
      path: '/requests',
      operationId: 'sendRequest',
      summary: 'Ask or tell one or many under a regulation',
      successStatus: 201,
    })
    .input(RequestContent)
    .output(RequestView)
    .errors(
      refuses(
        'notExchanging',
        'noSuchArticle',
        'noSuchKind',
        'kindIncomplete',
        'dayNotAskable',
        'eventDayNeeded',
        'askedInPast',
        'uploadNotReady',
        'needsApproval',
      ),
    ),
  enterRequest: act
    .meta({ access: 'appointment', creates: true, body: 'text', scope: 'requests:write' })
    .route({
      method: 'POST',
      path: '/requests/entered',
      operationId: 'enterRequest',
      summary:
        'Enter what was asked or told on paper, by telephone or in person; the other side confirms or disputes it',
      successStatus: 201,
    })
    .input(EnteredRequest)
    .output(RequestView)
    .errors(
      refuses(
        'notExchanging',
        'noSuchArticle',
        'noSuchKind',
        'kindIncomplete',
        'dayNotAskable',
        'eventDayNeeded',
        'uploadNotReady',
        'happenedInFuture',
      ),
    ),
  confirmEntry: onRequest({
    path: '/requests/{requestId}/confirm-entry',
    operationId: 'confirmEntry',
    summary: 'It was so, as the other side entered it',
  })
    .input(onLine)
    .errors(refuses('nothingToConfirm')),
  disputeEntry: onRequest({
    path: '/requests/{requestId}/dispute-entry',
    operationId: 'disputeEntry',
    summary: 'It was not so, or otherwise, and how',
  })
    .input(onLine.extend({ reason: reason('Cơ quan không nhận được cuộc gọi này') }))
    .errors(refuses('nothingToConfirm')),
  receiveRequest: onRequest({
    path: '/requests/{requestId}/receive',
    operationId: 'receiveRequest',
    summary: 'Receive it: it gets a number of the register of what comes in',
  })
    .input(
      requestId.extend({
        receivedOn: Day.nullable().default(null).meta({ description: 'Today when left out' }),
      }),
    )
    .errors(refuses(...stale, 'alreadyReceived', 'receivedOutside')),
  receiveRequests: act
    .meta({ access: 'appointment', scope: 'requests:write' })
    .route({
      method: 'POST',
      path: '/requests/receive',
      operationId: 'receiveRequests',
      summary: 'Receive several today; each is told by itself',
    })
    .input(bulk)
    .output(bulkResult),
  acknowledgeNotice: onRequest({
    path: '/requests/{requestId}/acknowledge',
    operationId: 'acknowledgeNotice',
    summary: 'Acknowledge a notice; it is received with it',
  })
    .input(requestId)
    .errors(refuses(...stale, 'notANotice')),
  directRequest: act
    .route({
      method: 'POST',
      path: '/requests/{requestId}/directions',
      operationId: 'directRequest',
      summary: 'A leader’s direction (bút phê), which only the own agency reads',
    })
    .input(requestId.extend({ words: reason('Giao Phòng 7 tham mưu, trả lời trước ngày 12') }))
    .output(RequestView),
  assignRequest: act
    .meta({ access: 'appointment', scope: 'requests:write' })
    .route({
      method: 'POST',
      path: '/requests/{requestId}/assign',
      operationId: 'assignRequest',
      summary: 'Assign it inside the own agency: who does it, with whom, until when',
    })
    .input(
      requestId.extend({
        appointmentId: Id.nullable().meta({ description: 'Chủ trì; null: back to the focal officers' }),
        helperIds: z.array(Id).max(20).default([]).meta({ description: 'Phối hợp' }),
        innerDueOn: Day.nullable().default(null),
      }),
    )
    .output(RequestView)
    .errors(refuses('requestEnded', 'notReceived', 'appointmentEnded')),
  assignRequests: act
    .route({
      method: 'POST',
      path: '/requests/assign',
      operationId: 'assignRequests',
      summary: 'Assign several to the same person',
    })
    .input(bulk.extend({ appointmentId: Id }))
    .output(bulkResult),
  startRequest: onRequest({
    path: '/requests/{requestId}/start',
    operationId: 'startRequest',
    summary: 'Begin to work on it',
  })
    .input(requestId)
    .errors(refuses(...working, 'alreadyStarted')),
  answerRequest: onRequest({
    path: '/requests/{requestId}/answer',
    operationId: 'answerRequest',
    summary: 'Answer it, whole or in part; late is recorded, never refused',
  })
    .input(requestId.extend(AnswerContent.shape))
    .errors(
      refuses(
        ...working,
        'requestPaused',
        'recallWaits',
        'outcomeIncomplete',
        'uploadNotReady',
        'needsApproval',
        'happenedInFuture',
      ),
    ),
  confirmAnswer: onRequest({
    path: '/requests/{requestId}/confirm-answer',
    operationId: 'confirmAnswer',
    summary: 'Agree to an answer that both settle: a solution, or those who were assigned',
  })
    .input(onLine.extend({ details: Details.default({}) }))
    .errors(refuses('nothingToSettle')),
  returnAnswer: onRequest({
    path: '/requests/{requestId}/return-answer',
    operationId: 'returnAnswer',
    summary: 'Not agree to it: the addressee goes on',
  })
    .input(onLine.extend({ reason: reason('Đề nghị cử người khác'), details: Details.default({}) }))
    .errors(refuses('nothingToSettle')),
  refuseRequest: onRequest({
    path: '/requests/{requestId}/refuse',
    operationId: 'refuseRequest',
    summary: 'Refuse it, with the reason',
  })
    .input(requestId.extend({ reason: reason('Không thuộc thẩm quyền') }))
    .errors(refuses(...stale, 'answerWaits', 'recallWaits')),
  pauseRequest: onRequest({
    path: '/requests/{requestId}/pause',
    operationId: 'pauseRequest',
    summary: 'Wait for what is missing; the time rests',
  })
    .input(requestId.extend({ reason: reason('Đề nghị bổ sung danh sách') }))
    .errors(refuses(...working, 'alreadyPaused')),
  resumeRequest: onRequest({
    path: '/requests/{requestId}/resume',
    operationId: 'resumeRequest',
    summary: 'Go on; the time runs again',
  })
    .input(requestId)
    .errors(refuses('notPaused')),
  supplementRequest: onRequest({
    path: '/requests/{requestId}/supplement',
    operationId: 'supplementRequest',
    summary: 'Give what was missing; the time runs again',
  })
    .input(onLine.extend(MessageContent.shape))
    .errors(refuses(...stale, 'notPaused', 'uploadNotReady')),
  askExtension: onRequest({
    path: '/requests/{requestId}/ask-extension',
    operationId: 'askExtension',
    summary: 'Ask the sender for time until a day',
  })
    .input(requestId.extend({ to: Day, reason: reason('Cần xác minh thêm ở cơ sở') }))
    .errors(refuses(...stale, 'answerWaits', 'noDueDay', 'alreadyAsked', 'extensionNotLater')),
  grantExtension: onRequest({
    path: '/requests/{requestId}/grant-extension',
    operationId: 'grantExtension',
    summary: 'Grant it; the old day stands beside the new',
  })
    .input(onLine)
    .errors(refuses('nothingAsked')),
  refuseExtension: onRequest({
    path: '/requests/{requestId}/refuse-extension',
    operationId: 'refuseExtension',
    summary: 'Not grant it',
  })
    .input(onLine.extend({ reason: reason('Vụ việc cần giải quyết trong tháng') }))
    .errors(refuses('nothingAsked')),
  askRecall: onRequest({
    path: '/requests/{requestId}/ask-recall',
    operationId: 'askRecall',
    summary: 'Ask an addressee to give it back',
  })
    .input(onLine.extend({ reason: reason('Gửi nhầm văn bản') }))
    .errors(refuses('requestEnded', 'answerWaits', 'alreadyAsked')),
  agreeRecall: onRequest({
    path: '/requests/{requestId}/agree-recall',
    operationId: 'agreeRecall',
    summary: 'Give it back',
  })
    .input(requestId)
    .errors(refuses('nothingAsked')),
  refuseRecall: onRequest({
    path: '/requests/{requestId}/refuse-recall',
    operationId: 'refuseRecall',
    summary: 'Not give it back',
  })
    .input(requestId.extend({ reason: reason('Đã có văn bản trả lời trình ký') }))
    .errors(refuses('nothingAsked')),
  escalateRequest: onRequest({
    path: '/requests/{requestId}/escalate',
    operationId: 'escalateRequest',
    summary: 'Pass it on to a superior body',
  })
    .input(
      requestId.extend({
        agencyId: Id.nullable()
          .default(null)
          .meta({ description: 'The addressee that the sender means; null: one’s own agency' }),
        to: written(3, 300, 'Ban Thường vụ Tỉnh ủy'),
        reason: reason('Vượt thẩm quyền của hai cơ quan'),
      }),
    )
    .errors(refuses(...stale, 'notReceived', 'isNotice', 'recallWaits', 'nothingToSettle')),
  disputeReceipt: onRequest({
    path: '/requests/{requestId}/dispute-receipt',
    operationId: 'disputeReceipt',
    summary: 'It was received on another day; both days are kept',
  })
    .input(onLine.extend({ on: Day, reason: reason('Đã giao trực tiếp tại văn thư ngày 05') }))
    .errors(refuses('notReceived', 'receivedOutside')),
  settleReceipt: onRequest({
    path: '/requests/{requestId}/settle-receipt',
    operationId: 'settleReceipt',
    summary: 'Take the sender’s day of receipt, or the sender takes back its own',
  })
    .input(onLine)
    .errors(refuses('nothingToSettle')),
  moveLoan: onRequest({
    path: '/requests/{requestId}/loan',
    operationId: 'moveLoan',
    summary: 'Where the lent original is: handed over, received, returned, taken back',
  })
    .input(
      onLine.extend({
        step: z
          .enum(loanSteps)
          .exclude(['promised'])
          .meta({ examples: ['handedOver'] }),
        on: Day,
      }),
    )
    .errors(refuses('noLoan', 'loanNotHere', 'happenedInFuture')),
  remindRequest: act
    .meta({ access: 'appointment', scope: 'requests:write' })
    .route({
      method: 'POST',
      path: '/requests/{requestId}/remind',
      operationId: 'remindRequest',
      summary: 'Remind the addressees that have not answered',
    })
    .input(requestId)
    .output(z.object({ reminded: count(1) }))
    .errors(refuses('requestEnded', 'remindedToday')),
  remindRequests: act
    .route({
      method: 'POST',
      path: '/requests/remind',
      operationId: 'remindRequests',
      summary: 'Remind of several',
    })
    .input(bulk)
    .output(bulkResult),
  noteRequest: act
    .route({
      method: 'POST',
      path: '/requests/{requestId}/notes',
      operationId: 'noteRequest',
      summary: 'A note that only the own agency reads',
    })
    .input(requestId.extend({ words: reason('Đã gọi điện nhắc văn thư') }))
    .output(RequestView),
};
