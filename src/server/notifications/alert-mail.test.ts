import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { movableClock } from '../../../test/browser.ts';
import { type MailServer, openMailServer } from '../../../test/mail-server.ts';
import { administrator } from '../../../test/database.ts';
import { layParticipants, type Participant } from '../../../test/participants.ts';
import { newId } from '../platform/new-id.ts';
import { type Database, openDatabase, openPool } from '../platform/database.ts';
import { openLog } from '../platform/log.ts';
import { carryWaiting } from '../platform/mail.ts';
import { type Carrier, openCarrier } from '../platform/mail-carrier.ts';
import type { MailSetting } from '../../domain/notification/mail-setting.ts';
import { usualSetting } from '../../domain/notification/mail-setting.ts';
import { sendAlertMail } from './send-alert-mail.ts';

const clock = movableClock();
const log = openLog('silent');
const publicUrl = 'https://lientich.demo';
let server: TestApp;
let court: Participant;
let procuracy: Participant;
let worker: Database;
let post: MailServer;
/** Past all walls, as the triggers of 0010 are. */
let past: Client;
let carrier: Carrier;

beforeAll(async () => {
  server = await openTestApp({ clock });
  [court, procuracy] = await layParticipants(server, 'Tòa án nhân dân tỉnh', 'Viện kiểm sát nhân dân tỉnh');
  past = new Client(administrator(server.database.name));
  await past.connect();
  worker = openDatabase(openPool(server.database.connect, 'worker', 2));
  post = await openMailServer();
  const smtpUrl = `smtp://127.0.0.1:${post.port}`;
  carrier = openCarrier({ smtpUrl, mailFrom: 'Liên Tịch <lientich@thu.demo>', dataDir: '' });
});
afterAll(async () => {
  carrier.close();
  await Promise.all([worker.destroy(), post.close(), past.end()]);
  await server.close();
});
beforeEach(async () => {
  clock.moveTo('2022-09-05T09:00:00+07:00');
  await past.query(`update alert set mail_state = 'none'`);
  await wish(court, usualSetting);
  post.taken.length = 0;
});

type Told = { kind?: string; label?: string; restricted?: boolean; aboutId?: string };

/** As the triggers of requests tell people. */
async function tell(
  who: Participant,
  { kind = 'requestArrived', label = 'Cung cấp hồ sơ', restricted = false, aboutId = newId() }: Told = {},
) {
  await past.query(`select set_config('app.business_at', '${clock.now().toISOString()}', false), tell_people(array['${who.leader.personId}']::uuid[],
      '${who.agencyId}', '${kind}', 'request', '${aboutId}', '${label}', ${restricted})`);
  return aboutId;
}
const wish = (who: Participant, setting: MailSetting) =>
  server.call('PUT', '/account/notification-settings', {
    as: { personId: who.leader.personId },
    body: setting,
  });

/** What the mail server has after the job and the postman went round. */
async function rounds(): Promise<string[]> {
  await sendAlertMail({ db: worker, clock, publicUrl, stop: new AbortController().signal });
  await carryWaiting({ db: worker, carrier, clock, log });
  return post.taken.map(({ text }) => decoded(text));
}

