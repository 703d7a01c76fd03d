import type { ForeignAgency } from './foreign-agency.ts';
import type { Attempt, Expectation } from './operations.ts';

const concerned = 'a request is there for who sent it and to whom it went only';
const participants = 'what is exchanged under a regulation is for those who exchange under it';
const inside = 'what an agency does with a request inside is its own';
const boxes = 'boxes, books and drafts are the own agency’s';
const reason = { reason: 'Lý do của người ngoài' };
const words = { words: 'Lời của người ngoài' };
const letter = { body: 'Thư của người ngoài' };
const mapping = { sheet: 0, headerRow: 0, columns: {} };

type Things = (foreign: ForeignAgency) => Attempt['body'];

/** An act of the sender upon the line of the other agency. */
const asSender = (why: string, body: object = {}): Expectation => ({
  sees: 'hidden',
  why,
  call: ({ askedId, otherAgencyId }) => ({
    params: { requestId: askedId },
    body: { agencyId: otherAgencyId, ...body },
  }),
});
/** An act of the addressee. */
const asAddressee = (why: string, body: object = {}, more: Things = () => ({})): Expectation => ({
  sees: 'hidden',
  why,
  call: (foreign) => ({ params: { requestId: foreign.cameId }, body: { ...body, ...more(foreign) } }),
});
const reading = (why: string): Expectation => ({
  sees: 'hidden',
  why,
  call: ({ askedId }) => ({ params: { requestId: askedId } }),
});
const ofFile: Expectation = {
  sees: 'hidden',
  why: concerned,
  call: ({ askedId, requestFileId }) => ({ params: { requestId: askedId, fileId: requestFileId } }),
};
const under = (more: Omit<Attempt, 'params'> = {}): Expectation => ({
  sees: 'hidden',
  why: participants,
  call: ({ runningId }) => ({ params: { regulationId: runningId }, ...more }),
});
const several = (more: Things = () => ({})): Expectation => ({
  sees: 'own',
  why: `${concerned}; each of several is answered as if it were not there`,
  call: (foreign) => ({ body: { requestIds: [foreign.cameId, foreign.askedId], ...more(foreign) } }),
});
const sent = ({ runningId, otherAgencyId }: ForeignAgency) => ({
  regulationId: runningId,
  eId: 'art_1',
  kind: 'information',
  addresseeIds: [otherAgencyId],
  title: 'Đề nghị của người ngoài',
  ...letter,
});
const own = (query?: Record<string, string>): Expectation => ({
  sees: 'own',
  why: boxes,
  ...(query && { call: () => ({ query }) }),
});
const onDraft = (body: object = {}): Expectation => ({
  sees: 'hidden',
  why: inside,
  call: ({ draftId }) => ({ params: { draftId }, body: { ...body } }),
});
const onMessage = (body: object): Expectation => ({
  sees: 'hidden',
  why: concerned,
  call: ({ messageId }) => ({ params: { messageId }, body: { ...body } }),
});
const past: Expectation = {
  sees: 'hidden',
  why: `${participants}; an upload is its sender’s own`,
  call: ({ runningId, uploadId }) => ({ params: { regulationId: runningId }, body: { uploadId, mapping } }),
};
const book = (register: string): Expectation => ({
  sees: 'own',
  why: boxes,
  call: () => ({ params: { register }, query: { period: '2022' } }),
});

