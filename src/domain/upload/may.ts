import { type Actor, hasRole } from '../person/actor.ts';
import { mayReadContent } from '../regulation/may.ts';

type Asker = Pick<Actor, 'roles'>;

/** Files are sent up by everybody who works with content. */
export function mayUpload(actor: Asker): boolean {
  return mayReadContent(actor);
}

/** The bytes of a kept file are destroyed at the word of who answers for the agency. */
export function mayDestroyFile(actor: Asker): boolean {
  return hasRole(actor, 'leader');
}
