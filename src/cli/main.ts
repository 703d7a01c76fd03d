import { Command } from 'commander';
import { registerBackup } from './backup.ts';
import { registerMigrate } from './migrate.ts';
import { registerOpenApi } from './openapi.ts';
import { registerInit } from './init.ts';
import { registerParse } from './parse.ts';
import { registerRestore } from './restore.ts';
import { registerScore } from './score.ts';
import { registerServe } from './serve.ts';
import { ownVersion } from './own-version.ts';
import { UnusableInput } from './unusable-input.ts';
import { registerUser } from './user.ts';

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

registerServe(program);
registerInit(program);
registerUser(program);
registerMigrate(program);
registerBackup(program);
registerRestore(program);
registerOpenApi(program);
registerParse(program);
registerScore(program);

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
