import type { Computation } from '../../contract/fulfilment-views.ts';
import type { z } from 'zod';
import { mayReadRequests } from '../../domain/request/may.ts';
import type { RequestClock } from '../../domain/request/line.ts';
import { clockOf, explainLine, fixesTime } from '../../domain/request/request-clock.ts';
import { type Silence, silenceOf } from '../../domain/request/silence-of.ts';
import { type ActingContext, demand, found, inquire } from '../access/context.ts';
import { describeComputation } from '../calendar/describe-computation.ts';
import { loadCalendar } from '../calendar/load-calendar.ts';
import { Refused } from '../platform/problem.ts';
import { findExchanging, loadCited } from './cited-store.ts';
import { dutyOf } from './prepare-request.ts';

type Wanted = {
  regulationId: string;
  eId: string;
  dutyId?: string | undefined;
  addresseeId: string;
  askedOn?: string | undefined;
  eventOn?: string | undefined;
};
type Due = {
  computation: z.infer<typeof Computation> | null;
  event: 'received' | 'sent' | 'named' | 'asked' | 'none';
  mayAsk: boolean;
  silence: Silence | null;
};

/**
 * Until when an answer of one addressee would be due if it were sent and received now. Without a computation where the
 * article names a day that is not said yet, or no time at all.
 * @throws {NotFound} when the asker sees no such regulation, or does not exchange with this agency under it
 * @throws {Refused} `noSuchArticle`
 */
export function countRequestDue(context: ActingContext, wanted: Wanted): Promise<Due> {
  const { actor, clock } = context;
  demand(mayReadRequests(actor));
  const { regulationId, eId, addresseeId, dutyId = null, askedOn = null, eventOn = null } = wanted;
  const day = clock.today();
  return inquire(context, async (tx) => {
    const cited = found(await loadCited(tx, { regulationId, eId, day }));
    const exchanging = await findExchanging(tx, regulationId, [addresseeId]);
    found(exchanging.has(addresseeId) || null);
    if (cited.article === null) throw new Refused('noSuchArticle');
    const reading = dutyOf(cited.duties, dutyId)?.reading ?? null;
    const mayAsk = !fixesTime(reading);
    const rule = clockOf(reading, { askedOn: mayAsk ? askedOn : null, eventOn });
    const common = { mayAsk, silence: silenceOf(cited.article) };
    // The one reason that is left: the article names an event whose day is not said yet.
    if (!rule.ok) return { computation: null, event: 'named', ...common };
    const line = beginning(rule.value, day, clock.now().toISOString());
    const calendar = await loadCalendar(tx, addresseeId);
    const explained = explainLine(line, calendar);
    const computation =
      explained &&
      describeComputation(explained.explanation, explained.timing, { event: explained.event, calendar });
    return { computation, event: eventName(rule.value), ...common };
  });
}

function eventName(rule: RequestClock): Due['event'] {
  return rule.by === 'duty' ? rule.event : rule.by;
}

/** A line as it stands when it is sent now. */
function beginning(clock: RequestClock, day: string, sentAt: string): Parameters<typeof explainLine>[0] {
  return {
    clock,
    sentAt,
    sentOn: day,
    enteredBy: null,
    arrivedOn: day,
    receivedOn: null,
    receivedAt: null,
    pauses: [],
    extensions: [],
  };
}
