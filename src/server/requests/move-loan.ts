import type { RequestView } from '../../contract/request-views.ts';
import type { LoanStep } from '../../domain/request/line.ts';
import { moveLoan as move } from '../../domain/request/move-loan.ts';
import { type ActingContext, granted } from '../access/context.ts';
import { carryLine } from './carry-line.ts';

/** Says where the lent original is. */
export function moveLoan(
  context: ActingContext,
  { requestId, agencyId, step, on }: { requestId: string; agencyId: string; step: LoanStep; on: string },
): Promise<RequestView> {
  return carryLine(context, { requestId, agencyId, step: 'moveLoan' }, async ({ line, side, today }) => ({
    change: granted(move(line, side, { step, on, today })),
    kind: 'loanMoved',
    details: { step, on },
  }));
}
