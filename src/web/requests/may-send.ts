import { hasRole } from '../../domain/person/actor.ts';
import type { Role } from '../../domain/person/role.ts';

/** Who speaks for an agency towards the others; the server decides, this only spares a dead end. */
export function maySend(roles: readonly Role[]): boolean {
  return hasRole({ roles }, 'clerk', 'focalOfficer', 'leader');
}
