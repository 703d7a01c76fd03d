import type { ForeignAgency } from './foreign-agency.ts';
import type { Attempt, Expectation } from './operations.ts';

const concerned = 'a fulfilment is there for who has to carry it out and for whom it is owed only';
const inside = 'who does what is inside of an agency';
const reason = { reason: 'Lý do của người ngoài' };
const words = { words: 'Lời của người ngoài' };

/** An act upon the foreign fulfilment. */
function upon(body: Record<string, unknown>, more: (foreign: ForeignAgency) => Attempt['body'] = () => ({})) {
  return (foreign: ForeignAgency): Attempt => ({
    params: { fulfilmentId: foreign.fulfilmentId },
    body: { ...body, ...more(foreign) },
  });
}

/** What strangers may learn by the acts upon duties. */
export const dutyOperations: Record<string, Expectation> = {
  showDesk: { sees: 'own', why: 'a desk is a person’s own, and counts what concerns the own agency' },
  listDesk: { sees: 'own', why: concerned, call: () => ({ params: { group: 'overdue' } }) },
  listDueDays: {
    sees: 'own',
    why: concerned,
    call: () => ({ query: { from: '2022-09-01', to: '2022-10-01', scope: 'agency' } }),
  },
  listFulfilments: {
    sees: 'hidden',
    why: concerned,
    call: ({ runningId }) => ({ params: { regulationId: runningId } }),
  },
  listDuties: {
    sees: 'hidden',
    why: 'the duties of a regulation are its participants’',
    call: ({ runningId }) => ({ params: { regulationId: runningId } }),
  },
  listColleagues: { sees: 'own', why: inside, call: () => ({ query: { q: 'kin' } }) },
  readFulfilment: {
    sees: 'hidden',
    why: concerned,
    call: ({ fulfilmentId }) => ({ params: { fulfilmentId } }),
  },
  openFulfilment: {
    sees: 'hidden',
    why: 'a duty is there for the participants of its regulation only',
    call: ({ dutyId }) => ({
      params: { dutyId },
      body: { occasion: 'Công văn của người ngoài', eventOn: '2022-09-05' },
    }),
  },
  completeFulfilment: {
    sees: 'hidden',
    why: concerned,
    call: upon({ doneOn: '2022-09-05', ...words }),
  },
  reopenFulfilment: { sees: 'hidden', why: concerned, call: upon(reason) },
  waiveFulfilment: { sees: 'hidden', why: concerned, call: upon(reason) },
  holdFulfilment: { sees: 'hidden', why: concerned, call: upon(reason) },
  resumeFulfilment: { sees: 'hidden', why: concerned, call: upon({}) },
  extendFulfilment: { sees: 'hidden', why: concerned, call: upon({ amount: 1, ...reason }) },
  handFulfilment: {
    sees: 'hidden',
    why: inside,
    call: upon({}, ({ otherAppointmentId }) => ({ appointmentId: otherAppointmentId })),
  },
  noteFulfilment: { sees: 'hidden', why: concerned, call: upon(words) },
  addEvidence: { sees: 'hidden', why: concerned, call: upon(words) },
  attachEvidence: {
    sees: 'hidden',
    why: `${concerned}; a reading is its reader’s own`,
    call: upon({ secrecy: 'none', ...words }, ({ evidenceReadingId }) => ({ readingId: evidenceReadingId })),
  },
  downloadEvidence: {
    sees: 'hidden',
    why: 'the file is for those whom the fulfilment concerns',
    call: ({ fulfilmentId, evidenceId }) => ({ params: { fulfilmentId, evidenceId } }),
  },
  withdrawEvidence: {
    sees: 'hidden',
    why: concerned,
    call: ({ fulfilmentId, evidenceId }) => ({ params: { fulfilmentId, evidenceId }, body: reason }),
  },
  disputeFulfilment: { sees: 'hidden', why: concerned, call: upon(reason) },
  answerDispute: { sees: 'hidden', why: concerned, call: upon(words) },
  withdrawDispute: { sees: 'hidden', why: concerned, call: upon(reason) },
  handDuty: {
    sees: 'hidden',
    why: inside,
    call: ({ dutyId, otherAppointmentId }) => ({
      params: { dutyId },
      body: { appointmentId: otherAppointmentId },
    }),
  },
  holdDuty: {
    sees: 'hidden',
    why: 'a duty is there for the participants of its regulation only',
    call: ({ dutyId }) => ({ params: { dutyId }, body: reason }),
  },
  resumeDuty: {
    sees: 'hidden',
    why: 'a duty is there for the participants of its regulation only',
    call: ({ dutyId }) => ({ params: { dutyId } }),
  },
};
