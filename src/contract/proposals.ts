import { z } from 'zod';
import { act, Id, refuses, written } from './act.ts';
import { Change, Party } from './duty-shapes.ts';
import { ProposalView, RegulationRow } from './regulation-views.ts';

const proposalId = z.object({ proposalId: Id });
const contentHash = written(64, 64, '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08').meta({
  description: 'The hash of what is accepted; another one is refused',
});
const changes = z.array(Change).max(500);

/** What waits for an answer of one's own agency. */
const WaitingProposal = ProposalView.pick({ id: true, kind: true, differs: true, proposedAt: true }).extend({
  proposedBy: Party,
  regulation: RegulationRow.pick({ id: true, kind: true, title: true, symbol: true }),
});
export type WaitingProposal = z.infer<typeof WaitingProposal>;

export const proposals = {
  listWaitingProposals: act
    .route({
      method: 'GET',
      path: '/proposals/waiting',
      operationId: 'listWaitingProposals',
      summary:
        'Proposals that wait for the answer of one’s own agency, the longest waiting first, 50 at most',
    })
    .output(z.object({ items: z.array(WaitingProposal), more: z.boolean() })),
  acceptProposal: act
    .meta({ access: 'appointment' })
    .route({
      method: 'POST',
      path: '/proposals/{proposalId}/accept',
      operationId: 'acceptProposal',
      summary:
        'Accept for one’s own agency, which is bound from now on; duties that it reads differently are named',
    })
    .input(
      proposalId.extend({
        contentHash,
        differences: changes.default([]),
        reason: written(1, 2000, 'Điều 5 nói ngày làm việc').nullable().default(null),
      }),
    )
    .output(ProposalView)
    .errors(
      refuses(
        'proposalEnded',
        'proposalChanged',
        'alreadyAnswered',
        'noSuchDuty',
        'noSuchParty',
        'wrongTiming',
      ),
    ),
  refuseProposal: act
    .meta({ access: 'appointment' })
    .route({
      method: 'POST',
      path: '/proposals/{proposalId}/refuse',
      operationId: 'refuseProposal',
      summary: 'Refuse for one’s own agency, with the reason',
    })
    .input(proposalId.extend({ reason: written(3, 2000, 'Không phải văn bản đã ký') }))
    .output(ProposalView)
    .errors(refuses('proposalEnded', 'alreadyAnswered')),
  withdrawProposal: act
    .meta({ access: 'appointment', edits: true })
    .route({
      method: 'POST',
      path: '/proposals/{proposalId}/withdraw',
      operationId: 'withdrawProposal',
      summary: 'Take back what one’s own agency has proposed and not all have accepted',
    })
    .input(proposalId)
    .output(ProposalView)
    .errors(refuses('proposalEnded', 'otherIsBound')),
  proposeCorrection: act
    .meta({ access: 'appointment', creates: true })
    .route({
      method: 'POST',
      path: '/regulations/{regulationId}/corrections',
      operationId: 'proposeCorrection',
      summary:
        'Propose that duties of a binding regulation are read otherwise, without a new version of its text',
      successStatus: 201,
    })
    .input(
      z.object({
        regulationId: Id,
        changes: changes.min(1),
        reason: written(3, 2000, 'Đọc nhầm ngày làm việc thành ngày'),
      }),
    )
    .output(ProposalView)
    .errors(refuses('notBinding', 'noSuchDuty', 'noSuchParty', 'wrongTiming', 'correctionOpen')),
};
