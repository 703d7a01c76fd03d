import { APIError } from 'better-auth/api';

/** What the library answered: its value with the cookies to set, or the code of its refusal. */
export type LibraryAnswer<Value> =
  | { ok: true; value: Value; cookies: string[] }
  | { ok: false; code: string };

/**
 * Asks better-auth, a foreign system: its refusals become values, everything else stays an error.
 * @param asked a call of `auth.api` with `returnHeaders: true`
 */
export async function askLibrary<Value>(
  asked: Promise<{ headers: Headers; response: Value }>,
): Promise<LibraryAnswer<Value>> {
  try {
    const { headers, response } = await asked;
    return { ok: true, value: response, cookies: headers.getSetCookie() };
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500)
      return { ok: false, code: error.body?.code ?? '' };
    throw error;
  }
}
