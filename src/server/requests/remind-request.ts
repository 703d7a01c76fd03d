import { mayTake } from '../../domain/request/may.ts';
import { whyNot } from '../../domain/request/step-rules.ts';
import { type ActingContext, demand, found, perform } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { newId } from '../platform/new-id.ts';
import { Refused } from '../platform/problem.ts';
import { lockLine } from './line-store.ts';
import { findRemindable } from './reminded-store.ts';
import { insertRequestEvents } from './request-store.ts';
import { findOwnSide } from './side-store.ts';

/**
 * The sender reminds the addressees that have not answered, each once a day; how many were.
 * @throws {Refused} `requestEnded` when all have ended or answered, `remindedToday`
 */
export function remindRequest(
  context: ActingContext,
  { requestId }: { requestId: string },
): Promise<{ reminded: number }> {
  return perform(context, async (tx) => {
    const side = found(await findOwnSide(tx, requestId));
    demand(side.part === 'from' && mayTake('remind', context.actor, { holds: side.holds, approves: false }));
    const lines = [];
    for (const { agencyId, today } of await findRemindable(tx, requestId)) {
      const line = found(await lockLine(tx, requestId, agencyId));
      if (whyNot('remind', line, 'sender') === null) lines.push({ agencyId, today });
    }
    if (lines.length === 0) throw new Refused('requestEnded');
    const reminded = lines.filter(({ today }) => !today).map(({ agencyId }) => agencyId);
    if (reminded.length === 0) throw new Refused('remindedToday');
    await insertRequestEvents(
      tx,
      reminded.map((lineAgencyId) => ({ id: newId(), requestId, lineAgencyId, kind: 'reminded' })),
    );
    await recordEvent(tx, {
      act: 'request.reminded',
      subjectKind: 'request',
      subjectId: requestId,
      subjectLabel: side.code,
      sides: reminded,
      changes: [],
    });
    return { reminded: reminded.length };
  });
}
