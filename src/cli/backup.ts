import type { Command } from 'commander';
import { openForBackup } from '../server/platform/backup/open-data.ts';
import { writeBackup } from '../server/platform/backup/write-backup.ts';
import { ownConfig } from '../server/platform/config.ts';
import { openLog } from '../server/platform/log.ts';
import { ownVersion } from './own-version.ts';

/** `lientich backup DIR`: one consistent snapshot of everything, also while the server runs. */
export function registerBackup(program: Command): void {
  program
    .command('backup')
    .description(
      'sao lưu toàn bộ cơ sở dữ liệu và tệp vào một thư mục / back up all rows and files into a folder',
    )
    .argument('<dir>', 'thư mục mới hoặc trống / a new or empty folder')
    .action(async (folder: string) => {
      const config = ownConfig();
      const data = await openForBackup(config, openLog('warn'));
      try {
        const version = await ownVersion();
        const tell = (line: string) => console.log(line);
        const { tables } = await writeBackup(data.client, { folder, dataDir: config.dataDir, version, tell });
        if (config.bucket !== null) console.log(bucketApart);
        const rows = tables.reduce((sum, table) => sum + table.rows, 0);
        console.log(
          `Đã sao lưu / Backed up: ${folder} (${tables.length} bảng / tables, ${rows} dòng / rows)`,
        );
      } finally {
        await data.close();
      }
    });
}

const bucketApart =
  'Tệp đính kèm nằm trong kho S3 và KHÔNG có trong bản sao lưu này: hãy sao lưu kho đó riêng.\n' +
  'Attachments lie in the S3 bucket and are NOT in this backup: back the bucket up by itself.';
