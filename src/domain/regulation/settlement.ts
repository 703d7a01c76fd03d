/** What is put to the participants: a text, the first with ordinal 1, or a correction of the text that `textBy` proposed. */
export type PutProposal = {
  kind: 'text' | 'correction';
  ordinal: number;
  proposedBy: string;
  textBy: string;
};
/** `acceptedAt`: since when the regulation binds this participant; null while it does not. */
export type BindableParty = { agencyId: string; acceptedAt: string | null };
export type GivenAnswer = { agencyId: string; answer: 'accepted' | 'refused' };

/**
 * Has everybody accepted who must? The first text is agreed when all participants have accepted it; what changes it
 * later, another version or a correction, when all whom it binds have, its proposer, and who proposed the text.
 * SQL's settle_proposal says the same.
 * @param answers those given to what stands now; an acceptance of other words is none
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
  const mustAccept = new Set([proposal.proposedBy, proposal.textBy]);
  return parties
    .filter(({ agencyId, acceptedAt }) => acceptedAt !== null || mustAccept.has(agencyId))
    .every(({ agencyId }) => accepted.has(agencyId));
}
