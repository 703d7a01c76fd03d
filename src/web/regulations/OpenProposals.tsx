import type { RegulationView } from '../../contract/regulation-views.ts';
import { ProposalCard } from './ProposalCard.tsx';

/** What is proposed and not settled stands above the text. */
export function OpenProposals({ view }: { view: RegulationView }) {
  return view.proposals
    .filter(({ state }) => state === 'open')
    .map((proposal) => <ProposalCard key={proposal.id} proposal={proposal} view={view} />);
}
