import { makeLink } from '../access/make-link.ts';
import { makeFirstAgency } from './make-first-agency.ts';
import { ensureInstallation } from './make-setup-code.ts';
import type { Operator } from './open-operator.ts';

export type FirstRun = { agencyName: string; agencyShortName: string; fullName: string; email: string };

/**
 * `lientich init`: makes the first agency and its administrator, who chooses a password with the link.
 * @throws {Refused} `alreadyInitialised`
 */
export async function beginInstallation(
  operator: Operator,
  first: FirstRun,
): Promise<{ link: string; validUntil: string }> {
  await ensureInstallation(operator.db);
  const made = makeLink(operator.publicUrl, operator.context.clock.realNow());
  const opening = { tokenHash: made.tokenHash, until: made.validUntil };
  await makeFirstAgency(operator.context, { ...first, opening });
  return { link: made.link, validUntil: made.validUntil.toISOString() };
}
