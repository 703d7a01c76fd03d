import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { buildWeb } from './build-web.mjs';
import { programEnvironment, runProgram } from './run-program.mjs';

/** @typedef {{ passed: number, failed: number }} Counts */
/** @typedef {{ name: string, run: () => Promise<Counts> }} Check */

/**
 * Runs the checks one after the other, each with its output and its time, up to the first that fails.
 * The last line is always `N passed, N failed`, where each check counts as one and each test as one.
 * @param {{ withTests: boolean }} options
 * @returns {Promise<number>} 0 when nothing failed
 */
export async function runChecks({ withTests }) {
  const checks = [...staticChecks(), ...(withTests ? testRuns() : [])];
  const total = { passed: 0, failed: 0 };
  for (const check of checks) {
    console.log(`\n── ${check.name}`);
    const begun = performance.now();
    const { passed, failed } = await check.run();
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    console.log(`${failed === 0 ? '✓' : '✗'} ${check.name}: ${seconds} s`);
    total.passed += passed;
    total.failed += failed;
    if (failed > 0) break;
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

/** @returns {Check[]} */
function staticChecks() {
  return [
    one('format (oxfmt)', () => runProgram('oxfmt', ['--check', '.'])),
    one('lint (oxlint)', () => runProgram('oxlint', ['--type-aware'])),
    one('types (tsc)', () => runProgram('tsc', ['--noEmit'])),
    one('structure', () => runProgram('node', ['scripts/check-structure.ts'])),
    one('unused code (knip)', () => runProgram('knip', ['--no-progress'])),
    one('web build (vite)', buildWeb),
    one('weight of the first load', () => runProgram('node', ['scripts/check-bundle.ts'])),
  ];
}

/** @returns {Check[]} */
function testRuns() {
  const runs = [{ name: 'tests (vitest)', run: () => runVitest([], {}) }];
  if (!machineHasPostgres()) {
    console.log('No PostgreSQL installed on this machine: the tests by DATABASE_URL are left out.');
    return runs;
  }
  const system = { LIENTICH_TEST_SERVER: 'system' };
  const again = () => runVitest(['--project', 'server'], system);
  return [
    ...runs,
    { name: 'database tests again by DATABASE_URL, on the PostgreSQL of this machine', run: again },
  ];
}

/**
 * @param {string} name
 * @param {() => Promise<number>} program
 * @returns {Check}
 */
function one(name, program) {
  return {
    name,
    run: async () => ((await program()) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }),
  };
}

/**
 * @param {string[]} args
 * @param {Record<string, string>} environment
 * @returns {Promise<Counts>}
 */
async function runVitest(args, environment) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'lientich-report-'));
  const report = path.join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runProgram('vitest', ['run', ...reporters, ...args], testEnvironment(environment));
  const counts = existsSync(report) ? readCounts(report) : { passed: 0, failed: 0 };
  rmSync(folder, { recursive: true });
  // A crash outside a test, or no report at all, is a failure too.
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/**
 * @param {string} report
 * @returns {Counts}
 */
function readCounts(report) {
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
  return { passed: numPassedTests, failed: numFailedTests };
}

/**
 * Settings of the caller's own server must not reach the tests.
 * @param {Record<string, string>} more
 */
function testEnvironment(more) {
  const kept = Object.entries(programEnvironment()).filter(
    ([name]) => !/^(LIENTICH_.*|DATABASE_URL|PORT|HOST|NODE_ENV)$/.test(name),
  );
  return { ...Object.fromEntries(kept), ...more };
}

function machineHasPostgres() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).map(Number) : [];
  const onPath = (process.env.PATH ?? '')
    .split(path.delimiter)
    .some((folder) => existsSync(path.join(folder, 'initdb')));
  return onPath || versions.some((version) => version >= 15);
}
