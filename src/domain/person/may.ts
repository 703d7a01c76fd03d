import { type Actor, hasRole } from './actor.ts';

/** People, positions' holders and their roles are the matter of an agency's own administrator. */
export function mayManagePeople(actor: Pick<Actor, 'roles'>): boolean {
  return hasRole(actor, 'agencyAdministrator');
}

/** An agency's first administrator is entered by the system administrator, who has no access to its content. */
export function mayOpenAgency(actor: Pick<Actor, 'roles'>): boolean {
  return hasRole(actor, 'systemAdministrator');
}

/** The second person for a leader's role: an administrator or leader of the agency, or the operating body for the very first. */
export function mayConfirm(actor: Pick<Actor, 'roles'>): boolean {
  return hasRole(actor, 'agencyAdministrator', 'leader', 'systemAdministrator');
}

/** An account is kept by the administrator of the person's home agency; other agencies only end their own appointments. */
export function mayKeepAccount(
  actor: Pick<Actor, 'roles' | 'agencyId'>,
  person: { homeAgencyId: string },
): boolean {
  return mayManagePeople(actor) && person.homeAgencyId === actor.agencyId;
}

/** Who empowers somebody does it themselves, or the administrator or a leader records it. */
export function mayDelegate(actor: Pick<Actor, 'roles' | 'personId'>, giver: { personId: string }): boolean {
  return actor.personId === giver.personId || hasRole(actor, 'agencyAdministrator', 'leader');
}

/** Who is away says so themselves, or the administrator or a leader does. */
export function mayRecordAbsence(
  actor: Pick<Actor, 'roles' | 'personId'>,
  absent: { personId: string },
): boolean {
  return actor.personId === absent.personId || hasRole(actor, 'agencyAdministrator', 'leader');
}

/** The trail of an agency is read by those who answer for it; that of all by the auditor. */
export function mayReadTrail(actor: Pick<Actor, 'roles'>): boolean {
  return hasRole(actor, 'leader', 'agencyAdministrator', 'auditor');
}
