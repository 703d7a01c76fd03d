import type { Command } from 'commander';
import type { RunningServer, SeedDemo } from '../server/main.ts';
import { ownConfig } from '../server/platform/config.ts';
import { ownVersion } from './own-version.ts';

/** `lientich serve`: starts everything and stays until it is told to stop. */
export function registerServe(program: Command): void {
  program
    .command('serve')
    .description('chạy máy chủ / start the server')
    .action(async () => {
      // Heard from the first moment: who ends a start early must not leave the database running.
      const told = Promise.withResolvers<void>();
      for (const word of ['SIGINT', 'SIGTERM', 'disconnect'] as const) process.on(word, () => told.resolve());
      // The whole server is loaded only where it runs: other commands begin twice as fast.
      const { startServer } = await import('../server/main.ts');
      const server = await startServer(ownConfig(), await ownVersion(), seedDemo);
      process.stdout.write(greeting(server));
      void told.promise.then(() => server.stop());
      await server.ended;
      if (process.connected) process.disconnect();
    });
}

/** The world lies beside the product, not in it: loaded only when an empty database asks for it. */
const seedDemo: SeedDemo = async (parts) => {
  process.stdout.write(
    'Đang dựng dữ liệu trình diễn (khoảng một phút)… / Building the demo world (about a minute)…\n',
  );
  const { seedDemoWorld } = await import('../../test/world/seed-demo-world.ts');
  await seedDemoWorld(parts);
};

function greeting({ address, database, installation, setupCode }: RunningServer): string {
  const demoDay = installation?.demoDay ?? null;
  const lines = ['', `  Liên Tịch  ${address}`, `  ${database}`];
  if (demoDay !== null) {
    lines.push(
      '',
      `  Bản trình diễn, bắt đầu ngày ${printedDay(demoDay)}. Đăng nhập bằng một trong các tài khoản:`,
      '    lanhdao@vks-hagiang.demo   vanthu@ta-hagiang.demo   daumoi@bnc-thaibinh.demo',
      '    quantri@vks-vinhphuc.demo  chuyenvien@ta-longan.demo  quantri@he-thong.demo',
      '  Mật khẩu: lientich-demo-2026   (ROLE@AGENCY.demo, xem README.md)',
    );
  }
  if (setupCode !== null) {
    lines.push('', `  Chưa khởi tạo. Mở ${address}/khoi-tao và nhập mã khởi tạo: ${setupCode}`);
    lines.push(`  Not set up yet. Open ${address}/khoi-tao and enter the set-up code above.`);
  }
  return `${lines.join('\n')}\n\n`;
}

/** A day as official papers print it: a zero stands before days under 10 and before January and February. */
function printedDay(day: string): string {
  const [year = '', month = '', ofMonth = ''] = day.split('-');
  return `${ofMonth}/${Number(month) > 2 ? Number(month) : month}/${year}`;
}
