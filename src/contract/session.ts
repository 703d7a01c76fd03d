import { z } from 'zod';
import { roles } from '../domain/person/role.ts';
import { act, address, count, Day, Id, Instant, refuses, words, written } from './act.ts';

const Appointment = z.object({
  id: Id,
  agencyId: Id,
  agencyName: words('Viện kiểm sát nhân dân tỉnh Hà Giang'),
  agencyShortName: words('VKSND tỉnh Hà Giang'),
  positionTitle: words('Chánh Văn phòng'),
  unitName: words('Văn phòng').nullable(),
  roles: z.array(z.enum(roles)),
});

export const SessionView = z.object({
  person: z.object({ id: Id, fullName: words('Cán bộ đầu mối'), email: words('daumoi@vks-hagiang.demo') }),
  appointments: z.array(Appointment),
  twoFactor: z.boolean(),
});
export type SessionView = z.infer<typeof SessionView>;

/** What anybody may know before signing in. */
export const Welcome = z.object({
  state: z.enum(['new', 'ready']).meta({ description: '`new`: nothing has been set up yet' }),
  demo: z.object({ today: Day }).nullable(),
  session: SessionView.nullable(),
});
export type Welcome = z.infer<typeof Welcome>;

const SignedIn = z.discriminatedUnion('state', [
  z.object({ state: z.literal('signedIn'), session: SessionView }),
  z.object({ state: z.literal('codeRequired') }),
]);

const email = address('vanthu@vks-hagiang.demo');
const password = z
  .string()
  .min(1)
  .max(200)
  .meta({ examples: ['lientich-demo-2026'] });
const code = written(6, 20, '123456');

