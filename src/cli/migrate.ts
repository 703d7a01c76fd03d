import type { Command } from 'commander';
import { ownConfig } from '../server/platform/config.ts';
import { openLog } from '../server/platform/log.ts';
import { openStorage } from '../server/platform/storage.ts';

/** `lientich migrate`: brings the database forward without starting the server. */
export function registerMigrate(program: Command): void {
  program
    .command('migrate')
    .description('đưa cơ sở dữ liệu lên phiên bản này / bring the database forward to this version')
    .action(async () => {
      const config = ownConfig();
      const storage = await openStorage(config, openLog(config.logLevel));
      await storage.stop();
      process.stdout.write(`${storage.name}: đã cập nhật / up to date\n`);
    });
}
