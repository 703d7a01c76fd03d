import { type Actor, hasRole } from '../person/actor.ts';

type Asker = Pick<Actor, 'roles'>;

/** What holds for all agencies is loaded by who operates the system. */
export function mayLoadDecision(actor: Asker): boolean {
  return hasRole(actor, 'systemAdministrator');
}

/** An agency's own days are kept by its administrator. */
export function maySetOwnDays(actor: Asker): boolean {
  return hasRole(actor, 'agencyAdministrator');
}
