import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../server/platform/config.ts';

/** The version of this checkout, from package.json. */
export async function ownVersion(): Promise<string> {
  const about = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as { version: string };
  return about.version;
}
