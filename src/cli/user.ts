import type { Command } from 'commander';
import { z } from 'zod';
import { readRole, roleName } from '../domain/person/role-names.ts';
import { type Role, roles } from '../domain/person/role.ts';
import { addUser } from '../server/session/add-user.ts';
import { disableUser } from '../server/session/disable-user.ts';
import { resetUser } from '../server/session/reset-user.ts';
import { printJson } from './print-json.ts';
import { runAsOperator } from './run-as-operator.ts';
import { tellLink } from './tell-link.ts';
import { UnusableInput } from './unusable-input.ts';

type Json = { json?: boolean };
type Added = Json & { name: string; agency: string; position: string; role: string[] };

const rolesTold = roles.map((role) => `${roleName(role)} (${role})`).join(', ');

/** `lientich user add|reset|disable`: accounts, from the machine itself. */
export function registerUser(program: Command): void {
  const user = program.command('user').description('tài khoản người dùng / accounts of people');
  user
    .command('add')
    .description('thêm người vào một cơ quan; thư mang liên kết đặt mật khẩu / enter a person in an agency')
    .argument('<email>', 'thư điện tử / address')
    .requiredOption('--name <name>', 'họ và tên / full name')
    .requiredOption('--agency <agency>', 'mã hoặc tên cơ quan / code or name of the agency')
    .requiredOption('--position <title>', 'chức vụ / title of one of its positions')
    .requiredOption('--role <role...>', `vai trò, tên Việt hoặc Anh / roles, either name: ${rolesTold}`)
    .option('--json', 'JSON')
    .action(add);
  user
    .command('reset')
    .description('đặt lại đăng nhập, in liên kết dùng một lần / reset a sign-in, print a one-time link')
    .argument('<email>', 'thư điện tử / address')
    .option('--second-factor', 'gỡ cả xác thực hai bước / remove two-step sign-in too')
    .option('--json', 'JSON')
    .action(reset);
  user
    .command('disable')
    .description('đóng tài khoản và kết thúc mọi phiên / close an account and end its sessions')
    .argument('<email>', 'thư điện tử / address')
    .option('--json', 'JSON')
    .action(disable);
}

async function add(email: string, options: Added): Promise<void> {
  const wanted = {
    email: addressOf(email),
    fullName: options.name,
    agency: options.agency,
    position: options.position,
    roles: [...new Set(options.role.map(roleOf))],
  };
  const added = await runAsOperator('lientich user add', (operator) => addUser(operator, wanted));
  if (options.json === true) return printJson(added);
  console.log(
    `Đã thêm ${email}; liên kết đặt mật khẩu được gửi bằng thư. / Added; a letter brings the link.`,
  );
  if (added.waits)
    console.log(
      'Vai trò lãnh đạo chờ người thứ hai xác nhận. / The leader’s role waits for a second person.',
    );
}

async function reset(email: string, options: Json & { secondFactor?: boolean }): Promise<void> {
  const wanted = { email: addressOf(email), secondFactor: options.secondFactor === true };
  const made = await runAsOperator('lientich user reset', (operator) => resetUser(operator, wanted));
  if (options.json === true) return printJson(made);
  console.log(
    'Mật khẩu cũ và mọi phiên đã kết thúc. Liên kết dùng một lần: / Password and sessions ended. One-time link:',
  );
  tellLink(made);
}

async function disable(email: string, options: Json): Promise<void> {
  const wanted = { email: addressOf(email) };
  const done = await runAsOperator('lientich user disable', (operator) => disableUser(operator, wanted));
  if (options.json === true) return printJson(done);
  console.log(`Đã đóng tài khoản ${email}. / The account is closed.`);
}

function roleOf(given: string): Role {
  const role = readRole(given);
  if (role === null) throw new UnusableInput(`--role ${given}: chỉ có / there are only ${rolesTold}`);
  return role;
}

function addressOf(given: string): string {
  if (!z.email().safeParse(given).success)
    throw new UnusableInput(`${given}: không phải thư điện tử / no e-mail address`);
  return given;
}
