import type { RequestStep, RequestView } from '../../contract/request-views.ts';

/** A step with the line on which it is taken. */
export type AskedStep = { step: RequestStep; agencyId: string };

/** Steps for which one writes at the foot of the page, not in a dialog. */
const composed = ['answer', 'answerPart', 'draftAnswer', 'supplement', 'message'] as const;
export type ComposedStep = (typeof composed)[number];

/** Whether one writes at the foot of the page for it. */
export function isComposed(step: RequestStep): step is ComposedStep {
  return composed.some((one) => one === step);
}

/** Steps that answer something which the other side waits for: of several lines these come first. */
const calls: readonly RequestStep[] = [
  'confirmEntry',
  'agreeRecall',
  'supplement',
  'grantExtension',
  'confirmAnswer',
  'settleReceipt',
  'moveLoan',
];
/** Steps that nobody waits for. */
const idle: readonly RequestStep[] = ['askRecall', 'disputeReceipt', 'message'];

type Stepping = Pick<RequestView, 'steps'>;
type Standings = { lines: readonly { agency: { agencyId: string }; standing: RequestView['standing'] }[] };
/** Standings in which a reminder helps; before them the addressee simply has its time. */
const late: readonly RequestView['standing'][] = ['due', 'overdue', 'silent'];

/** The one next act: the first one of the line that most needs one; null where nothing but writing is left. */
export function nextStep({ steps, lines }: Stepping & Standings): AskedStep | null {
  const isIdle = ({ step, agencyId }: AskedStep) => {
    if (step !== 'remind') return idle.includes(step);
    const line = lines.find(({ agency }) => agency.agencyId === agencyId);
    return line === undefined || !late.includes(line.standing);
  };
  const firsts = steps.flatMap(({ agencyId, steps: [step] }) => (step ? [{ step, agencyId }] : []));
  const urgent = firsts.find(({ step }) => calls.includes(step));
  return urgent ?? firsts.find((first) => !isIdle(first)) ?? null;
}

/** What else may be done on a line, in the order given. */
export function otherSteps({ steps }: Stepping, agencyId: string, next: AskedStep | null): RequestStep[] {
  const own = steps.find((line) => line.agencyId === agencyId)?.steps ?? [];
  return own.filter((step) => !(next?.agencyId === agencyId && next.step === step));
}

/** The step as it is offered on a line, if it is. */
export function offered({ steps }: Stepping, step: RequestStep, agencyId?: string): AskedStep | null {
  const line = steps.find((one) => (!agencyId || one.agencyId === agencyId) && one.steps.includes(step));
  return line ? { step, agencyId: line.agencyId } : null;
}
