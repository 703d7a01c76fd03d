import { type Actor, hasRole } from '../person/actor.ts';

type Asker = Pick<Actor, 'roles'>;

/** The roles of those who work with content. */
export const contentRoles = ['clerk', 'focalOfficer', 'officer', 'leader'] as const;

/** Content is read by those who work with it; an administrator or auditor does not. */
export function mayReadContent(actor: Asker): boolean {
  return hasRole(actor, ...contentRoles);
}

/** To bring a text in and prepare it is anybody's work who reads content. */
export function mayImport(actor: Asker): boolean {
  return mayReadContent(actor);
}

/** To put a text or a correction before the other participants is the work of a focal officer or a leader. */
export function mayPropose(actor: Asker): boolean {
  return hasRole(actor, 'focalOfficer', 'leader');
}

/** What binds an agency is accepted, or refused, by those who answer for it. */
export function mayAnswer(actor: Asker): boolean {
  return hasRole(actor, 'leader');
}

/** An agency's own head and focal officers for a regulation are named by its leaders. */
export function mayNameOfficers(actor: Asker): boolean {
  return hasRole(actor, 'leader');
}
