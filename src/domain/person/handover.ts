import { overlaps, liesWithin, type Period } from '../agency/period.ts';
import { ok, type Outcome, refusal } from '../outcome.ts';
import { type AppointmentState, stateFor } from './appoint.ts';
import type { Role } from './role.ts';

/** An appointment as a handover sees it. */
export type HeldAppointment = Period & {
  readonly id: string;
  readonly positionId: string;
  readonly roles: readonly Role[];
  readonly state: AppointmentState;
};

/** What becomes of one appointment: how it ends for the giver, and what follows it at the receiver. */
export type AppointmentMove = {
  readonly appointment: HeldAppointment;
  readonly ending: 'ended' | 'withdrawn';
  readonly follows:
    | { readonly kind: 'standing'; readonly appointmentId: string }
    | { readonly kind: 'new'; readonly term: Period; readonly state: 'proposed' | 'confirmed' };
};

/**
 * Plans handing all appointments over on a day: each holds for the giver until the day before and goes
 * on at the receiver, with the same roles, to the same end. Leaders wait for the second person here too.
 * What has begun did hold: it is ended after its first day, never undone. Where the receiver holds the position already it stands, if it covers time and roles; otherwise
 * somebody has to settle that first.
 */
export function planHandover(
  given: readonly HeldAppointment[],
  receiver: readonly HeldAppointment[],
  { on, today }: { on: string; today: string },
): Outcome<AppointmentMove[], 'alreadyAppointed' | 'periodBackwards'> {
  const moves: AppointmentMove[] = [];
  for (const appointment of given) {
    if (appointment.state === 'withdrawn' || (appointment.until !== null && appointment.until <= on))
      continue;
    const begun = appointment.from < on && appointment.state === 'confirmed';
    if (!begun && appointment.state === 'confirmed' && appointment.from <= today)
      return refusal('periodBackwards');
    const term = { from: appointment.from > on ? appointment.from : on, until: appointment.until };
    const follows = followOn(appointment, term, receiver);
    if (follows === null) return refusal('alreadyAppointed');
    moves.push({ appointment, ending: begun ? 'ended' : 'withdrawn', follows });
  }
  return ok(moves);
}

function followOn(
  appointment: HeldAppointment,
  term: Period,
  receiver: readonly HeldAppointment[],
): AppointmentMove['follows'] | null {
  const rival = receiver.find(
    (one) => one.positionId === appointment.positionId && one.state !== 'withdrawn' && overlaps(one, term),
  );
  if (rival === undefined) return { kind: 'new', term, state: stateFor(appointment.roles) };
  const covers = liesWithin(term, rival) && appointment.roles.every((role) => rival.roles.includes(role));
  return covers ? { kind: 'standing', appointmentId: rival.id } : null;
}
