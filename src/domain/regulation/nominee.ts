import type { AppointmentState } from '../person/appoint.ts';
import type { Role } from '../person/role.ts';
import { mayReadContent } from './may.ts';

/** An appointment in which somebody is to answer for a regulation, or to follow it. */
export type Nominated = {
  readonly state: AppointmentState;
  readonly from: string;
  /** The first day without it; null while it has no end. */
  readonly until: string | null;
  readonly roles: readonly Role[];
};

/**
 * What keeps an appointment from being named for a regulation on a day: it does not hold on that day, or its roles read
 * no content, so that who is named could not open what they answer for. Null when nothing does.
 */
export function obstacleToNaming(
  { state, from, until, roles }: Nominated,
  day: string,
): 'notCurrent' | 'readsNoContent' | null {
  const current = state === 'confirmed' && from <= day && (until === null || until > day);
  if (!current) return 'notCurrent';
  return mayReadContent({ roles }) ? null : 'readsNoContent';
}
