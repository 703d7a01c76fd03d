import type { RequestView } from '../../contract/request-views.ts';
import { acknowledgeLine } from '../../domain/request/receive-line.ts';
import { type ActingContext, granted } from '../access/context.ts';
import { enterNumber, issueNumber } from '../registers/issue-number.ts';
import { carryLine } from './carry-line.ts';
import { insertReceipt } from './receipt-store.ts';

/** Acknowledges a notice; where nobody has received it yet it is received, numbered and receipted with it. */
export function acknowledgeNotice(
  context: ActingContext,
  { requestId }: { requestId: string },
): Promise<RequestView> {
  return carryLine(
    context,
    { requestId, step: 'acknowledge' },
    async ({ tx, line, calendar, today, now }) => {
      const change = granted(acknowledgeLine(line, { today, now }, calendar));
      if (line.state !== 'arrived') return { change, kind: 'acknowledged' };
      const number = await issueNumber(tx, 'in', today);
      await enterNumber(tx, number, { register: 'in', day: today, requestId });
      await insertReceipt(tx, {
        requestId,
        messageId: null,
        lineAgencyId: line.agencyId,
        kind: 'received',
        number,
      });
      return {
        change: { ...change, inNumber: number.number, inPeriod: number.period },
        kind: 'acknowledged',
      };
    },
  );
}
