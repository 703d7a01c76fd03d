import { liesWithin, type Period } from '../agency/period.ts';
import { ok, type Outcome, refusal } from '../outcome.ts';
import { type Role, systemRoles } from './role.ts';

/** `proposed` waits for a second person; `withdrawn` never held. */
export const appointmentStates = ['proposed', 'confirmed', 'withdrawn'] as const;
export type AppointmentState = (typeof appointmentStates)[number];

export type NewAppointment = {
  readonly proposedBy: string;
  /** Null while nobody knows yet whose the address is. */
  readonly personId: string | null;
  readonly roles: readonly Role[];
  readonly term: Period;
  readonly position: Period;
  /** The agency is the body that operates the system. */
  readonly operating: boolean;
};

/**
 * What state a new appointment begins in. Nobody appoints themselves; a leader's role waits for a second
 * person; the roles of the system are given in the operating body only.
 */
export function decideAppointment(
  wanted: NewAppointment,
): Outcome<
  'proposed' | 'confirmed',
  'ownAppointment' | 'roleOfOperator' | 'periodBackwards' | 'outsidePosition'
> {
  if (wanted.personId === wanted.proposedBy) return refusal('ownAppointment');
  if (!wanted.operating && wanted.roles.some((role) => isSystemRole(role))) return refusal('roleOfOperator');
  if (wanted.term.until !== null && wanted.term.until <= wanted.term.from) return refusal('periodBackwards');
  if (!liesWithin(wanted.term, wanted.position)) return refusal('outsidePosition');
  return ok(stateFor(wanted.roles));
}

/** A leader's role waits for a second person. */
export function stateFor(roles: readonly Role[]): 'proposed' | 'confirmed' {
  return roles.includes('leader') ? 'proposed' : 'confirmed';
}

function isSystemRole(role: Role): boolean {
  return (systemRoles as readonly Role[]).includes(role);
}

export type Proposed = {
  readonly personId: string;
  readonly proposedBy: string | null;
  readonly state: AppointmentState;
};

/** May this person be the second one? Neither who proposed it, nor who is appointed. */
export function decideConfirmation(
  actorId: string,
  proposed: Proposed,
): Outcome<null, 'notProposed' | 'ownAppointment' | 'needsSecondPerson'> {
  if (proposed.personId === actorId) return refusal('ownAppointment');
  if (proposed.state !== 'proposed') return refusal('notProposed');
  if (proposed.proposedBy === actorId) return refusal('needsSecondPerson');
  return ok(null);
}

/**
 * How an appointment comes to its end on `until`. One that has not begun, or still waits for the second
 * person, is withdrawn: it never held.
 */
export function decideEnding(
  appointment: Period & { state: AppointmentState },
  until: string,
  today: string,
): Outcome<'ended' | 'withdrawn', 'appointmentEnded' | 'periodBackwards'> {
  if (appointment.state === 'withdrawn') return refusal('appointmentEnded');
  if (appointment.until !== null && appointment.until <= until) return refusal('appointmentEnded');
  if (appointment.state === 'proposed') return ok('withdrawn');
  if (until > appointment.from) return ok('ended');
  return appointment.from > today ? ok('withdrawn') : refusal('periodBackwards');
}

/** How an agency stands that is to get its first administrator. */
export type Opening = {
  /** The address is the opener's own. */
  readonly own: boolean;
  readonly ended: boolean;
  /** It has an administrator, today or later. */
  readonly administered: boolean;
};

/**
 * Why the operating body enters no administrator in an agency; null while one is awaited. The act asks it, and
 * the menu before it.
 */
export function refusalOfOpening(
  agency: Pick<Opening, 'ended' | 'administered'>,
): 'agencyEnded' | 'administratorPresent' | null {
  if (agency.ended) return 'agencyEnded';
  return agency.administered ? 'administratorPresent' : null;
}

/**
 * May the system administrator enter the agency's first administrator from a day on? Never themselves, only
 * one, and none who begins later than in a year: until then nobody could run the agency, nor open it again.
 */
export function decideOpening(
  opening: Opening,
  from: string,
  today: string,
): Outcome<null, 'ownAppointment' | 'agencyEnded' | 'administratorPresent' | 'openingTooLate'> {
  if (opening.own) return refusal('ownAppointment');
  const refused = refusalOfOpening(opening);
  if (refused !== null) return refusal(refused);
  if (from > inAYear(today)) return refusal('openingTooLate');
  return ok(null);
}

/** The same day of the next year; days compare as text, so 29 February needs no other. */
function inAYear(day: string): string {
  return `${String(Number(day.slice(0, 4)) + 1).padStart(4, '0')}${day.slice(4)}`;
}
