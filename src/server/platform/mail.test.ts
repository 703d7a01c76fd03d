import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { movableClock } from '../../../test/browser.ts';
import { freshDatabase, type TestDatabase } from '../../../test/database.ts';
import { type Database, openDatabase, openPool } from './database.ts';
import { carryWaiting, startMail } from './mail.ts';
import { openMailServer } from '../../../test/mail-server.ts';
import { type Carrier, fileCarrier, type Message, openCarrier } from './mail-carrier.ts';
import { newId } from './new-id.ts';

let database: TestDatabase;
let app: Database;
let db: Database;
let folder: string;
let lines: string[];
const clock = movableClock();

beforeEach(async () => {
  database = await freshDatabase();
  app = openDatabase(openPool(database.connect, 'app', 1));
  db = openDatabase(openPool(database.connect, 'worker', 3));
  folder = await mkdtemp(path.join(tmpdir(), 'lientich-mail-'));
  lines = [];
});
afterEach(async () => {
  await Promise.all([app.destroy(), db.destroy()]);
  await database.drop();
  await rm(folder, { recursive: true });
});

const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
const parts = (carrier: Carrier) => ({ db, carrier, clock, log });
const link = 'https://lientich.demo/mat-khau#6Jr2abc';

const message = (to: string) => ({
  id: newId(),
  to_address: to,
  subject: 'Liên kết đặt mật khẩu',
  body: `Mời đặt mật khẩu: ${link}`,
});

async function send(to = 'nguoinhan@thu.demo'): Promise<string> {
  const sent = message(to);
  await app.insertInto('mail_outbox').values(sent).execute();
  return sent.id;
}
const waiting = () => db.selectFrom('mail_outbox').selectAll().where('sent_at', 'is', null).execute();

test('without a mail server a message becomes a file that nobody else reads, and leaves the database', async () => {
  const id = await send();
  await carryWaiting(parts(openCarrier({ smtpUrl: null, mailFrom: '', dataDir: folder })));
  const [name = ''] = await readdir(path.join(folder, 'mail'));
  expect(name).toContain(id);
  const file = path.join(folder, 'mail', name);
  expect(await readFile(file, 'utf8')).toBe(
    `To: nguoinhan@thu.demo\nSubject: Liên kết đặt mật khẩu\n\nMời đặt mật khẩu: ${link}\n`,
  );
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect((await stat(path.dirname(file))).mode & 0o777).toBe(0o700);
  expect(await waiting()).toEqual([]);
  expect(await db.selectFrom('mail_outbox').select('body').execute()).toEqual([{ body: '' }]);
});

test('two servers carry each message once', async () => {
  for (let count = 0; count < 10; count += 1) await send(`nguoi${count}@thu.demo`);
  const carried: string[] = [];
  const carrier: Carrier = { carry: async ({ to }) => void carried.push(to), close: () => undefined };
  await Promise.all([
    carryWaiting(parts(carrier)),
    carryWaiting(parts(carrier)),
    carryWaiting(parts(carrier)),
  ]);
  expect(carried).toHaveLength(10);
  expect(new Set(carried).size).toBe(10);
});

test('a message that fails does not hold up others, is tried again later, and its failure tells no address', async () => {
  await send('hong@thu.demo');
  await send('tot@thu.demo');
  let broken = true;
  const tried: string[] = [];
  const carry = async ({ to }: Message) => {
    tried.push(to);
    if (broken && to === 'hong@thu.demo') {
      throw Object.assign(new Error('550 no such user hong@thu.demo'), { code: 'EENVELOPE' });
    }
  };
  const carrier = { carry, close: () => undefined };
  await carryWaiting(parts(carrier));
  await carryWaiting(parts(carrier));
  expect(tried).toEqual(['hong@thu.demo', 'tot@thu.demo']);
  clock.passSeconds(31);
  await carryWaiting(parts(carrier));
  clock.passSeconds(31);
  await carryWaiting(parts(carrier));
  expect(tried).toHaveLength(3);
  broken = false;
  clock.passSeconds(31);
  await carryWaiting(parts(carrier));
  expect(await waiting()).toEqual([]);
  expect(lines.join('')).toContain('EENVELOPE');
  expect(lines.join('')).not.toMatch(/thu\.demo|6Jr2abc/);
});

