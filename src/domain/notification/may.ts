import { type Actor, hasRole } from '../person/actor.ts';

/** Whether messages arrive is the matter of who operates the system; of what they say they see nothing. */
export function maySeeFailedMail(actor: Pick<Actor, 'roles'>): boolean {
  return hasRole(actor, 'systemAdministrator');
}
