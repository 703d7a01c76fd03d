import { statfs } from 'node:fs/promises';
import { BackupRefused } from './backup-refused.ts';

/** Left free for everybody else. */
const reserveBytes = 100_000_000;

/**
 * Makes sure before the work begins that a disk has room for it.
 * @throws {BackupRefused} with both figures when it has not
 */
export async function needSpace(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  if (free >= bytes + reserveBytes) return;
  const [needed, there] = [bytes + reserveBytes, free].map((size) => `${Math.ceil(size / 1_000_000)} MB`);
  throw new BackupRefused(
    `Không đủ chỗ trên ổ đĩa của ${folder}: cần ${needed}, còn ${there}.`,
    `Not enough room on the disk of ${folder}: ${needed} needed, ${there} free.`,
  );
}
