import type { ComponentType } from 'react';
import type { RequestStep, RequestView } from '../../contract/request-views.ts';
import { AssignRequest } from './AssignRequest.tsx';
import { AskExtension, DisputeReceipt, MoveLoan, ReceiveRequest } from './DayDialogs.tsx';
import { EscalateRequest } from './EscalateRequest.tsx';
import { PlainStep } from './PlainStep.tsx';
import type { PlainStepName, StepProps } from './PlainStep.tsx';
import { ReasonStep } from './ReasonStep.tsx';
import type { ReasonStepName } from './ReasonStep.tsx';
import type { AskedStep } from './request-steps.ts';
import { SettleStaff } from './SettleStaff.tsx';

type StepDialogProps = { view: RequestView; asked: AskedStep; onClose: () => void };

const dialogs: Partial<Record<RequestStep, ComponentType<StepProps>>> = {
  receive: ReceiveRequest,
  assign: AssignRequest,
  askExtension: AskExtension,
  disputeReceipt: DisputeReceipt,
  moveLoan: MoveLoan,
  escalate: EscalateRequest,
};

/** The dialog of a step that is asked for. */
export function StepDialog(props: StepDialogProps) {
  const { view, asked, onClose } = props;
  const { step, agencyId } = asked;
  const people = staffOf(view, agencyId);
  if ((step === 'confirmAnswer' || step === 'returnAnswer') && people.length > 0)
    return <SettleStaff view={view} agencyId={agencyId} onClose={onClose} people={people} />;
  const Dialog = dialogs[step];
  return Dialog ? <Dialog view={view} agencyId={agencyId} onClose={onClose} /> : <OtherStep {...props} />;
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
