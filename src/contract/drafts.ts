import { z } from 'zod';
import { draftStates } from '../domain/request/draft.ts';
import { act, Id, Instant, page, paging, refuses, Version, words, written } from './act.ts';
import { Colleague } from './fulfilment-views.ts';
import { AnswerContent, RequestContent } from './request-content.ts';
import { FileView, RequestView } from './request-views.ts';

/** What may still be missing while one writes: nothing that was typed is too short to be kept. */
const RequestDraftContent = RequestContent.omit({ uploadIds: true })
  .extend({ title: written(1, 500, 'Đề nghị cung cấp thông tin') })
  .partial();
const AnswerDraftContent = AnswerContent.omit({ uploadIds: true }).partial();

const given = {
  kind: z.enum(['request', 'answer']).meta({ examples: ['request'] }),
  requestId: Id.nullable().default(null).meta({ description: 'What an answer answers' }),
  request: RequestDraftContent.nullable().default(null),
  answer: AnswerDraftContent.nullable().default(null),
  fileIds: z.array(Id).max(50).default([]).meta({ description: 'Files of the draft that it keeps' }),
  uploadIds: z.array(Id).max(50).default([]).meta({ description: 'Uploads that it takes' }),
};

export const DraftRow = z.object({
  id: Id,
  kind: z.enum(['request', 'answer']),
  title: words('Đề nghị cung cấp thông tin'),
  state: z.enum(draftStates),
  madeBy: Colleague,
  requestId: Id.nullable(),
  changedAt: Instant,
  returnedReason: words('Bổ sung căn cứ').nullable(),
  version: Version,
});
export const DraftView = DraftRow.extend({
  request: RequestDraftContent.nullable(),
  answer: AnswerDraftContent.nullable(),
  files: z.array(FileView),
  decidedBy: Colleague.nullable(),
  mayApprove: z.boolean(),
  maySend: z.boolean(),
});
export type DraftView = z.infer<typeof DraftView>;

const draftId = z.object({ draftId: Id });

function onDraft(route: { path: `/drafts/{draftId}/${string}`; operationId: string; summary: string }) {
  return act
    .meta({ access: 'appointment', edits: true })
    .route({ method: 'POST', ...route })
    .output(DraftView);
}

/** What is prepared inside an agency before it leaves: written, approved by a leader where the agency wants it, sent. */
export const drafts = {
  listDrafts: act
    .route({
      method: 'GET',
      path: '/drafts',
      operationId: 'listDrafts',
      summary: 'Drafts of one’s own agency, the latest changed first',
    })
    .input(
      z.object({
        state: z
          .enum(draftStates)
          .optional()
          .meta({ examples: ['submitted'] }),
        requestId: Id.optional(),
        ...paging,
      }),
    )
    .output(page(DraftRow)),
  readDraft: act
    .route({ method: 'GET', path: '/drafts/{draftId}', operationId: 'readDraft', summary: 'A draft' })
    .input(draftId)
    .output(DraftView),
  addDraft: act
    .meta({ access: 'appointment', creates: true, body: 'text' })
    .route({
      method: 'POST',
      path: '/drafts',
      operationId: 'addDraft',
      summary: 'Keep what one writes',
      successStatus: 201,
    })
    .input(z.object(given))
    .output(DraftView)
    .errors(refuses('uploadNotReady')),
  editDraft: act
    .meta({ access: 'appointment', edits: true, body: 'text' })
    .route({
      method: 'PUT',
      path: '/drafts/{draftId}',
      operationId: 'editDraft',
      summary: 'Change it; what was approved must be approved again',
    })
    .input(draftId.extend(given))
    .output(DraftView)
    .errors(refuses('uploadNotReady', 'draftEnded')),
  submitDraft: onDraft({
    path: '/drafts/{draftId}/submit',
    operationId: 'submitDraft',
    summary: 'Put it before a leader',
  })
    .input(draftId)
    .errors(refuses('draftEnded', 'draftIncomplete')),
  approveDraft: onDraft({
    path: '/drafts/{draftId}/approve',
    operationId: 'approveDraft',
    summary: 'Approve it, as a leader',
  })
    .input(draftId)
    .errors(refuses('draftNotSubmitted')),
  returnDraft: onDraft({
    path: '/drafts/{draftId}/return',
    operationId: 'returnDraft',
    summary: 'Give it back with what is to be mended',
  })
    .input(draftId.extend({ reason: written(3, 2000, 'Bổ sung căn cứ, nêu rõ điều khoản') }))
    .errors(refuses('draftNotSubmitted')),
  discardDraft: onDraft({
    path: '/drafts/{draftId}/discard',
    operationId: 'discardDraft',
    summary: 'Give it up',
  })
    .input(draftId)
    .errors(refuses('draftEnded')),
  sendDraft: act
    .meta({ access: 'appointment', edits: true })
    .route({
      method: 'POST',
      path: '/drafts/{draftId}/send',
      operationId: 'sendDraft',
      summary: 'Send it as it stands; it gets its number',
    })
    .input(draftId)
    .output(RequestView)
    .errors(
      refuses(
        'draftEnded',
        'draftIncomplete',
        'needsApproval',
        'notExchanging',
        'noSuchArticle',
        'noSuchKind',
        'kindIncomplete',
        'dayNotAskable',
        'eventDayNeeded',
        'askedInPast',
        'requestEnded',
        'requestNotThere',
        'notReceived',
        'requestPaused',
        'recallWaits',
        'outcomeIncomplete',
        'uploadNotReady',
        'happenedInFuture',
      ),
    ),
};
