import { sql } from 'kysely';
import type { ClaimedDuty } from '../../domain/duty/claimed-duty.ts';
import type { DutyPlan } from '../../domain/duty/plan-fulfilments.ts';
import { newId } from '../platform/new-id.ts';
import type { Tx } from '../platform/database.ts';

/** How many fulfilments a run has made, moved and let lapse. */
export type Totals = { made: number; moved: number; lapsed: number };

/**
 * Takes duties that have to be looked at, and holds them until the transaction ends; others take others.
 * @param span today, and the last day on which something opens that is to be made
 * @param most so many at most; none are left when fewer are given
 */
export async function claimDuties(
  tx: Tx,
  span: { today: string; horizon: string },
  most: number,
): Promise<ClaimedDuty[]> {
  const { rows } = await sql<ClaimedDuty>`
    select duty_id as "dutyId", regulation_id as "regulationId", title, reading, live, frame, live_from as "liveFrom",
      live_to as "liveTo", signed_on as "signedOn", in_force_from as "inForceFrom", effect_to as "effectTo",
      made_until as "madeUntil", rereads, parties, unsettled
    from claim_duties(${span.today}::date, ${span.horizon}::date, ${most})`.execute(tx);
  return rows;
}

/**
 * Carries out what was planned for duties that this transaction holds.
 * @param knownChange the last change of a calendar that the plans know
 */
export async function carryOutPlans(
  tx: Tx,
  plans: readonly (DutyPlan & { regulationId: string })[],
  knownChange: number,
): Promise<Totals> {
  const written = {
    duties: plans.map(({ dutyId, madeUntil, timing }) => ({ id: dutyId, madeUntil, timing })),
    made: plans.flatMap(({ dutyId, regulationId, made }) =>
      made.map((one) => ({ ...one, id: newId(), dutyId, regulationId })),
    ),
    moved: plans.flatMap(({ moved, timing }) => moved.map((one) => ({ ...one, timing }))),
    lapsed: plans.flatMap(({ lapsed }) => lapsed),
  };
  const { rows } = await sql<{ done: Totals }>`
    select carry_out_plans(${JSON.stringify(written)}::jsonb, ${knownChange}) as done`.execute(tx);
  return rows[0]!.done;
}
