import { ok, type Outcome, refusal } from '../outcome.ts';

export const keyStates = ['waiting', 'active', 'expired', 'revoked', 'ended'] as const;
/** `waiting`: for the administrator to confirm it. `ended`: with the appointment, the account or the agency. */
export type KeyState = (typeof keyStates)[number];

export type KeyFacts = {
  personId: string;
  confirmed: boolean;
  revoked: boolean;
  /** The last day on which it works. */
  expiresOn: string;
  /** The appointment is held today, the account open, the agency there. */
  held: boolean;
};

/** How a key stands on a day. */
export function stateOfKey(key: KeyFacts, today: string): KeyState {
  if (key.revoked) return 'revoked';
  if (!key.held) return 'ended';
  if (key.expiresOn < today) return 'expired';
  return key.confirmed ? 'active' : 'waiting';
}

/** The last day that a key made today may have: a year from today at most. */
export function latestExpiry(today: string): string {
  const [year = '', month = '', day = ''] = today.split('-');
  // 29 February has no next year's day: the day before stands in.
  const sameDay = month === '02' && day === '29' ? '28' : day;
  return `${Number(year) + 1}-${month}-${sameDay}`;
}

/** Whether a key may have this last day. */
export function checkExpiry(
  expiresOn: string,
  today: string,
): Outcome<string, 'periodBackwards' | 'keyTooLong'> {
  if (expiresOn < today) return refusal('periodBackwards');
  return expiresOn > latestExpiry(today) ? refusal('keyTooLong') : ok(expiresOn);
}

/** Whether this administrator may confirm the key: never their own, and only one that waits. */
export function decideConfirmation(
  key: KeyFacts,
  administratorId: string,
  today: string,
): Outcome<'confirmed', 'ownKey' | 'keyDecided'> {
  if (key.personId === administratorId) return refusal('ownKey');
  return stateOfKey(key, today) === 'waiting' ? ok('confirmed') : refusal('keyDecided');
}
