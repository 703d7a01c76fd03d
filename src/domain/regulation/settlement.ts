/** What is put to the participants; the first text has ordinal 1. */
export type PutProposal = { kind: 'text' | 'correction'; ordinal: number; proposedBy: string };
/** `acceptedAt`: since when the regulation binds this participant; null while it does not. */
export type BindableParty = { agencyId: string; acceptedAt: string | null };
export type GivenAnswer = { agencyId: string; answer: 'accepted' | 'refused' };

/**
 * Has everybody accepted who must? The first text is agreed when all participants have accepted it; what changes it
 * later, another version or a correction, when all whom it binds and the proposer have. SQL's settle_proposal says the same.
 */
export function isAgreed(
  proposal: PutProposal,
  parties: readonly BindableParty[],
  answers: readonly GivenAnswer[],
): boolean {
  const accepted = new Set(
    answers.filter(({ answer }) => answer === 'accepted').map(({ agencyId }) => agencyId),
  );
  if (proposal.kind === 'text' && proposal.ordinal === 1)
    return parties.every(({ agencyId, acceptedAt }) => acceptedAt !== null || accepted.has(agencyId));
  return parties
    .filter(({ agencyId, acceptedAt }) => acceptedAt !== null || agencyId === proposal.proposedBy)
    .every(({ agencyId }) => accepted.has(agencyId));
}
