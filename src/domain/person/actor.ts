import type { Role } from './role.ts';

/** Who acts: a person in one appointment, for one agency. Every `may…` predicate asks it. */
export type Actor = {
  readonly personId: string;
  readonly appointmentId: string;
  readonly agencyId: string;
  readonly roles: readonly Role[];
};

/** True when the actor holds one of the roles in the appointment in which they act. */
export function hasRole(actor: Pick<Actor, 'roles'>, ...wanted: readonly Role[]): boolean {
  return wanted.some((role) => actor.roles.includes(role));
}
