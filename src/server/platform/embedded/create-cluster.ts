import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { asUser } from './database-user.ts';
import { EmbeddedFailure } from './embedded-failure.ts';
import type { Binaries } from './find-binaries.ts';
import type { ClusterPlace } from './place-cluster.ts';

/** Name of the cluster's superuser, who only prepares roles and databases. */
export const superuser = 'lientich_super';

/** Environment of the database's programs: nothing of ours, so that messages stay English and times UTC. */
export const programEnvironment = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/** The version that made the cluster at this place, or null when there is none yet. */
export function clusterMajor(place: ClusterPlace): number | null {
  const file = path.join(place.cluster, 'PG_VERSION');
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : null;
}

/**
 * Names under which C libraries know characters of Unicode, the best first; pg_trgm and the text search ask the library
 * what a letter is, and with the plain `C` would take "đường" for "ng".
 */
const characterLocales = ['C.UTF-8', 'C.utf8', 'en_US.UTF-8', 'UTF-8'];

/**
 * Makes the cluster with checksums, UTF-8 and the locale C.UTF-8, open to the unix socket only.
 * It is made beside its place and moved there when complete, so that a kill in between leaves nothing half done.
 * @param durable false spares the flush to disk, for clusters that are thrown away
 * @throws {EmbeddedFailure} with what initdb said
 */
export async function createCluster(
  place: ClusterPlace,
  binaries: Binaries,
  durable: boolean,
): Promise<void> {
  const draft = `${place.cluster}.new`;
  const flags = [
    '-D',
    draft,
    '-U',
    superuser,
    '--auth=trust',
    '--data-checksums',
    '--encoding=UTF8',
    '--no-instructions',
  ];
  if (!durable) flags.push('--no-sync');
  let said = '';
  for (const locale of characterLocales) {
    rmSync(draft, { recursive: true, force: true });
    const end = await runInitdb(place, binaries, [...flags, ...localeFlags(binaries, locale)]);
    if (end.code === 0) return finish(draft, place);
    said = end.said;
    if (!said.includes('invalid locale')) break;
  }
  throw new EmbeddedFailure(
    'Không tạo được cơ sở dữ liệu.',
    `The database could not be created; initdb said:\n${said}`,
  );
}

function finish(draft: string, place: ClusterPlace): void {
  writeFileSync(path.join(draft, 'pg_hba.conf'), 'local all all trust\n');
  renameSync(draft, place.cluster);
}

/** From 17 on PostgreSQL sorts and changes case by a C.UTF-8 of its own, the same on every machine. */
function localeFlags(binaries: Binaries, locale: string): string[] {
  if (binaries.major < 17) return [`--locale=${locale}`, '--lc-collate=C', '--lc-messages=C'];
  return ['--locale=C', `--lc-ctype=${locale}`, '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
}

async function runInitdb(place: ClusterPlace, binaries: Binaries, flags: string[]) {
  const program = path.join(binaries.bin, 'initdb');
  const child = spawn(program, flags, {
    ...asUser(place.user),
    cwd: '/',
    env: programEnvironment,
    detached: true,
  });
  let said = '';
  child.stdout.on('data', (chunk) => (said += String(chunk)));
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said: said.trim() };
}
