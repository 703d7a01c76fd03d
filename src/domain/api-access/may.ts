import { type Actor, hasRole } from '../person/actor.ts';
import { mayReadContent } from '../regulation/may.ts';

type Asker = Pick<Actor, 'roles'>;

/** A key opens content, so only who works with content makes one, for the appointment in which they act. */
export function mayMakeKey(actor: Asker): boolean {
  return mayReadContent(actor);
}

/** Which machines may call for an agency is confirmed by its administrator, who reads no content themselves. */
export function mayKeepKeys(actor: Asker): boolean {
  return hasRole(actor, 'agencyAdministrator');
}

/** Whose key it is ends it, or the administrator does. */
export function mayRevokeKey(actor: Pick<Actor, 'roles' | 'personId'>, key: { personId: string }): boolean {
  return key.personId === actor.personId || mayKeepKeys(actor);
}

/** Where an agency has its messages sent is its administrator's matter: they carry no content. */
export function mayKeepWebhooks(actor: Asker): boolean {
  return hasRole(actor, 'agencyAdministrator');
}

/** Which places this installation sends anything to is decided by who operates it. */
export function mayKeepHosts(actor: Asker): boolean {
  return hasRole(actor, 'systemAdministrator');
}
