import { spawn } from 'node:child_process';
import process from 'node:process';
import { buildWeb } from './build-web.mjs';
import { pinnedNode, programEnvironment, root } from './run-program.mjs';

/**
 * Builds what changed and runs the server until it ends.
 *
 * The server stays in our process group, so that Ctrl-C and a kill of the group reach it directly; it ignores the
 * same signal forwarded again. Should we be killed alone, the closed channel tells it to end (`disconnect`).
 * @returns {Promise<number>} its exit code
 */
export async function startServer() {
  const built = await buildWeb();
  if (built !== 0) return built;
  const child = spawn(pinnedNode, ['src/cli/main.ts', 'serve'], {
    cwd: root,
    env: programEnvironment(),
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal));
  }
  endWithNpm(() => child.kill('SIGTERM'));
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code ?? 1));
    child.once('error', (error) => (console.error(error.message), resolve(1)));
  });
}

/**
 * A killed npm forwards nothing; without this the server would go on under nobody's eyes.
 * @param {() => void} end
 */
function endWithNpm(end) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const npm = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === npm) return;
    clearInterval(watch);
    end();
  }, 500);
  watch.unref();
}
