import type { FulfilmentRow } from '../../contract/fulfilment-views.ts';
import { AddEvidence } from './AddEvidence.tsx';
import { CompleteFulfilment } from './CompleteFulfilment.tsx';
import type { RowAct } from './fulfilment-acts.ts';
import { HandFulfilment } from './HandFulfilment.tsx';
import { WhyDialog } from './WhyDialog.tsx';

type FulfilmentDialogsProps = { act: RowAct; row: FulfilmentRow; onClose: () => void };

/** The dialog of what is asked of a fulfilment in a list. */
export function FulfilmentDialogs({ act, row, onClose }: FulfilmentDialogsProps) {
  switch (act) {
    case 'complete':
      return <CompleteFulfilment row={row} onClose={onClose} />;
    case 'evidence':
      return <AddEvidence row={row} onClose={onClose} />;
    case 'hand':
      return <HandFulfilment row={row} onClose={onClose} />;
    case 'why':
      return <WhyDialog row={row} onClose={onClose} />;
  }
}
