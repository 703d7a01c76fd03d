// What `npm start`, `npm test` and `npm run check` run. Plain JavaScript on purpose: it must work on whatever Node the
// machine has, before anything is installed; everything after it runs on the pinned Node of node_modules.
import process from 'node:process';

const oldestNode = 20;
const commands = ['start', 'test', 'check', 'install'];

await launch(process.argv[2] ?? '');

/** @param {string} command */
async function launch(command) {
  if (Number.parseInt(process.versions.node, 10) < oldestNode) {
    const now = process.versions.node;
    return refuse(
      `Cần Node.js ≥ ${oldestNode}, máy này có ${now}. / Node.js ≥ ${oldestNode} is needed, this is ${now}.`,
    );
  }
  if (!commands.includes(command)) return refuse(`Usage: node scripts/launch.mjs ${commands.join('|')}`);
  const { installPackages } = await import('./install-packages.mjs');
  const failure = await installPackages();
  if (failure !== null) return refuse(failure);
  if (command === 'install') return;
  if (command === 'start') process.exitCode = await (await import('./start-server.mjs')).startServer();
  else
    process.exitCode = await (await import('./run-checks.mjs')).runChecks({ withTests: command === 'test' });
}

/** @param {string} sentence */
function refuse(sentence) {
  console.error(sentence);
  process.exitCode = 1;
}
