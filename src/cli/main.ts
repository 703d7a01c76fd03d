import { Command } from 'commander';
import { ownVersion } from './own-version.ts';
import { UnusableInput } from './unusable-input.ts';

if (!process.version.startsWith('v24.')) {
  console.error(
    `Cần Node 24 của gói «node» trong node_modules, đang chạy ${process.version}. Hãy chạy «npm start» hoặc «bin/lientich». / Node 24 from node_modules is needed, this is ${process.version}.`,
  );
  process.exit(2);
}

// `lientich … | head` closes our output early; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

const program = new Command('lientich')
  .description('Liên Tịch: quy chế phối hợp, từ văn bản đến việc làm')
  .version(await ownVersion())
  .showHelpAfterError()
  .exitOverride((end) => {
    process.exitCode = end.exitCode === 0 ? 0 : 2;
    throw end;
  });

/** Only the command that is asked for is loaded; all of them where help has to list them. */
const commands: Record<string, () => Promise<(to: Command) => void>> = {
  serve: async () => (await import('./serve.ts')).registerServe,
  init: async () => (await import('./init.ts')).registerInit,
  user: async () => (await import('./user.ts')).registerUser,
  migrate: async () => (await import('./migrate.ts')).registerMigrate,
  backup: async () => (await import('./backup.ts')).registerBackup,
  restore: async () => (await import('./restore.ts')).registerRestore,
  openapi: async () => (await import('./openapi.ts')).registerOpenApi,
  parse: async () => (await import('./parse.ts')).registerParse,
  deadline: async () => (await import('./deadline.ts')).registerDeadline,
  score: async () => (await import('./score.ts')).registerScore,
};
const asked = process.argv[2] ?? '';
const wanted = Object.hasOwn(commands, asked) ? [commands[asked]!] : Object.values(commands);
for (const register of await Promise.all(wanted.map((load) => load()))) register(program);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof Error)) throw error;
  // commander has printed its own; of ours only the sentence is for the person.
  if (error.name !== 'CommanderError') {
    console.error(error.message);
    process.exitCode = error instanceof UnusableInput ? 2 : 1;
  }
}
