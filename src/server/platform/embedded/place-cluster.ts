import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { type DatabaseUser, chooseDatabaseUser, userCan } from './database-user.ts';
import { EmbeddedFailure } from './embedded-failure.ts';

/** Where the cluster lives and as whom it runs. */
export type ClusterPlace = {
  /** Folder of the cluster, its lock and its log. */
  readonly home: string;
  /** PostgreSQL's own data directory. */
  readonly cluster: string;
  readonly user: DatabaseUser | null;
};

const elsewhere = '/var/lib/lientich';
const noteName = 'DATABASE-LOCATION.txt';

/**
 * Finds the place of a data folder's cluster, or makes one: `<data>/database`, unless the database's user can't
 * work there (as root under a closed home, on a file system without owners); then a folder under /var/lib/lientich,
 * and a note in the data folder leads to it.
 * @throws {EmbeddedFailure} when neither can be used
 */
export function placeCluster(dataDir: string): ClusterPlace {
  // As root the database's user must pass through to its own folder; nobody else has anything to do here.
  mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  const real = realpathSync(dataDir);
  const known = readNote(real) ?? path.join(real, 'database');
  const user = chooseDatabaseUser(ownerOf(path.join(known, 'cluster')));
  if (existsSync(path.join(known, 'cluster')) || prepare(known, user)) return placeAt(known, user);
  const moved = freeFolder(real);
  if (user === null || !prepare(moved, user)) throw noPlace(real);
  writeNote(real, moved);
  return placeAt(moved, user);
}

function placeAt(home: string, user: DatabaseUser | null): ClusterPlace {
  return { home, cluster: path.join(home, 'cluster'), user };
}

/** Makes a home that belongs to the database's user alone, and tries it out as that user. */
function prepare(home: string, user: DatabaseUser | null): boolean {
  const fresh = !existsSync(home);
  mkdirSync(home, { recursive: true, mode: 0o700 });
  if (takesOwner(home, user) && userCan(user, 'cd "$1" && touch .try && rm .try', home)) return true;
  if (fresh) rmSync(home, { recursive: true });
  return false;
}

function takesOwner(home: string, user: DatabaseUser | null): boolean {
  try {
    chmodSync(home, 0o700);
    if (user !== null) chownSync(home, user.uid, user.gid);
  } catch {
    return false; // a mount that knows no owners
  }
  const now = statSync(home);
  return (now.mode & 0o777) === 0o700 && now.uid === (user?.uid ?? now.uid);
}

/** A folder named after the data folder; numbered when an earlier one was left behind without its note. */
function freeFolder(real: string): string {
  mkdirSync(elsewhere, { recursive: true, mode: 0o711 });
  const name = createHash('sha256').update(real).digest('hex').slice(0, 12);
  const names = Array.from({ length: 1000 }, (_, n) =>
    path.join(elsewhere, n === 0 ? name : `${name}-${n + 1}`),
  );
  const free = names.find((folder) => !existsSync(path.join(folder, 'cluster')));
  if (free === undefined) throw noPlace(real);
  return free;
}

function readNote(real: string): string | null {
  const note = path.join(real, noteName);
  if (!existsSync(note)) return null;
  const home = readFileSync(note, 'utf8').trim().split('\n').at(-1) ?? '';
  if (existsSync(home)) return home;
  throw new EmbeddedFailure(
    `Không thấy cơ sở dữ liệu ở ${home} như ghi trong ${note}. Hãy đưa thư mục đó về chỗ cũ; nếu muốn bắt đầu lại từ đầu, hãy xóa tệp này.`,
    `The database is not at ${home}, where ${note} says it is. Put it back, or delete that file to begin anew.`,
  );
}

function writeNote(real: string, home: string): void {
  const text = [
    'Cơ sở dữ liệu không nằm trong thư mục này, vì người dùng của PostgreSQL không vào được đây.',
    'Đừng xóa tệp này: dòng cuối cho biết cơ sở dữ liệu nằm ở đâu.',
    'The database is not in this folder, because the user of PostgreSQL may not enter it.',
    'Keep this file: its last line says where the database is.',
    home,
  ];
  writeFileSync(path.join(real, noteName), `${text.join('\n')}\n`);
}

function ownerOf(folder: string): DatabaseUser | null {
  if (!existsSync(folder)) return null;
  const { uid, gid } = statSync(folder);
  return { uid, gid };
}

function noPlace(real: string): EmbeddedFailure {
  return new EmbeddedFailure(
    `PostgreSQL không ghi được vào ${real}: hãy đặt LIENTICH_DATA_DIR sang một thư mục trên ổ đĩa thường.`,
    `PostgreSQL can't write in ${real}: set LIENTICH_DATA_DIR to a folder on an ordinary disk.`,
  );
}
