import type { RequestView } from '../../contract/request-views.ts';
import { receiveLine } from '../../domain/request/receive-line.ts';
import { type ActingContext, granted } from '../access/context.ts';
import { enterNumber, issueNumber } from '../registers/issue-number.ts';
import { carryLine } from './carry-line.ts';
import { insertReceipt } from './receipt-store.ts';

/** Receives it: it gets a number of the register of what comes in, and the sender a receipt. */
export function receiveRequest(
  context: ActingContext,
  { requestId, receivedOn }: { requestId: string; receivedOn: string | null },
): Promise<RequestView> {
  return carryLine(context, { requestId, step: 'receive' }, async ({ tx, line, calendar, today, now }) => {
    const on = receivedOn ?? today;
    const change = granted(receiveLine(line, { on, today, now }, calendar));
    const number = await issueNumber(tx, 'in', on);
    await enterNumber(tx, number, { register: 'in', day: on, requestId });
    await insertReceipt(tx, {
      requestId,
      messageId: null,
      lineAgencyId: line.agencyId,
      kind: 'received',
      number,
    });
    return {
      change: { ...change, inNumber: number.number, inPeriod: number.period },
      kind: 'received',
      details: { on },
    };
  });
}
