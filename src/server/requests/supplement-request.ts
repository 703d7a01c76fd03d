import type { z } from 'zod';
import type { MessageContent } from '../../contract/request-content.ts';
import type { RequestView } from '../../contract/request-views.ts';
import { supplementLine } from '../../domain/request/pause-line.ts';
import { type ActingContext, granted } from '../access/context.ts';
import { carryLine } from './carry-line.ts';
import { writeMessage } from './write-message.ts';

type Supplement = z.infer<typeof MessageContent> & { requestId: string; agencyId: string };

/** Gives what was missing; the time runs again. */
export function supplementRequest(
  context: ActingContext,
  { requestId, agencyId, ...said }: Supplement,
): Promise<RequestView> {
  return carryLine(
    context,
    { requestId, agencyId, step: 'supplement' },
    async ({ tx, line, calendar, today }) => {
      const change = granted(supplementLine(line, today, calendar));
      const { id } = await writeMessage(context, tx, {
        requestId,
        lineAgencyId: agencyId,
        kind: 'supplement',
        said,
      });
      return { change, kind: 'supplemented', details: { messageId: id } };
    },
  );
}
