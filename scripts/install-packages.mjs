import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pinnedNode, root, runProgram } from './run-program.mjs';

const stamp = path.join(root, 'node_modules/.lientich-installed');

/**
 * Installs what the lock file says, unless the last complete installation was of the same lock on the same platform,
 * and makes sure that the pinned Node runs.
 * @returns {Promise<string | null>} why not, in one sentence, or null
 */
export async function installPackages() {
  const wanted = fingerprint();
  const upToDate = existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (upToDate && versionOfPinnedNode() === wantedNode()) return null;
  rmSync(stamp, { force: true });
  console.log(
    'Đang cài đặt các gói (lần đầu mất vài phút)… / Installing packages (a few minutes the first time)…',
  );
  if (versionOfPinnedNode() === null) forgetPinnedNode();
  if ((await npm('install', '--include=dev', '--no-save', '--no-audit', '--no-fund')) !== 0) {
    return "Cài đặt không thành công: xem lỗi của npm ở trên, rồi chạy lại. / The installation failed: see npm's error above, then run again.";
  }
  if (versionOfPinnedNode() !== wantedNode()) await npm('rebuild', 'node', '--ignore-scripts=false');
  if (versionOfPinnedNode() !== wantedNode()) return wrongNode();
  writeFileSync(stamp, wanted);
  return null;
}

/**
 * Not `npm ci`: it refuses a lock file from which npm left other platforms' binaries out because the registry in use
 * does not have them. `--no-save` keeps the lock file as it is.
 * @param {...string} args
 */
function npm(...args) {
  const own = process.env.npm_execpath ?? '';
  const env = { ...process.env };
  // Set by `npm --prefix` and `npm -g`: they would send the packages elsewhere.
  for (const name of ['npm_config_prefix', 'npm_config_global', 'npm_config_location']) delete env[name];
  const flags = [...args, '--loglevel=error'];
  if (!own.endsWith('npm-cli.js')) return runProgram('npm', flags, env);
  return runProgram(process.env.npm_node_execpath ?? process.execPath, [own, ...flags], env);
}

/** Changes with the lock file, the wanted packages and the platform. */
function fingerprint() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`);
  for (const file of ['package.json', 'package-lock.json']) hash.update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

/** @returns {string} */
function wantedNode() {
  return JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).dependencies.node;
}

/** What the pinned Node says of itself, or null when it is not there or does not run here. */
function versionOfPinnedNode() {
  const run = spawnSync(pinnedNode, ['-p', 'process.versions.node'], { encoding: 'utf8' });
  return run.status === 0 ? run.stdout.trim() : null;
}

/** A Node of another platform would be found first by npm's own scripts and break them. */
function forgetPinnedNode() {
  for (const name of ['node', '.bin/node', '.package-lock.json']) {
    rmSync(path.join(root, 'node_modules', name), { recursive: true, force: true });
  }
}

function wrongNode() {
  const there = versionOfPinnedNode() ?? 'không chạy được / does not run';
  return (
    `Không cài được Node.js ${wantedNode()} vào node_modules (${there}). Hãy xóa thư mục node_modules, cho phép npm chạy script cài đặt rồi chạy lại.\n` +
    `Node.js ${wantedNode()} did not get into node_modules (${there}). Delete node_modules, let npm run install scripts, and run again.`
  );
}