/** The text part and the subject of a message, their transfer encodings undone. */
function decoded(message: string): string {
  const subject = message
    .replaceAll(/\r\n[ \t]/g, '')
    .match(/^Subject: (.*)$/m)?.[1]
    ?.replaceAll(/=\?UTF-8\?(Q|B)\?([^?]*)\?=\s*/gi, (_all, kind: string, text: string) =>
      kind.toUpperCase() === 'B' ? Buffer.from(text, 'base64').toString() : quoted(text.replaceAll('_', ' ')),
    );
  const bodies = [...message.matchAll(/Content-Transfer-Encoding: ([\w-]+)\r\n\r\n([\s\S]*?)\r\n--/g)];
  const parts = bodies.map(([, how, body = '']) =>
    how === 'base64' ? Buffer.from(body, 'base64').toString() : quoted(body),
  );
  return [subject, ...parts].join('\n');
}
function quoted(text: string): string {
  const bytes = text
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

test('what waits for an answer comes at once, with its title and a link, once', async () => {
  const id = await tell(court);
  const [message = ''] = await rounds();
  expect(message).toContain('[Liên Tịch] Có yêu cầu mới gửi đến cơ quan: Cung cấp hồ sơ.');
  expect(message).toContain(`${publicUrl}/yeu-cau/${id}`);
  expect(message).toContain(`<a href="${publicUrl}/yeu-cau/${id}">`);
  expect(post.taken[0]?.to).toEqual([`${court.leader.personId}@thu.demo`]);
  expect(await rounds()).toHaveLength(1);
});

test('several at once are one message, of what is restricted no word, and signs of HTML are only signs', async () => {
  await tell(court, { label: 'Chuyển <b>hồ sơ</b> & biên bản' });
  await tell(court, { label: 'Vụ án X', restricted: true });
  const messages = await rounds();
  expect(messages).toHaveLength(1);
  expect(messages[0]).toContain('[Liên Tịch] 2 thông báo');
  expect(messages[0]).toContain('một yêu cầu hạn chế');
  expect(messages[0]).toContain('Chuyển &lt;b&gt;hồ sơ&lt;/b&gt; &amp; biên bản');
  expect(messages[0]).not.toContain('Vụ án X');
});

test('the message of the day has what came since the one before, at its hour', async () => {
  await tell(court, { kind: 'messageArrived', label: 'Trao đổi một' });
  clock.moveTo('2022-09-05T15:00:00+07:00');
  await tell(court, { kind: 'messageArrived', label: 'Trao đổi hai' });
  expect(await rounds()).toEqual([]);
  clock.moveTo('2022-09-06T07:29:00+07:00');
  expect(await rounds()).toEqual([]);
  clock.moveTo('2022-09-06T07:30:00+07:00');
  const messages = await rounds();
  expect(messages).toHaveLength(1);
  expect(messages[0]).toContain('Trao đổi một');
  expect(messages[0]).toContain('Trao đổi hai');
});

test('in quiet hours nothing comes; at their end it does', async () => {
  clock.moveTo('2022-09-05T22:00:00+07:00');
  await tell(court);
  expect(await rounds()).toEqual([]);
  clock.moveTo('2022-09-06T06:30:00+07:00');
  expect(await rounds()).toHaveLength(1);
});

test('what was read meanwhile, or is not wanted any more, is not mailed', async () => {
  await tell(court, { kind: 'messageArrived', label: 'Đã đọc' });
  await rounds();
  await server.call('POST', '/account/alerts/read', { as: court.leader, body: {} });
  await tell(court, { kind: 'messageArrived', label: 'Không muốn' });
  await rounds();
  await wish(court, { ...usualSetting, byMail: { ...usualSetting.byMail, messages: 'never' } });
  clock.moveTo('2022-09-06T08:00:00+07:00');
  expect(await rounds()).toEqual([]);
});

test('messages come in the language that one has chosen', async () => {
  await wish(court, { ...usualSetting, language: 'en' });
  await tell(court, { kind: 'noAnswer', label: 'Cung cấp hồ sơ' });
  const [message = ''] = await rounds();
  expect(message).toContain('[Liên Tịch] The time has ended without an answer: Cung cấp hồ sơ.');
});

test('who has left, or acts for the agency no more, gets nothing', async () => {
  await tell(procuracy);
  await past.query(
    `update appointment set valid = daterange(lower(valid), '2022-09-05') where id = '${procuracy.leader.appointmentId}'`,
  );
  expect(await rounds()).toEqual([]);
  const listed = await server.call('GET', '/account/alerts', { as: { personId: procuracy.leader.personId } });
  expect(listed.json<{ items: { kind: string }[] }>().items).toEqual([]);
  const counted = await server.call('GET', '/account/alerts/count', {
    as: { personId: procuracy.leader.personId },
  });
  expect(counted.json()).toEqual({ unread: 0 });
});

test('two servers that write at once write each message once, and an hour without a mail server loses none', async () => {
  const { port } = post;
  await post.close();
  for (let count = 0; count < 5; count += 1) await tell(court, { label: `Yêu cầu ${count}` });
  const write = () => sendAlertMail({ db: worker, clock, publicUrl, stop: new AbortController().signal });
  await Promise.all([write(), write()]);
  for (let minute = 0; minute < 60; minute += 10) {
    await carryWaiting({ db: worker, carrier, clock, log });
    clock.passSeconds(600);
  }
  post = await openMailServer({ port });
  for (let minute = 0; minute < 31; minute += 1) {
    await carryWaiting({ db: worker, carrier, clock, log });
    clock.passSeconds(60);
  }
  const all = post.taken.map(({ text }) => decoded(text)).join('\n');
  for (let count = 0; count < 5; count += 1)
    expect(all.match(new RegExp(`href=[^>]*>[^<]*Yêu cầu ${count}`, 'g'))).toHaveLength(1);
});

test('what lay for days before anybody planned it is in the list alone', async () => {
  await tell(court);
  clock.moveTo('2022-09-10T09:00:00+07:00');
  expect(await rounds()).toEqual([]);
});
