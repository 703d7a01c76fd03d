import { ok, type Outcome, refusal } from '../outcome.ts';
import type { FieldValue, FieldValues } from './kind.ts';
import type { LineSide, Loan, LoanStep, RequestLine, RequestLineChange } from './line.ts';

/** The chain of custody of a lent original: who says each step, in their order. */
const chain: readonly { step: LoanStep; by: LineSide }[] = [
  { step: 'handedOver', by: 'addressee' },
  { step: 'received', by: 'sender' },
  { step: 'returned', by: 'sender' },
  { step: 'returnReceived', by: 'addressee' },
];

/** The next step of custody and whose word it is; null when the original is back. */
export function nextLoanStep({ step }: Loan): { step: LoanStep; by: LineSide } | null {
  return chain[chain.findIndex((one) => one.step === step) + 1] ?? null;
}

/** Is the original still to come back to its owner? */
export function isLent(loan: Loan | null): loan is Loan {
  return loan !== null && loan.step !== 'returned' && loan.step !== 'returnReceived';
}

/** Records where the lent original is. It goes on after the request itself is done; a return after its day is only late. */
export function moveLoan(
  { loan }: Pick<RequestLine, 'loan'>,
  side: LineSide,
  { step, on, today }: { step: LoanStep; on: string; today: string },
): Outcome<RequestLineChange, 'noLoan' | 'loanNotHere' | 'happenedInFuture'> {
  if (loan === null) return refusal('noLoan');
  const next = nextLoanStep(loan);
  if (next?.step !== step || next.by !== side || on < loan.on) return refusal('loanNotHere');
  if (on > today) return refusal('happenedInFuture');
  return ok({ loan: { ...loan, step, on } });
}

/**
 * The loan that begins with the answer that a document is lent; null when nothing is lent, or no day of return was said in
 * the answer or asked for in the request.
 */
export function loanOf(
  { outcome, details, fields }: { outcome: string | null; details: FieldValues; fields: FieldValues },
  on: string,
): Loan | null {
  const returnOn = details.returnOn ?? fields.returnOn;
  if (outcome !== 'lent' || typeof returnOn !== 'string') return null;
  const item = said(details.item ?? fields.documents).slice(0, 300);
  return { item, returnOn, step: 'promised', on };
}

function said(value: FieldValue | undefined): string {
  return typeof value === 'string' ? value : '';
}
