import type { RequestView } from '../../contract/request-views.ts';
import { AssignRequest } from './AssignRequest.tsx';
import { AskExtension, DisputeReceipt, MoveLoan, ReceiveRequest } from './DayDialogs.tsx';
import { EscalateRequest } from './EscalateRequest.tsx';
import { PlainStep } from './PlainStep.tsx';
import type { PlainStepName } from './PlainStep.tsx';
import { ReasonStep } from './ReasonStep.tsx';
import type { ReasonStepName } from './ReasonStep.tsx';
import type { AskedStep } from './request-steps.ts';
import { SettleStaff } from './SettleStaff.tsx';

export type StepDialogProps = { view: RequestView; asked: AskedStep; onClose: () => void };

/** The dialog of a step that is asked for. */
export function StepDialog(props: StepDialogProps) {
  const { view, asked } = props;
  const rest = { view, agencyId: asked.agencyId, onClose: props.onClose };
  const names = staffOf(view, asked.agencyId);
  switch (asked.step) {
    case 'receive':
      return <ReceiveRequest {...rest} />;
    case 'assign':
      return <AssignRequest {...rest} />;
    case 'askExtension':
      return <AskExtension {...rest} />;
    case 'disputeReceipt':
      return <DisputeReceipt {...rest} />;
    case 'moveLoan':
      return <MoveLoan {...rest} />;
    case 'escalate':
      return <EscalateRequest {...rest} />;
    case 'confirmAnswer':
    case 'returnAnswer':
      if (names.length > 0) return <SettleStaff {...rest} people={names} />;
  }
  return <OtherStep {...props} />;
}

/** Steps that need nothing but a yes, or a reason. */
function OtherStep({ view, asked, onClose }: StepDialogProps) {
  const { step, agencyId } = asked;
  const rest = { view, agencyId, onClose };
  if (plain.some((one) => one === step)) return <PlainStep {...rest} step={step as PlainStepName} />;
  return <ReasonStep {...rest} step={step as ReasonStepName} />;
}

const plain: readonly PlainStepName[] = [
  'confirmEntry',
  'acknowledge',
  'start',
  'resume',
  'grantExtension',
  'agreeRecall',
  'confirmAnswer',
  'settleReceipt',
  'remind',
];

function staffOf(view: RequestView, agencyId: string) {
  const line = view.lines.find(({ agency }) => agency.agencyId === agencyId);
  const staff = line?.outcomeDetails['staff'];
  return Array.isArray(staff) ? staff : [];
}
