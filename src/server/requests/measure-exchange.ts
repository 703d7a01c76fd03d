import { mayReadRequests } from '../../domain/request/may.ts';
import { type ActingContext, demand, found, inquire } from '../access/context.ts';
import { findExchangeBounds, measurePairs, type Measured } from './exchange-store.ts';

type Wanted = { regulationId: string; from?: string | undefined; to?: string | undefined };

/**
 * What passed under a regulation between one's own agency and each other one, in both directions: each number is that of
 * the list with the same days, counterpart and measure. Days left out are those of everything that there is.
 * @throws {NotFound} when the asker sees no such regulation
 */
export function measureExchange(
  context: ActingContext,
  { regulationId, from, to }: Wanted,
): Promise<{ from: string; to: string; items: Measured[] }> {
  const { actor, clock } = context;
  demand(mayReadRequests(actor));
  const today = clock.today();
  return inquire(context, async (tx) => {
    const { first, since, until } = found(await findExchangeBounds(tx, actor.agencyId, regulationId));
    const days = { from: from ?? first ?? since ?? today, to: to ?? today };
    const months = { from: later(days.from, since), to: earlier(earlier(days.to, today), until) };
    const items = await measurePairs(tx, actor.agencyId, { regulationId, days, months });
    return { ...days, items };
  });
}

function later(day: string, other: string | null): string {
  return other !== null && other > day ? other : day;
}

function earlier(day: string, other: string | null): string {
  return other !== null && other < day ? other : day;
}
