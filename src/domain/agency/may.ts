import { type Actor, hasRole } from '../person/actor.ts';

/** The directory of agencies is kept by the body that operates the system. */
export function mayKeepDirectory(actor: Pick<Actor, 'roles'>): boolean {
  return hasRole(actor, 'systemAdministrator');
}

/** Units and positions of an agency are kept by its own administrator. */
export function mayKeepOwnAgency(actor: Pick<Actor, 'roles'>): boolean {
  return hasRole(actor, 'agencyAdministrator');
}
