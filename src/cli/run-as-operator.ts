import { refusalSentences } from '../contract/refusals.ts';
import { ownConfig } from '../server/platform/config.ts';
import { NotFound, Refused, WrongInput } from '../server/platform/problem.ts';
import { openOperator, type Operator } from '../server/session/open-operator.ts';
import { UnusableInput } from './unusable-input.ts';

/**
 * Runs a command on the configured database, beside a running server or without one, and closes it.
 * @param command for the trail, `lientich user reset`
 * @throws {UnusableInput} for arguments that nothing can be made of; {Error} with a sentence for a refusal
 */
export async function runAsOperator<Value>(
  command: string,
  work: (operator: Operator) => Promise<Value>,
): Promise<Value> {
  const operator = await openOperator(ownConfig(), command);
  try {
    return await work(operator);
  } catch (error) {
    throw inWords(error);
  } finally {
    await operator.close();
  }
}

function inWords(error: unknown): unknown {
  if (error instanceof Refused) {
    const { vi, en } = refusalSentences[error.code];
    return new Error(`${vi} / ${en}`, { cause: error });
  }
  if (error instanceof NotFound) {
    return new Error('Không có tài khoản nào với thư điện tử này. / Nobody signs in with this address.', {
      cause: error,
    });
  }
  if (error instanceof WrongInput) {
    return new UnusableInput(error.places.map(({ path, message }) => `--${path}: ${message}`).join('\n'));
  }
  return error;
}
