import { setImmediate } from 'node:timers/promises';
import { dayNumber, isoDay } from '../../domain/calendar/day-number.ts';
import { DAYS_AHEAD, planFulfilments } from '../../domain/duty/plan-fulfilments.ts';
import { lastChange, loadCalendars } from '../calendar/load-calendar.ts';
import type { Clock } from '../platform/clock.ts';
import { type Asker, type Database, transact, type Tx } from '../platform/database.ts';
import { carryOutPlans, claimDuties, type Totals } from './plan-store.ts';

export type MakeParts = {
  /** Connected as lientich_worker; two connections are used where it has them. */
  db: Database;
  clock: Clock;
  /** Ends the run after the batches in hand; another run goes on. */
  stop?: AbortSignal;
  /** Duties that one transaction plans: enough to weigh its round trips, few enough that nobody waits for it long. */
  batch?: number;
};

const usualBatch = 500;
/** While the database writes one batch, another one is planned. */
const lanes = 2;

/**
 * Makes the fulfilments that open soon, moves and lets lapse what a change concerns, until no duty is left to look at.
 * Each batch is one transaction with one entry in the trail. Any number of servers may run it at once: each duty is
 * with one of them.
 */
export async function makeFulfilments(parts: MakeParts): Promise<Totals> {
  const ended = await Promise.allSettled(Array.from({ length: lanes }, () => runLane(parts)));
  // Where one has failed the other has ended too before it is told.
  return ended.map(valueOf).reduce(add);
}

async function runLane({ db, clock, stop, batch = usualBatch }: MakeParts): Promise<Totals> {
  const isStopped = () => stop?.aborted === true;
  let totals: Totals = { made: 0, moved: 0, lapsed: 0 };
  let claimed = batch;
  while (claimed === batch && !isStopped()) {
    const today = clock.today();
    const done = await transact(db, askerAt(clock.now()), (tx) => planBatch(tx, today, batch));
    claimed = done.claimed;
    totals = add(totals, done);
    await setImmediate();
  }
  return totals;
}

async function planBatch(tx: Tx, today: string, most: number): Promise<Totals & { claimed: number }> {
  // Asked first: a decision that comes in meanwhile is one that the duties do not know yet.
  const known = await lastChange(tx);
  const horizon = isoDay(dayNumber(today) + DAYS_AHEAD);
  const duties = await claimDuties(tx, { today, horizon }, most);
  if (duties.length === 0) return { claimed: 0, made: 0, moved: 0, lapsed: 0 };
  const agencyIds = [...new Set(duties.flatMap(({ parties }) => parties.map(({ agencyId }) => agencyId)))];
  const calendars = await loadCalendars(tx, agencyIds, known);
  const plans = duties.map((duty) => ({
    ...planFulfilments(duty, (agencyId) => calendars.get(agencyId)!, today),
    regulationId: duty.regulationId,
  }));
  return { claimed: duties.length, ...(await carryOutPlans(tx, plans, known)) };
}

function add(one: Totals, other: Totals): Totals {
  return {
    made: one.made + other.made,
    moved: one.moved + other.moved,
    lapsed: one.lapsed + other.lapsed,
  };
}

function valueOf(ended: PromiseSettledResult<Totals>): Totals {
  if (ended.status === 'rejected') throw ended.reason;
  return ended.value;
}

/** Nobody asks: it happens by itself, on the day that the clock shows. */
function askerAt(businessAt: Date): Asker {
  return { personId: null, agencyId: null, appointmentId: null, roles: [], requestId: null, businessAt };
}
