import { createHmac } from 'node:crypto';
import type { LightMyRequestResponse } from 'fastify';
import { transact } from '../src/server/platform/database.ts';
import { sql } from 'kysely';
import { standingClock } from '../src/server/platform/clock.ts';
import { hashPassword } from '../src/server/session/hash-password.ts';
import { ensureInstallation } from '../src/server/session/make-setup-code.ts';
import type { TestApp } from './app.ts';
import type { Ground } from './ground.ts';

/** A browser with its own cookies, calling the composed server without a network. */
export type Browser = {
  call(method: string, path: string, body?: unknown): Promise<LightMyRequestResponse>;
  signIn(email: string, password: string): Promise<LightMyRequestResponse>;
  cookies: Map<string, string>;
};

const chromeOnWindows =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

/** Opens a browser; `address` is the network address from which it calls. */
export function openBrowser(
  test: TestApp,
  { userAgent = chromeOnWindows, address = '10.0.0.1' } = {},
): Browser {
  const cookies = new Map<string, string>();
  const call: Browser['call'] = async (method, path, body) => {
    const answer = await test.app.inject({
      method: method as 'GET',
      url: `/api/v1${path}`,
      remoteAddress: address,
      headers: {
        'user-agent': userAgent,
        'accept-language': 'en',
        ...(cookies.size > 0 && {
          cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        }),
      },
      ...(body !== undefined && { payload: body as object }),
    });
    for (const { name, value, maxAge } of answer.cookies) {
      if (maxAge === 0) cookies.delete(name);
      else cookies.set(name, encodeURIComponent(value));
    }
    return answer;
  };
  return { call, cookies, signIn: (email, password) => call('POST', '/session', { email, password }) };
}

/** A business day that stands and a real time that runs, both moved by hand. */
export function movableClock(): TestApp['clock'] & { passSeconds(seconds: number): void } {
  const standing = standingClock('2022-09-05');
  let ahead = 0;
  return {
    ...standing,
    realNow: () => new Date(Date.now() + ahead * 1000),
    passSeconds(seconds) {
      ahead += seconds;
    },
  };
}

/** The first administrator, made as on a first run. */
export const administrator = {
  agencyName: 'Cơ quan vận hành hệ thống',
  agencyShortName: 'CQVH',
  fullName: 'Quản trị hệ thống',
  email: 'quantri@he-thong.demo',
  password: 'mưa rơi trên mái ngói',
};

/** Runs the first run through the API. */
export async function initialise(test: TestApp, change: Partial<typeof administrator> = {}): Promise<void> {
  const setupCode = await ensureInstallation(test.db);
  const answer = await openBrowser(test).call('POST', '/installation', {
    setupCode,
    ...administrator,
    ...change,
  });
  if (answer.statusCode !== 200) throw new Error(answer.body);
}

/** Opens the account of a ground's administrator, as the people's acts and the demo do. */
export async function openAccount(
  test: TestApp,
  ground: Ground,
  email: string,
  password: string,
): Promise<void> {
  const hash = await hashPassword(password, { memoryCost: 1024, timeCost: 1, parallelism: 1 });
  await asKeeper(test, ground, [
    sql`select auth.open_account(${ground.administrator.personId}::uuid, ${email}, 'Người dùng')`,
    sql`select auth.give_password(${ground.administrator.personId}::uuid, ${hash})`,
  ]);
}

/** Runs the functions of accounts as the act of an agency's administrator would. */
export async function asKeeper(
  test: TestApp,
  ground: { agencyId: string },
  statements: readonly ReturnType<typeof sql>[],
): Promise<void> {
  const { agencyId } = ground;
  const nobody = { personId: null, appointmentId: null, requestId: null };
  const asker = { ...nobody, agencyId, roles: ['agencyAdministrator'], businessAt: test.clock.now() };
  await transact(test.db, asker, async (tx) => {
    for (const statement of statements) await statement.execute(tx);
  });
}

/** The code that an authenticator shows (RFC 6238: HMAC-SHA-1, 30 seconds, six digits). */
export function authenticatorCode(uri: string, at: Date): string {
  const key = fromBase32(new URL(uri).searchParams.get('secret') ?? '');
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at.getTime() / 30_000)));
  const digest = createHmac('sha1', key).update(counter).digest();
  const offset = digest[19]! & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

function fromBase32(text: string): Buffer {
  const bits = Array.from(text, (letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  ).join('');
  return Buffer.from(bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? []);
}
