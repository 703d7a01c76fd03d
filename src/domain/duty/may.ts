import { type Actor, hasRole } from '../person/actor.ts';
import { mayReadContent } from '../regulation/may.ts';

type Asker = Pick<Actor, 'roles'>;

/** The desk, the calendar of due days and fulfilments are read by those who work with content. */
export function mayReadDuties(actor: Asker): boolean {
  return mayReadContent(actor);
}

/** What an agency states of its fulfilments (done, evidence, an occasion) is the work of anybody who works with content. */
export function mayStateFulfilment(actor: Asker): boolean {
  return mayReadContent(actor);
}

/** Not to carry something out, or to rest it, is for a focal officer or a leader to say. */
export function mayWaive(actor: Asker): boolean {
  return hasRole(actor, 'focalOfficer', 'leader');
}

/** What was done is taken back by who may state it, that it is not carried out by who may say so. */
export function mayReopen(actor: Asker, { waived }: { waived: boolean }): boolean {
  return waived ? mayWaive(actor) : mayStateFulfilment(actor);
}

/** Prolonging a deadline is for the same. */
export function mayExtend(actor: Asker): boolean {
  return hasRole(actor, 'focalOfficer', 'leader');
}

/** So is disputing what another agency states, and answering it. */
export function mayDispute(actor: Asker): boolean {
  return hasRole(actor, 'focalOfficer', 'leader');
}

/** Work is handed out by the focal officer or a leader. */
export function mayHand(actor: Asker): boolean {
  return hasRole(actor, 'focalOfficer', 'leader');
}

/** The exceptions of the whole agency are for those who answer for it. */
export function mayReadExceptions(actor: Asker): boolean {
  return hasRole(actor, 'leader');
}

/** Colleagues are named by those who hand work out, and by who records that somebody is away. */
export function mayNameColleagues(actor: Asker): boolean {
  return mayReadContent(actor) || hasRole(actor, 'agencyAdministrator');
}