export const session = {
  readSession: act
    .meta({ access: 'open' })
    .route({
      method: 'GET',
      path: '/session',
      operationId: 'readSession',
      summary: 'Who is signed in, and the appointments in which they may act',
    })
    .output(Welcome),
  signIn: act
    .meta({ access: 'open' })
    .route({
      method: 'POST',
      path: '/session',
      operationId: 'signIn',
      summary: 'Sign in with e-mail and password',
    })
    .input(z.object({ email, password }))
    .output(SignedIn)
    .errors(refuses('wrongCredentials', 'lockedOut')),
  confirmSignIn: act
    .meta({ access: 'open' })
    .route({
      method: 'POST',
      path: '/session/code',
      operationId: 'confirmSignIn',
      summary: 'Second step of signing in: a code from the authenticator, or a recovery code',
    })
    .input(z.object({ code, kind: z.enum(['totp', 'recovery']).default('totp') }))
    .output(SignedIn)
    .errors(refuses('wrongCode', 'signInExpired', 'lockedOut')),
  signOut: act
    .meta({ access: 'person' })
    .route({
      method: 'DELETE',
      path: '/session',
      operationId: 'signOut',
      summary: 'Sign out of this session',
    })
    .output(z.object({ signedOut: z.literal(true) })),
  initialise: act
    .meta({ access: 'open' })
    .route({
      method: 'POST',
      path: '/installation',
      operationId: 'initialise',
      summary: 'First run: make the first agency and its first administrator',
    })
    .input(
      z.object({
        setupCode: written(1, 100, 'K7QF-M2XD'),
        agencyName: written(3, 300, 'Viện kiểm sát nhân dân tỉnh'),
        agencyShortName: written(2, 100, 'VKSND tỉnh'),
        fullName: written(2, 200, 'Quản trị viên'),
        email,
        password,
      }),
    )
    .output(z.object({ initialised: z.literal(true) }))
    .errors(refuses('alreadyInitialised', 'wrongSetupCode', 'weakPassword', 'lockedOut')),
  checkPasswordLink: act
    .meta({ access: 'open' })
    .route({
      method: 'POST',
      path: '/account/password-by-link/check',
      operationId: 'checkPasswordLink',
      summary: 'Whether a one-time link still sets a password; a POST, so that no log of addresses has it',
    })
    .input(
      z.object({
        token: z
          .string()
          .max(200)
          .meta({ examples: ['6Jr2…'] }),
      }),
    )
    .output(
      z.object({
        usable: z.boolean().meta({
          description: 'False alike for a link that was used, is over, was replaced, or was never sent',
          examples: [true],
        }),
      }),
    ),
  choosePassword: act
    .meta({ access: 'open' })
    .route({
      method: 'POST',
      path: '/account/password-by-link',
      operationId: 'choosePassword',
      summary: 'Choose a password with a one-time link',
    })
    .input(
      z.object({
        token: z
          .string()
          .min(10)
          .max(200)
          .meta({ examples: ['6Jr2…'] }),
        password,
      }),
    )
    .output(z.object({ changed: z.literal(true) }))
    .errors(refuses('linkExpired', 'weakPassword')),
  changePassword: act
    .meta({ access: 'person' })
    .route({
      method: 'POST',
      path: '/account/password',
      operationId: 'changePassword',
      summary: 'Change one’s own password; every other session ends',
    })
    .input(z.object({ current: password, next: password }))
    .output(z.object({ changed: z.literal(true) }))
    .errors(refuses('wrongPassword', 'weakPassword', 'lockedOut')),
  listSessions: act
    .meta({ access: 'person' })
    .route({
      method: 'GET',
      path: '/account/sessions',
      operationId: 'listSessions',
      summary: 'One’s own sessions',
    })
    .output(
      z.object({
        items: z.array(
          z.object({
            id: words('01983a5e-7c00-7000-8000-000000000001'),
            current: z.boolean(),
            startedAt: Instant,
            lastSeenAt: Instant,
            device: words('Firefox, Windows'),
            address: words('10.0.0.12'),
          }),
        ),
      }),
    ),
  endSession: act
    .meta({ access: 'person' })
    .route({
      method: 'DELETE',
      path: '/account/sessions/{sessionId}',
      operationId: 'endSession',
      summary: 'End one of one’s own sessions',
    })
    .input(
      z.object({
        sessionId: z
          .string()
          .max(100)
          .meta({ examples: ['01983a5e-7c00-7000-8000-000000000001'] }),
      }),
    )
    .output(z.object({ ended: z.literal(true) })),
  endOtherSessions: act
    .meta({ access: 'person' })
    .route({
      method: 'DELETE',
      path: '/account/sessions',
      operationId: 'endOtherSessions',
      summary: 'End all of one’s own sessions but this one',
    })
    .output(z.object({ ended: count(2) })),
  startSecondFactor: act
    .meta({ access: 'person' })
    .route({
      method: 'POST',
      path: '/account/second-factor',
      operationId: 'startSecondFactor',
      summary: 'Begin two-step sign-in: the secret for the authenticator and recovery codes',
    })
    .input(z.object({ password }))
    .output(z.object({ uri: words('otpauth://totp/…'), recoveryCodes: z.array(words('Xk3fQ-9mPzT')) }))
    .errors(refuses('wrongPassword', 'secondFactorAlreadyOn', 'lockedOut')),
  confirmSecondFactor: act
    .meta({ access: 'person' })
    .route({
      method: 'POST',
      path: '/account/second-factor/confirm',
      operationId: 'confirmSecondFactor',
      summary: 'Switch two-step sign-in on by a first code',
    })
    .input(z.object({ code }))
    .output(z.object({ on: z.literal(true) }))
    .errors(refuses('wrongCode', 'secondFactorAlreadyOn')),
  endSecondFactor: act
    .meta({ access: 'person' })
    .route({
      method: 'POST',
      path: '/account/second-factor/end',
      operationId: 'endSecondFactor',
      summary: 'Switch two-step sign-in off',
    })
    .input(z.object({ password }))
    .output(z.object({ off: z.literal(true) }))
    .errors(refuses('wrongPassword', 'secondFactorOff', 'lockedOut')),
};
