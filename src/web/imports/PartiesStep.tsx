import { ActorPanel } from './ActorPanel.tsx';
import { PartyPanel } from './PartyPanel.tsx';

/** Step 2: who takes part, and whom the words of the text mean. */
export function PartiesStep() {
  return (
    <>
      <PartyPanel />
      <ActorPanel />
    </>
  );
}
