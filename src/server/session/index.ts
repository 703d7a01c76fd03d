import type { session } from '../../contract/session.ts';
import type { PersonContext } from '../access/context.ts';
import type { Acts } from '../platform/serve.ts';
import { changePassword } from './change-password.ts';
import { checkPasswordLink } from './check-password-link.ts';
import { choosePassword } from './choose-password.ts';
import { confirmSecondFactor } from './confirm-second-factor.ts';
import { confirmSignIn } from './confirm-sign-in.ts';
import { endOtherSessions } from './end-other-sessions.ts';
import { endSecondFactor } from './end-second-factor.ts';
import { endSession } from './end-session.ts';
import { initialise } from './initialise.ts';
import { listSessions } from './list-sessions.ts';
import type { SignIn } from './open-auth.ts';
import { readSession } from './read-session.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { startSecondFactor } from './start-second-factor.ts';

/** The acts of sign-in over an opened sign-in. */
export function sessionActs(opened: SignIn): Acts<typeof session, PersonContext> {
  const bind =
    <Input, Output>(act: (opened: SignIn, context: PersonContext, input: Input) => Promise<Output>) =>
    (context: PersonContext, input: Input) =>
      act(opened, context, input);
  return {
    readSession: bind(readSession),
    signIn: bind(signIn),
    confirmSignIn: bind(confirmSignIn),
    signOut: bind(signOut),
    initialise: bind(initialise),
    checkPasswordLink: bind(checkPasswordLink),
    choosePassword: bind(choosePassword),
    changePassword: bind(changePassword),
    listSessions: bind(listSessions),
    endSession: bind(endSession),
    endOtherSessions: bind(endOtherSessions),
    startSecondFactor: bind(startSecondFactor),
    confirmSecondFactor: bind(confirmSecondFactor),
    endSecondFactor: bind(endSecondFactor),
  };
}
