import { transact } from '../platform/database.ts';
import { nilId } from '../platform/new-id.ts';
import { WrongInput } from '../platform/problem.ts';
import type { Operator } from './open-operator.ts';
import { findAgencies } from './operator-store.ts';

/**
 * The id of the agency that a command names: by its id, code, name or short name of today.
 * @throws {WrongInput} when there is none or more than one
 */
export async function findAgency(operator: Operator, words: string): Promise<string> {
  const day = operator.context.clock.today();
  // The directory is read by anybody who is somebody.
  const { asker } = operator.actIn(nilId);
  const found = await transact(operator.db, asker, (tx) => findAgencies(tx, words, day));
  const [one] = found;
  if (one !== undefined && found.length === 1) return one.id;
  const message =
    one === undefined
      ? `không có cơ quan «${words}» / no agency of this code or name`
      : `nhiều cơ quan, hãy dùng mã / several agencies, use the code: ${found.map(({ name }) => name).join('; ')}`;
  throw new WrongInput([{ path: 'agency', message }]);
}
