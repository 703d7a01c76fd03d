import type { Command } from 'commander';
import { openForRestore } from '../server/platform/backup/open-data.ts';
import { readBackup } from '../server/platform/backup/read-backup.ts';
import { restoreBackup } from '../server/platform/backup/restore-backup.ts';
import { ownConfig } from '../server/platform/config.ts';
import { openPool } from '../server/platform/database.ts';
import { openLog } from '../server/platform/log.ts';
import { endEverySession } from '../server/session/end-every-session.ts';

/** `lientich restore DIR`: a backup, of this version or an older one, into an empty database. */
export function registerRestore(program: Command): void {
  program
    .command('restore')
    .description('khôi phục bản sao lưu vào cơ sở dữ liệu trống / restore a backup into an empty database')
    .argument('<dir>', 'thư mục của bản sao lưu / the folder of the backup')
    .action(async (folder: string) => {
      const config = ownConfig();
      const backup = await readBackup(folder);
      const data = await openForRestore(config, openLog('warn'));
      const owner = openPool(data.connect, 'owner', 1);
      try {
        const tell = (line: string) => console.log(line);
        await restoreBackup(backup, { dataDir: config.dataDir, owner, client: data.client, tell });
        await endEverySession(owner);
        console.log(`Đã khôi phục / Restored: ${folder} (${backup.manifest.takenAt})`);
      } finally {
        await owner.end();
        await data.close();
      }
    });
}
