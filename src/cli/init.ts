import type { Command } from 'commander';
import { z } from 'zod';
import { beginInstallation } from '../server/session/begin-installation.ts';
import { ensureInstallation } from '../server/session/make-setup-code.ts';
import { Refused } from '../server/platform/problem.ts';
import { printJson } from './print-json.ts';
import { runAsOperator } from './run-as-operator.ts';
import { tellLink } from './tell-link.ts';
import { UnusableInput } from './unusable-input.ts';

type Options = {
  code?: boolean;
  agency?: string;
  shortName?: string;
  name?: string;
  email?: string;
  json?: boolean;
};

/** `lientich init`: the first agency and its administrator, or a new set-up code for the first-run page. */
export function registerInit(program: Command): void {
  program
    .command('init')
    .description('lập cơ quan và quản trị đầu tiên / make the first agency and its administrator')
    .option('--code', 'chỉ in mã khởi tạo mới cho trang khởi tạo / only print a new set-up code')
    .option('--agency <name>', 'tên cơ quan / name of the agency')
    .option('--short-name <name>', 'tên viết tắt / its short name')
    .option('--name <name>', 'họ và tên quản trị / full name of the administrator')
    .option('--email <email>', 'thư điện tử của quản trị / their address')
    .option('--json', 'JSON')
    .action((options: Options) => (options.code === true ? newCode(options) : begin(options)));
}

async function newCode(options: Options): Promise<void> {
  const setupCode = await runAsOperator('lientich init', async ({ db }) => {
    const code = await ensureInstallation(db);
    if (code === null) throw new Refused('alreadyInitialised');
    return code;
  });
  if (options.json === true) printJson({ setupCode });
  else console.log(`Mã khởi tạo / Set-up code: ${setupCode}`);
}

const shape = z.object({
  agency: z.string().trim().min(3).max(300),
  shortName: z.string().trim().min(2).max(100),
  name: z.string().trim().min(2).max(200),
  email: z.email().max(200),
});

async function begin(options: Options): Promise<void> {
  const read = shape.safeParse(options);
  if (!read.success) {
    const wrong = read.error.issues.map((issue) => `--${kebab(String(issue.path[0]))}`);
    throw new UnusableInput(
      `Thiếu hoặc sai / missing or wrong: ${wrong.join(', ')}. Xem / see: lientich init --help`,
    );
  }
  const { agency, shortName, name, email } = read.data;
  const first = { agencyName: agency, agencyShortName: shortName, fullName: name, email };
  const made = await runAsOperator('lientich init', (operator) => beginInstallation(operator, first));
  if (options.json === true) return printJson(made);
  console.log(
    'Đã khởi tạo. Quản trị đặt mật khẩu bằng liên kết dùng một lần: / Done. One-time link for the password:',
  );
  tellLink(made);
}

function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
