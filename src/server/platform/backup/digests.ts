import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { BackupRefused } from './backup-refused.ts';
import { digestsName } from './manifest.ts';

/** Writes the SHA-256 of each part, in the form of `sha256sum`. */
export async function writeDigests(folder: string, names: readonly string[]): Promise<void> {
  const lines: string[] = [];
  for (const name of names) lines.push(`${await digestOf(path.join(folder, name))}  ${name}\n`);
  await writeFile(path.join(folder, digestsName), lines.join(''), { mode: 0o600, flush: true });
}

/**
 * Checks every part against its digest.
 * @returns the names of the parts
 * @throws {BackupRefused} naming the first part that is missing, changed or outside the folder
 */
export async function checkDigests(folder: string): Promise<string[]> {
  const list = await readFile(path.join(folder, digestsName), 'utf8').catch(() => {
    throw notWhole(digestsName);
  });
  const names: string[] = [];
  for (const line of list.split('\n').filter((one) => one !== '')) {
    const [, wanted, name] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    if (wanted === undefined || name === undefined || leadsOut(name)) throw notWhole(digestsName);
    const found = await digestOf(path.join(folder, name)).catch(() => null);
    if (found !== wanted) throw notWhole(name);
    names.push(name);
  }
  return names;
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

function leadsOut(name: string): boolean {
  return path.isAbsolute(name) || name.split(/[\\/]/).includes('..');
}

/** The refusal of a backup of which this part is not as it was written. */
export function notWhole(name: string): BackupRefused {
  return new BackupRefused(
    `Bản sao lưu không còn nguyên vẹn: tệp ${name} bị thiếu hoặc đã thay đổi. Không có gì được khôi phục.`,
    `The backup is not whole: ${name} is missing or changed. Nothing was restored.`,
  );
}
