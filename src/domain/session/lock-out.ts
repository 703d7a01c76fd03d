/**
 * How wrong tries are slowed: some are free, then each doubles the wait. After `forgetSeconds`
 * without a try the count begins anew. NIST SP 800-63B, 5.2.2 (throttling).
 */
export type LockOut = {
  readonly free: number;
  readonly firstWaitSeconds: number;
  readonly longestWaitSeconds: number;
  readonly forgetSeconds: number;
};

const quarterOfAnHour = 900;
const day = 86_400;

/** Of one account (also one that does not exist) from browsers in which nobody has signed in to it. */
export const accountLockOut: LockOut = {
  free: 5,
  firstWaitSeconds: 15,
  longestWaitSeconds: quarterOfAnHour,
  forgetSeconds: day,
};

/** Of one account from one browser that it knows: strangers who guess elsewhere do not lock its owner out. */
export const deviceLockOut: LockOut = {
  free: 10,
  firstWaitSeconds: 15,
  longestWaitSeconds: quarterOfAnHour,
  forgetSeconds: day,
};

/** Of one network address: a whole office may sit behind it, so only a flood is slowed. */
export const addressLockOut: LockOut = {
  free: 100,
  firstWaitSeconds: 1,
  longestWaitSeconds: 120,
  forgetSeconds: 3600,
};

/** Of the second step: six digits are guessed sooner than a password. */
export const codeLockOut: LockOut = {
  free: 5,
  firstWaitSeconds: 60,
  longestWaitSeconds: 3600,
  forgetSeconds: day,
};

/** Of the set-up code of a new installation, by everybody together. */
export const setupLockOut: LockOut = {
  free: 5,
  firstWaitSeconds: 5,
  longestWaitSeconds: 300,
  forgetSeconds: day,
};

/** Seconds that must pass after the `failures`-th wrong try in a row; 0 while they are free. */
export function waitAfter(failures: number, rule: LockOut): number {
  if (failures < rule.free) return 0;
  return Math.min(rule.longestWaitSeconds, rule.firstWaitSeconds * 2 ** Math.min(failures - rule.free, 30));
}
