import { periodOf } from '../../domain/request/register-period.ts';
import type { Tx } from '../platform/database.ts';
import { countOn, findSetting, insertEntry, type Register } from './register-store.ts';

/** A number of a register, with the year or the label under which the numbers run. */
export type IssuedNumber = { number: number; period: string };

/**
 * The next number of a register of the asker's agency, under the year of the day or the label of its Party term. It is
 * given back when the transaction is: no gap, no double. What has got it is then entered with `enterNumber`.
 * @param day the day of the document, ISO text
 */
export async function issueNumber(tx: Tx, register: Register, day: string): Promise<IssuedNumber> {
  const setting = await findSetting(tx);
  const period = periodOf(setting?.terms ?? [], day);
  return { number: await countOn(tx, register, period), period };
}

/** What is written into a register: a request, or a message on it. */
type Entered = { register: Register; day: string; requestId: string; messageId?: string };

/** Writes what has got a number of the asker's agency into its register. */
export async function enterNumber(
  tx: Tx,
  { number, period }: IssuedNumber,
  { register, day, requestId, messageId }: Entered,
): Promise<void> {
  await insertEntry(tx, {
    register,
    number,
    period,
    enteredOn: day,
    requestId,
    messageId: messageId ?? null,
  });
}
