import type { proposals } from '../../contract/proposals.ts';
import type { ActingContext } from '../access/context.ts';
import type { Acts } from '../platform/serve.ts';
import { acceptProposal } from './accept-proposal.ts';
import { listWaitingProposals } from './list-waiting-proposals.ts';
import { proposeCorrection } from './propose-correction.ts';
import { refuseProposal } from './refuse-proposal.ts';
import { withdrawProposal } from './withdraw-proposal.ts';

/** The acts by which participants answer what one of them has proposed, and put duties right. */
export const proposalActs: Acts<typeof proposals, ActingContext> = {
  listWaitingProposals,
  acceptProposal,
  refuseProposal,
  withdrawProposal,
  proposeCorrection,
};
