import type { duties } from '../../contract/duties.ts';
import type { ActingContext } from '../access/context.ts';
import type { Acts } from '../platform/serve.ts';
import type { ReadingShelf } from '../readings/reading-shelf.ts';
import { addEvidence } from './add-evidence.ts';
import { answerDispute } from './answer-dispute.ts';
import { attachEvidence } from './attach-evidence.ts';
import { completeFulfilment } from './complete-fulfilment.ts';
import { disputeFulfilment } from './dispute-fulfilment.ts';
import { downloadEvidence } from './download-evidence.ts';
import { extendFulfilment } from './extend-fulfilment.ts';
import { handDuty } from './hand-duty.ts';
import { handFulfilment } from './hand-fulfilment.ts';
import { holdDuty } from './hold-duty.ts';
import { holdFulfilment } from './hold-fulfilment.ts';
import { listColleagues } from './list-colleagues.ts';
import { listDesk } from './list-desk.ts';
import { listDueDays } from './list-due-days.ts';
import { listDuties } from './list-duties.ts';
import { listFulfilments } from './list-fulfilments.ts';
import { noteFulfilment } from './note-fulfilment.ts';
import { openFulfilment } from './open-fulfilment.ts';
import { readFulfilment } from './read-fulfilment.ts';
import { reopenFulfilment } from './reopen-fulfilment.ts';
import { resumeDuty } from './resume-duty.ts';
import { resumeFulfilment } from './resume-fulfilment.ts';
import { showDesk } from './show-desk.ts';
import { waiveFulfilment } from './waive-fulfilment.ts';
import { withdrawDispute } from './withdraw-dispute.ts';
import { withdrawEvidence } from './withdraw-evidence.ts';

/** The acts of duties that run: desk and due days, what is stated of a fulfilment, and who does it. */
export function dutyActs(shelf: ReadingShelf): Acts<typeof duties, ActingContext> {
  return {
    showDesk,
    listDesk,
    listDueDays,
    listFulfilments,
    listDuties,
    listColleagues,
    readFulfilment,
    openFulfilment,
    completeFulfilment,
    reopenFulfilment,
    waiveFulfilment,
    holdFulfilment,
    resumeFulfilment,
    extendFulfilment,
    handFulfilment,
    noteFulfilment,
    addEvidence,
    attachEvidence: (context, input) => attachEvidence(shelf, context, input),
    downloadEvidence,
    withdrawEvidence,
    disputeFulfilment,
    answerDispute,
    withdrawDispute,
    handDuty,
    holdDuty,
    resumeDuty,
  };
}
