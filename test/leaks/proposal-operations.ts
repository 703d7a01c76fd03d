import { exampleReading } from '../../src/domain/regulation/example-import.ts';
import type { Expectation } from './operations.ts';

const shared = 'what is proposed is there for the participants only';

/** What strangers may learn by answering proposals of others. */
export const proposalOperations: Record<string, Expectation> = {
  listWaitingProposals: { sees: 'own', why: 'only what asks the own agency' },
  acceptProposal: {
    sees: 'hidden',
    why: shared,
    call: ({ proposalId }) => ({ params: { proposalId }, body: { contentHash: 'a'.repeat(64) } }),
  },
  refuseProposal: {
    sees: 'hidden',
    why: shared,
    call: ({ proposalId }) => ({ params: { proposalId }, body: { reason: 'Không phải văn bản đã ký' } }),
  },
  withdrawProposal: { sees: 'hidden', why: shared, call: ({ proposalId }) => ({ params: { proposalId } }) },
  proposeCorrection: {
    sees: 'hidden',
    why: shared,
    call: ({ regulationId }) => ({
      params: { regulationId },
      body: {
        reason: 'Đọc nhầm',
        changes: [{ dutyId: null, reading: exampleReading({ obliged: { to: 'everyParty' }, owedTo: null }) }],
      },
    }),
  },
};