/** What strangers may learn by the acts upon requests, drafts, registers and past exchange. */
export const requestOperations: Record<string, Expectation> = {
  countRequests: own(),
  listRequests: own({ q: 'riêng' }),
  exportRequests: own({ q: 'riêng' }),
  listRequestChanges: own(),
  showBoard: own({ part: 'to' }),
  readRequest: reading(concerned),
  listTimeline: reading(concerned),
  seeRequest: {
    ...reading(concerned),
    call: ({ askedId }) => ({ params: { requestId: askedId }, body: {} }),
  },
  listRequestFiles: reading(concerned),
  listReceipts: reading(concerned),
  downloadDossier: reading(concerned),
  downloadRequestFile: ofFile,
  previewRequestFile: ofFile,
  downloadReceipt: {
    sees: 'hidden',
    why: concerned,
    call: ({ askedId, receiptId }) => ({ params: { requestId: askedId, receiptId } }),
  },
  checkReceipt: {
    sees: 'hidden',
    why: concerned,
    call: ({ askedId, receiptId, receipt }) => ({ body: { ...receipt, id: receiptId, requestId: askedId } }),
  },
  listAddressees: under(),
  listRequestKinds: under(),
  measureExchange: under(),
  readReminders: under(),
  countRequestDue: {
    sees: 'hidden',
    why: participants,
    call: ({ runningId, otherAgencyId }) => ({
      params: { regulationId: runningId },
      query: { eId: 'art_1', addresseeId: otherAgencyId },
    }),
  },
  addRequestKind: under({ body: { name: 'Loại của người ngoài', handledLike: 'information' } }),
  setReminders: under({ body: { steps: [{ workingDays: -1, tell: 'officer' }] } }),
  retireRequestKind: {
    sees: 'hidden',
    why: participants,
    call: ({ kindId }) => ({ params: { kindId }, body: {} }),
  },
  sendRequest: { sees: 'hidden', why: participants, call: (foreign) => ({ body: sent(foreign) }) },
  enterRequest: {
    sees: 'own',
    why: `${participants}; who was neither asked nor asks is refused by what they say`,
    call: (foreign) => ({
      body: {
        ...sent(foreign),
        medium: 'telephone',
        happenedOn: '2022-09-01',
        told: { by: 'Người ngoài', with: 'Văn thư' },
        senderId: foreign.agencyId,
      },
    }),
  },
  confirmEntry: asSender(concerned),
  disputeEntry: asSender(concerned, reason),
  receiveRequest: asAddressee(concerned),
  receiveRequests: several(),
  acknowledgeNotice: asAddressee(concerned),
  directRequest: asAddressee(inside, words),
  assignRequest: asAddressee(inside, {}, ({ insider }) => ({ appointmentId: insider.appointmentId })),
  assignRequests: several(({ insider }) => ({ appointmentId: insider.appointmentId })),
  noteRequest: asAddressee(inside, words),
  startRequest: asAddressee(concerned),
  refuseExtension: asSender(concerned, reason),
  grantExtension: asSender(concerned),
  askExtension: asAddressee(concerned, { to: '2022-10-10', ...reason }),
  askRecall: asSender(concerned, reason),
  agreeRecall: asAddressee(concerned),
  refuseRecall: asAddressee(concerned, reason),
  pauseRequest: asAddressee(concerned, reason),
  resumeRequest: asAddressee(concerned),
  supplementRequest: asSender(concerned, letter),
  disputeReceipt: asSender(concerned, { on: '2022-09-05', ...reason }),
  settleReceipt: asSender(concerned),
  moveLoan: asSender(concerned, { step: 'received', on: '2022-09-05' }),
  remindRequest: asSender(concerned),
  remindRequests: several(),
  answerRequest: asAddressee(concerned, letter),
  confirmAnswer: asSender(concerned),
  returnAnswer: asSender(concerned, reason),
  escalateRequest: asAddressee(concerned, { to: 'Cấp trên', ...reason }),
  refuseRequest: asAddressee(concerned, reason),
  sendMessage: asSender(concerned, letter),
  correctMessage: onMessage(letter),
  withdrawMessage: onMessage(reason),
  receiveMessage: {
    sees: 'hidden',
    why: concerned,
    call: ({ cameMessageId }) => ({ params: { messageId: cameMessageId }, body: {} }),
  },
  listRegister: book('out'),
  exportRegister: book('in'),
  listPeriods: own(),
  readRegisterSetting: own(),
  setRegisterSetting: { sees: 'own', why: boxes, call: () => ({ body: { approves: false, terms: [] } }) },
  listDrafts: own(),
  addDraft: {
    sees: 'hidden',
    why: `${concerned}; an answer is prepared to what one was asked`,
    call: ({ cameId }) => ({ body: { kind: 'answer', requestId: cameId, answer: letter } }),
  },
  readDraft: { sees: 'hidden', why: inside, call: ({ draftId }) => ({ params: { draftId } }) },
  editDraft: onDraft({ kind: 'request', request: { title: 'Lời của người ngoài' } }),
  submitDraft: onDraft(),
  approveDraft: onDraft(),
  returnDraft: onDraft(reason),
  sendDraft: onDraft(),
  discardDraft: onDraft(),
  readPastTable: past,
  previewPastExchange: past,
  bringInPastExchange: past,
};