const bySmtp = (port: number) =>
  openCarrier({
    smtpUrl: `smtp://127.0.0.1:${port}`,
    mailFrom: 'Liên Tịch <lientich@thu.demo>',
    dataDir: folder,
  });

test('a mail server gets the message with sender, addressee, both forms and Vietnamese letters', async () => {
  const server = await openMailServer();
  const id = await send();
  await app
    .insertInto('mail_outbox')
    .values({ ...message('hai@thu.demo'), html: '<p>Thông báo</p>' })
    .execute();
  const carrier = bySmtp(server.port);
  await carryWaiting(parts(carrier));
  carrier.close();
  await server.close();
  expect(server.taken.map(({ from, to }) => [from, to])).toEqual([
    ['lientich@thu.demo', ['nguoinhan@thu.demo']],
    ['lientich@thu.demo', ['hai@thu.demo']],
  ]);
  expect(server.taken[0]?.text).toMatch(/^Subject: =\?UTF-8\?/m);
  expect(server.taken[0]?.text).toContain(`Message-ID: <${id}@lientich>`);
  expect(server.taken[0]?.text).not.toContain('text/html');
  expect(server.taken[1]?.text).toContain('text/html');
  expect(await waiting()).toEqual([]);
});

test('a mail server that is away for an hour loses nothing and doubles nothing', async () => {
  const server = await openMailServer();
  const { port } = server;
  await server.close();
  const ids = [await send('mot@thu.demo'), await send('hai@thu.demo'), await send('ba@thu.demo')];
  const carrier = bySmtp(port);
  for (let minute = 0; minute < 60; minute += 1) {
    await carryWaiting(parts(carrier));
    clock.passSeconds(60);
  }
  expect((await waiting()).map(({ last_error: code, failed_at: given }) => [code, given])).toEqual(
    ids.map(() => ['ESOCKET', null]),
  );
  const back = await openMailServer({ port });
  for (let minute = 0; minute < 31; minute += 1) {
    await carryWaiting(parts(carrier));
    clock.passSeconds(60);
  }
  carrier.close();
  await back.close();
  expect(back.taken.map(({ to }) => to.join()).toSorted((a, b) => a.localeCompare(b))).toEqual([
    'ba@thu.demo',
    'hai@thu.demo',
    'mot@thu.demo',
  ]);
  for (const id of ids)
    expect(back.taken.filter(({ text }) => text.includes(`<${id}@lientich>`))).toHaveLength(1);
  expect(await waiting()).toEqual([]);
});

test('what the mail server refuses for good fails at once and holds up nobody; its words are kept for another try', async () => {
  const server = await openMailServer({ refuses: ['khong-co@thu.demo'] });
  const id = await send('khong-co@thu.demo');
  await send('co@thu.demo');
  const carrier = bySmtp(server.port);
  await carryWaiting(parts(carrier));
  clock.passSeconds(86_400);
  await carryWaiting(parts(carrier));
  carrier.close();
  await server.close();
  expect(server.taken.map(({ to }) => to)).toEqual([['co@thu.demo']]);
  expect(server.refused).toBe(1);
  const [failed] = await waiting();
  expect(failed).toMatchObject({ id, last_error: '550', attempts: 1, masked_address: 'k…@thu.demo' });
  expect(failed?.failed_at).not.toBeNull();
  expect(failed?.body).toContain(link);
  expect(lines.join('')).not.toMatch(/thu\.demo|6Jr2abc/);
});

test('a running postman carries what waits and stops when told', async () => {
  await send();
  let arrived = () => undefined as void;
  const arrival = new Promise<void>((resolve) => (arrived = resolve));
  const files = fileCarrier(folder);
  const postman = startMail(parts({ ...files, carry: (message) => files.carry(message).then(arrived) }));
  await arrival;
  await postman.stop();
  expect(await readdir(folder)).toHaveLength(1);
  expect(await waiting()).toEqual([]);
});
