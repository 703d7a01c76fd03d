import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { type Exchange, layExchange } from '../../../test/on-lines.ts';

let server: TestApp;
let between: Exchange;

beforeAll(async () => {
  server = await openTestApp();
  between = await layExchange(server);
});
beforeEach(() => server.clock.moveTo('2022-09-05'));
afterAll(() => server.close());

const answer = { body: 'Xin cung cấp như sau.', outcome: 'given' };

test('what arrived is received with a number, started and answered; the time counts from the receipt', async () => {
  const { court, procuracy, say, send } = between;
  const request = await send();
  server.clock.moveTo('2022-09-06');
  const received = await say(court, request, 'receive');
  expect(received.code).toBeNull();
  // Tuesday 06/9/2022 and three working days.
  expect(received.line).toMatchObject({ state: 'received', receivedOn: '2022-09-06', dueOn: '2022-09-09' });
  expect(received.line.inNumber).toEqual({ number: 1, period: '2022' });
  expect((await say(court, request, 'receive')).code).toBe('alreadyReceived');
  expect((await say(court, request, 'start')).line.state).toBe('processing');
  expect((await say(court, request, 'start')).code).toBe('alreadyStarted');
  const part = await say(court, request, 'answer', { ...answer, partial: true });
  expect(part.line).toMatchObject({ state: 'processing', answeredOn: null });
  server.clock.moveTo('2022-09-08');
  const whole = await say(court, request, 'answer', answer);
  const said = { state: 'done', outcome: 'given', answeredOn: '2022-09-08', answerDays: 2 };
  expect(whole.line).toMatchObject(said);
  expect((await say(court, request, 'answer', answer)).code).toBe('requestEnded');
  expect((await say(procuracy, request, 'answer', answer)).status).toBe(403);
});

test('it is received on a day from its arrival to today, and on no other', async () => {
  const { court, say, send } = between;
  const request = await send();
  server.clock.moveTo('2022-09-07');
  const before = await say(court, request, 'receive', { receivedOn: '2022-09-04' });
  const after = await say(court, request, 'receive', { receivedOn: '2022-09-08' });
  expect([before.code, after.code]).toEqual(['receivedOutside', 'receivedOutside']);
  const received = await say(court, request, 'receive', { receivedOn: '2022-09-06' });
  expect(received.line).toMatchObject({ receivedOn: '2022-09-06', receivedSameDay: false });
});

test('several are received at once, and what cannot be hinders none of the others', async () => {
  const { court, say, send } = between;
  const [one, two, ended] = [await send(), await send(), await send()];
  await say(court, ended, 'refuse', { reason: 'Không thuộc thẩm quyền' });
  const requestIds = [one.id, ended.id, '0198a000-0000-7000-8000-000000000000', two.id];
  const body = { requestIds };
  const received = await server.call('POST', '/requests/receive', { as: court.leader, body });
  const { items } = received.json<{ items: { done: boolean; refusal: string | null }[] }>();
  expect(items.map(({ done, refusal }) => [done, refusal])).toEqual([
    [true, null],
    [false, 'requestEnded'],
    [false, 'notFound'],
    [true, null],
  ]);
});

test('a late answer is recorded as late, and never refused', async () => {
  const { court, say, send } = between;
  const request = await send();
  server.clock.moveTo('2022-10-03');
  await say(court, request, 'receive', { receivedOn: '2022-09-05' });
  const late = await say(court, request, 'answer', answer);
  expect(late.line).toMatchObject({ state: 'done', standing: 'doneLate', dueOn: '2022-09-08' });
});

test('an answer names an end of its kind; before the receipt there is none', async () => {
  const { court, say, send } = between;
  const request = await send();
  expect((await say(court, request, 'answer', answer)).code).toBe('notReceived');
  await say(court, request, 'receive');
  const answers = [{}, { outcome: 'agreed' }, { outcome: 'lent' }].map((more) =>
    say(court, request, 'answer', { body: 'Xin trả lời.', ...more }),
  );
  const codes = (await Promise.all(answers)).map(({ code }) => code);
  expect(codes).toEqual(['outcomeIncomplete', 'outcomeIncomplete', 'outcomeIncomplete']);
});

test('of two answers at once one is taken, and the other is told that it came too late', async () => {
  const { court, say, sayTo, send } = between;
  const request = await send();
  const { line } = await say(court, request, 'receive');
  const on = { id: request.id, version: line.version };
  const both = await Promise.all([sayTo(court, on, 'answer', answer), sayTo(court, on, 'answer', answer)]);
  expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 412]);
});

test('what was answered by telephone says when; it lies not in the future', async () => {
  const { court, say, send } = between;
  const request = await send();
  server.clock.moveTo('2022-09-07');
  await say(court, request, 'receive');
  const told = { by: 'Chánh Văn phòng', with: 'Trưởng phòng' };
  const spoken = { ...answer, medium: 'telephone', told };
  const future = await say(court, request, 'answer', { ...spoken, happenedOn: '2022-09-08' });
  expect(future.code).toBe('happenedInFuture');
  const said = await say(court, request, 'answer', { ...spoken, happenedOn: '2022-09-06' });
  expect(said.line).toMatchObject({ state: 'done', answeredOn: '2022-09-06' });
});

test('a notice is received and acknowledged in one; an answer it has none', async () => {
  const { court, say, send } = between;
  const notice = await send({ kind: 'notice', title: 'Thông báo lịch làm việc' });
  await say(court, notice, 'receive');
  expect((await say(court, notice, 'answer', answer)).code).toBe('isNotice');
  expect((await say(court, notice, 'acknowledge')).line).toMatchObject({
    state: 'done',
    outcome: 'acknowledged',
  });
  const other = await send({ kind: 'notice', title: 'Thông báo khác' });
  const acknowledged = await say(court, other, 'acknowledge');
  expect(acknowledged.line).toMatchObject({ state: 'done', receivedOn: '2022-09-05' });
  expect(acknowledged.line.inNumber).not.toBeNull();
  const asked = await send();
  expect((await say(court, asked, 'acknowledge')).code).toBe('notANotice');
});

test('another addressee neither sees a line nor acts upon it', async () => {
  const { court, police, say, send } = between;
  const request = await send();
  const acts = ['receive', 'start', 'acknowledge', 'resume', 'agree-recall'];
  const asked = await Promise.all(acts.map((act) => say(police, request, act)));
  expect(asked.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
  const both = await send({ addresseeIds: [court.agencyId, police.agencyId] });
  await say(court, both, 'receive');
  const seen = await say(police, both, 'receive');
  expect(seen.view.lines.map(({ agency }) => agency.agencyId)).toEqual([police.agencyId]);
});
