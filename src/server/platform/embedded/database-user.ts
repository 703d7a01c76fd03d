import { spawnSync } from 'node:child_process';
import { EmbeddedFailure } from './embedded-failure.ts';

/** The system's user as whom PostgreSQL runs; it refuses to run as root. */
export type DatabaseUser = { readonly uid: number; readonly gid: number };

/**
 * The user for the database's processes: null when we are an ordinary user and it simply runs as ourselves;
 * as root one without rights, made where there is none.
 * @param owner who owns the cluster already, and so stays its user
 * @throws {EmbeddedFailure} when root finds and makes none
 */
export function chooseDatabaseUser(owner: DatabaseUser | null): DatabaseUser | null {
  const self = process.getuid?.();
  if (self !== 0) {
    if (owner !== null && owner.uid !== self) throw notOurs(owner);
    return null;
  }
  if (owner !== null && owner.uid !== 0) return owner;
  const found = findUser('lientich') ?? findUser('postgres') ?? makeUser('lientich') ?? findUser('nobody');
  if (found === null) {
    throw new EmbeddedFailure(
      'PostgreSQL không chạy được dưới quyền root và không tạo được người dùng hệ thống: hãy chạy `useradd --system lientich` hoặc khởi động bằng người dùng thường.',
      'PostgreSQL does not run as root and no system user could be made: run `useradd --system lientich`, or start as an ordinary user.',
    );
  }
  return found;
}

/** What `child_process.spawn` needs to run as that user. */
export function asUser(user: DatabaseUser | null): { uid?: number; gid?: number } {
  return user === null ? {} : { uid: user.uid, gid: user.gid };
}

/** Whether a shell run as that user carries `test` out, asked of the kernel itself: modes, lists and mounts all count. */
export function userCan(user: DatabaseUser | null, test: string, ...paths: string[]): boolean {
  const run = spawnSync('/bin/sh', ['-c', test, 'sh', ...paths], {
    ...asUser(user),
    cwd: '/',
    stdio: 'ignore',
  });
  return run.status === 0;
}

function findUser(name: string): DatabaseUser | null {
  const uid = idOf('-u', name);
  const gid = idOf('-g', name);
  return uid === null || gid === null || uid === 0 ? null : { uid, gid };
}

function idOf(which: '-u' | '-g', name: string): number | null {
  const run = spawnSync('id', [which, name], { encoding: 'utf8' });
  return run.status === 0 ? Number(run.stdout.trim()) : null;
}

function makeUser(name: string): DatabaseUser | null {
  const made = spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', name]);
  if (made.status !== 0) spawnSync('adduser', ['-S', '-H', '-D', name]);
  return findUser(name);
}

function notOurs(owner: DatabaseUser): EmbeddedFailure {
  return new EmbeddedFailure(
    `Cơ sở dữ liệu thuộc về người dùng khác (uid ${owner.uid}): hãy khởi động bằng root hoặc người dùng đó, hoặc đặt LIENTICH_DATA_DIR sang thư mục khác.`,
    `The database belongs to another user (uid ${owner.uid}): start as root or as that user, or set LIENTICH_DATA_DIR to another folder.`,
  );
}
