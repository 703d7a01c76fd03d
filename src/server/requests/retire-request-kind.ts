import { maySetExchange } from '../../domain/request/may.ts';
import { type ActingContext, demand, found, perform } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { Forbidden } from '../platform/problem.ts';
import { findOwnKind } from './cited-store.ts';
import { saveRetired } from './kind-store.ts';

/**
 * Uses a kind of a regulation's own no longer; what was sent stays as it is. Who named it says so.
 * @throws {Forbidden} when another participant has named it
 */
export function retireRequestKind(
  context: ActingContext,
  { kindId }: { kindId: string },
): Promise<{ retiredOn: string }> {
  demand(maySetExchange(context.actor));
  return perform(context, async (tx) => {
    const kind = found(await findOwnKind(tx, kindId));
    if (kind.namedBy !== context.actor.agencyId) throw new Forbidden();
    if (kind.retiredOn !== null) return { retiredOn: kind.retiredOn };
    await saveRetired(tx, kindId);
    await recordEvent(tx, {
      act: 'requestKind.retired',
      subjectKind: 'requestKind',
      subjectId: kindId,
      subjectLabel: kind.name,
    });
    return { retiredOn: context.clock.today() };
  });
}
