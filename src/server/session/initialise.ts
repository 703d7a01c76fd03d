import { isWeakPassword } from '../../domain/session/password-policy.ts';
import type { OpenContext } from '../access/context.ts';
import { Refused } from '../platform/problem.ts';
import { hashPassword } from './hash-password.ts';
import type { FirstAdministrator } from './first-agency-store.ts';
import { makeFirstAgency } from './make-first-agency.ts';
import type { SignIn } from './open-auth.ts';
import { setupCodeHash } from './make-setup-code.ts';
import { loadInstallation } from './setup-code-store.ts';
import { setupCounter, slowGuessing } from './slow-guessing.ts';

type Given = Omit<FirstAdministrator, 'opening'> & { setupCode: string; password: string };

/** First run: whoever holds the printed set-up code makes the first agency and its administrator. */
export async function initialise(
  signIn: SignIn,
  context: OpenContext,
  { setupCode, password, ...first }: Given,
) {
  const installation = await loadInstallation(context.db);
  if (installation?.initialised === true) throw new Refused('alreadyInitialised');
  const attempt = await slowGuessing(signIn, [setupCounter]);
  if (installation?.setupCodeHash !== setupCodeHash(setupCode)) throw new Refused('wrongSetupCode');
  await attempt.succeeded();
  if (isWeakPassword(password, first.email)) throw new Refused('weakPassword');
  const passwordHash = await hashPassword(password, signIn.cost);
  await makeFirstAgency(context, { ...first, opening: { passwordHash } });
  return { initialised: true as const };
}
