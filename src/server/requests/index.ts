import type { requests } from '../../contract/requests.ts';
import type { ActingContext } from '../access/context.ts';
import type { Acts } from '../platform/serve.ts';
import type { Blobs } from '../platform/blobs.ts';
import type { PreviewAway } from '../uploads/preview-kept-file.ts';
import { addRequestKind } from './add-request-kind.ts';
import { countRequests } from './count-requests.ts';
import { directRequest } from './direct-request.ts';
import { downloadReceipt } from './download-receipt.ts';
import { downloadDossier, type DossierParts } from './download-dossier.ts';
import { downloadRequestFile } from './download-request-file.ts';
import { listReceipts } from './list-receipts.ts';
import { listRequestFiles } from './list-request-files.ts';
import { previewRequestFile } from './preview-request-file.ts';
import { enterRequest } from './enter-request.ts';
import { countRequestDue } from './count-request-due.ts';
import { listAddressees } from './list-addressees.ts';
import { listRequestChanges } from './list-request-changes.ts';
import { listRequestKinds } from './list-request-kinds.ts';
import { listTimeline } from './list-timeline.ts';
import { measureExchange } from './measure-exchange.ts';
import { showBoard } from './show-board.ts';
import { listRequests } from './list-requests.ts';
import { noteRequest } from './note-request.ts';
import { readReminders } from './read-reminders.ts';
import { readRequest } from './read-request.ts';
import { retireRequestKind } from './retire-request-kind.ts';
import { seeRequest } from './see-request.ts';
import { sendRequest } from './send-request.ts';
import { sendMessage } from './send-message.ts';
import { correctMessage } from './correct-message.ts';
import { withdrawMessage } from './withdraw-message.ts';
import { receiveMessage } from './receive-message.ts';
import { setReminders } from './set-reminders.ts';
import { assignRequest } from './assign-request.ts';
import { assignRequests } from './assign-requests.ts';
import { remindRequest } from './remind-request.ts';
import { remindRequests } from './remind-requests.ts';
import { exportRequests } from './export-requests.ts';
import { acknowledgeNotice } from './acknowledge-notice.ts';
import { answerRequest } from './answer-request.ts';
import { supplementRequest } from './supplement-request.ts';
import { receiveRequest } from './receive-request.ts';
import { receiveRequests } from './receive-requests.ts';
import { confirmEntry } from './confirm-entry.ts';
import { disputeEntry } from './dispute-entry.ts';
import { startRequest } from './start-request.ts';
import { checkReceipt } from './check-receipt.ts';
import { confirmAnswer } from './confirm-answer.ts';
import { returnAnswer } from './return-answer.ts';
import { refuseRequest } from './refuse-request.ts';
import { pauseRequest } from './pause-request.ts';
import { resumeRequest } from './resume-request.ts';
import { askExtension } from './ask-extension.ts';
import { grantExtension } from './grant-extension.ts';
import { refuseExtension } from './refuse-extension.ts';
import { askRecall } from './ask-recall.ts';
import { agreeRecall } from './agree-recall.ts';
import { refuseRecall } from './refuse-recall.ts';
import { escalateRequest } from './escalate-request.ts';
import { disputeReceipt } from './dispute-receipt.ts';
import { settleReceipt } from './settle-receipt.ts';
import { moveLoan } from './move-loan.ts';

/** The acts of requests and notices: what is sent, what becomes of each line, what is read of it. */
export const requestActs: Omit<
  Acts<typeof requests, ActingContext>,
  keyof ReturnType<typeof requestFileActs>
> = {
  countRequests,
  countRequestDue,
  listAddressees,
  listRequestChanges,
  listRequestKinds,
  listTimeline,
  measureExchange,
  showBoard,
  listRequests,
  listRequestFiles,
  listReceipts,
  downloadReceipt,
  checkReceipt,
  readRequest,
  seeRequest,
  addRequestKind,
  retireRequestKind,
  readReminders,
  setReminders,
  sendRequest,
  enterRequest,
  directRequest,
  noteRequest,
  receiveMessage,
  withdrawMessage,
  correctMessage,
  sendMessage,
  assignRequest,
  assignRequests,
  remindRequest,
  remindRequests,
  exportRequests,
  acknowledgeNotice,
  answerRequest,
  supplementRequest,
  receiveRequest,
  receiveRequests,
  confirmEntry,
  disputeEntry,
  startRequest,
  confirmAnswer,
  returnAnswer,
  refuseRequest,
  pauseRequest,
  resumeRequest,
  askExtension,
  grantExtension,
  refuseExtension,
  askRecall,
  agreeRecall,
  refuseRecall,
  escalateRequest,
  disputeReceipt,
  settleReceipt,
  moveLoan,
};

/** The acts that hand the bytes of files out. */
export function requestFileActs(parts: {
  blobs: Blobs;
  preview: PreviewAway;
  typeset: DossierParts['typeset'];
}): Pick<
  Acts<typeof requests, ActingContext>,
  'downloadRequestFile' | 'previewRequestFile' | 'downloadDossier'
> {
  return {
    downloadRequestFile: (context, input) => downloadRequestFile(parts.blobs, context, input),
    previewRequestFile: previewRequestFile(parts),
    downloadDossier: (context, input) => downloadDossier(parts, context, input),
  };
}
