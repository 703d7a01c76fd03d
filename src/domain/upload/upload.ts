import { type Outcome, ok, refusal } from '../outcome.ts';
import { type FileType, type FoundType, typeOfName } from './file-type.ts';

/** What becomes of a file that is sent up. `held`: whole, but what looks for viruses does not answer. */
export const uploadStates = [
  'receiving',
  'checking',
  'held',
  'ready',
  'refused',
  'taken',
  'dropped',
] as const;
export type UploadState = (typeof uploadStates)[number];

/** Why a file was refused once it had come in. */
export const uploadReasons = [
  'empty',
  'typeNotAllowed',
  'nameDisagrees',
  'activeContent',
  'stampedSecret',
  'infected',
  'passwordProtected',
  'unreadable',
  'lost',
] as const;
export type UploadReason = (typeof uploadReasons)[number];

/**
 * Which type a file is kept as: what its bytes are decides, and its name has to say the same. Plain text has no mark of its
 * own, so there the name tells which.
 */
export function judgeType(
  found: FoundType,
  name: string,
  allowed: readonly FileType[],
): Outcome<FileType, 'typeNotAllowed' | 'nameDisagrees'> {
  const named = typeOfName(name);
  if (found === null) return refusal('typeNotAllowed');
  if (found === 'text') {
    if (named !== 'txt' && named !== 'csv')
      return refusal(named === null ? 'typeNotAllowed' : 'nameDisagrees');
    return allowed.includes(named) ? ok(named) : refusal('typeNotAllowed');
  }
  if (!allowed.includes(found)) return refusal('typeNotAllowed');
  return named === found ? ok(found) : refusal('nameDisagrees');
}

/** Whether a file may still come in beside what a person has sent up and not used; sizes in bytes. */
export function judgeRoom(
  file: { size: number },
  limits: { largest: number; quota: number; used: number },
): Outcome<null, 'uploadTooLarge' | 'uploadQuotaReached'> {
  if (file.size > limits.largest) return refusal('uploadTooLarge');
  return limits.used + file.size > limits.quota ? refusal('uploadQuotaReached') : ok(null);
}

/** Seconds until what looks for viruses is asked again, after so many tries without an answer: at most every ten minutes. */
export function secondsUntilNextTry(tries: number): number {
  return Math.min(600, 5 * 2 ** Math.min(tries, 10));
}
