import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { movableClock } from '../../../test/browser.ts';
import { freshDatabase, type TestDatabase } from '../../../test/database.ts';
import { type Database, openDatabase, openPool } from './database.ts';
import { carryWaiting, startMail } from './mail.ts';
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

async function send(to = 'nguoinhan@thu.demo'): Promise<string> {
  const id = newId();
  const message = { id, to_address: to, subject: 'Liên kết đặt mật khẩu', body: `Mời đặt mật khẩu: ${link}` };
  await app.insertInto('mail_outbox').values(message).execute();
  return id;
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
  const pauses = new Map();
  const carrier = { carry, close: () => undefined };
  await carryWaiting(parts(carrier), pauses);
  await carryWaiting(parts(carrier), pauses);
  expect(tried).toEqual(['hong@thu.demo', 'tot@thu.demo']);
  clock.passSeconds(31);
  await carryWaiting(parts(carrier), pauses);
  clock.passSeconds(31);
  await carryWaiting(parts(carrier), pauses);
  expect(tried).toHaveLength(3);
  broken = false;
  clock.passSeconds(31);
  await carryWaiting(parts(carrier), pauses);
  expect(await waiting()).toEqual([]);
  expect(lines.join('')).toContain('EENVELOPE');
  expect(lines.join('')).not.toMatch(/thu\.demo|6Jr2abc/);
});

test('a mail server gets the message with sender, addressee and Vietnamese letters', async () => {
  const { server, received, port } = await smtpServer();
  await send();
  const smtpUrl = `smtp://127.0.0.1:${port}`;
  const carrier = openCarrier({ smtpUrl, mailFrom: 'Liên Tịch <lientich@thu.demo>', dataDir: folder });
  await carryWaiting(parts(carrier));
  carrier.close();
  server.close();
  const said = received.join('');
  expect(said).toMatch(/MAIL FROM:<lientich@thu\.demo>/);
  expect(said).toMatch(/RCPT TO:<nguoinhan@thu\.demo>/);
  expect(said).toMatch(/Subject: =\?UTF-8\?/);
  expect(await waiting()).toEqual([]);
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

/** The least of a mail server: it agrees to everything and keeps what it was told. */
async function smtpServer(): Promise<{ server: net.Server; received: string[]; port: number }> {
  const received: string[] = [];
  const server = net.createServer((socket) => {
    let inMessage = false;
    socket.write('220 thu.demo ESMTP\r\n');
    socket.on('data', (chunk) => {
      const text = String(chunk);
      received.push(text);
      if (inMessage) {
        if (!text.endsWith('\r\n.\r\n')) return;
        inMessage = false;
      }
      if (/^DATA/im.test(text)) inMessage = true;
      socket.write(inMessage ? '354 go on\r\n' : /^QUIT/im.test(text) ? '221 bye\r\n' : '250 OK\r\n');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, received, port: (server.address() as net.AddressInfo).port };
}
