import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { programEnvironment, root, runProgram } from './run-program.mjs';

const sources = ['src/web', 'src/contract', 'src/domain', 'vite.config.ts', 'package-lock.json'];
const stamp = path.join(root, 'dist/web-build.sha256');

/**
 * Builds the web into `dist/web` when its sources changed since the last complete build.
 * @returns {Promise<number>} 0, or the exit code of the build
 */
export async function buildWeb() {
  if (!existsSync(path.join(root, 'src/web/index.html'))) return 0;
  const wanted = fingerprint();
  const built = existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (built && existsSync(path.join(root, 'dist/web/index.html'))) return 0;
  console.log('Đang dựng giao diện… / Building the web…');
  // Said outright: under a test runner the environment asks for React's development build, a third heavier.
  const env = { ...programEnvironment(), NODE_ENV: 'production' };
  const code = await runProgram('vite', ['build', '--logLevel', 'warn'], env);
  if (code !== 0) return code;
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
  return 0;
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesUnder).toSorted()) {
    hash.update(`${file}\n`).update(readFileSync(path.join(root, file)));
  }
  return hash.digest('hex');
}

/**
 * @param {string} name relative to the checkout
 * @returns {string[]}
 */
function filesUnder(name) {
  const full = path.join(root, name);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return /\.test\.tsx?$/.test(name) ? [] : [name];
  return readdirSync(full).flatMap((inner) => filesUnder(path.join(name, inner)));
}
