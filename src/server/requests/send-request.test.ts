import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RequestView } from '../../contract/request-views.ts';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { insideAs, layParticipants, layRegulation, type Participant } from '../../../test/participants.ts';
import { houseOf } from '../../../test/house.ts';
import { issueNumber } from '../registers/issue-number.ts';

let server: TestApp;
let procuracy: Participant;
let court: Participant;
let police: Participant;
let stranger: Participant;
let regulationId: string;

beforeAll(async () => {
  server = await openTestApp();
  [procuracy, court, police, stranger] = await layParticipants(
    server,
    'Viện kiểm sát nhân dân tỉnh',
    'Tòa án nhân dân tỉnh',
    'Công an tỉnh',
    'Thanh tra tỉnh',
  );
  ({ regulationId } = await layRegulation(server, [procuracy, court, police]));
});
afterAll(() => server.close());

function send(addressees: readonly Participant[], more: object = {}, headers: Record<string, string> = {}) {
  const body = {
    regulationId,
    eId: 'art_2__cl_1',
    kind: 'information',
    addresseeIds: addressees.map(({ agencyId }) => agencyId),
    title: 'Đề nghị cung cấp thông tin',
    body: 'Kính gửi quý cơ quan.',
    ...more,
  };
  return server.call('POST', '/requests', { as: procuracy.leader, body, headers });
}

test('what is sent arrives at once, numbered, with the end of the cited article for each addressee', async () => {
  const sent = await send([court, police]);
  expect(sent.statusCode, sent.body).toBe(201);
  const view = sent.json<RequestView>();
  expect(view.code).toMatch(/^LT-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(view.outNumber).toEqual({ number: 1, period: '2022' });
  // Monday 05/9/2022 and three working days.
  expect(view.lines.map(({ state, dueOn }) => [state, dueOn])).toEqual([
    ['arrived', '2022-09-08'],
    ['arrived', '2022-09-08'],
  ]);
  const read = await server.call('GET', `/requests/${view.id}`, { as: court.leader });
  expect(read.json<RequestView>().lines).toHaveLength(1);
  const hidden = await server.call('GET', `/requests/${view.id}`, { as: stranger.leader });
  expect(hidden.statusCode).toBe(404);
});

test('the same call with its key sends once and takes one number', async () => {
  const headers = { 'idempotency-key': 'once' };
  const [one, other] = [await send([court], {}, headers), await send([court], {}, headers)];
  expect(other.json<RequestView>().id).toBe(one.json<RequestView>().id);
  expect(one.json<RequestView>().outNumber?.number).toBe(2);
});

test('what does not fit the regulation is refused with its reason', async () => {
  const refusals = await Promise.all([
    send([stranger]),
    send([court], { eId: 'art_9' }),
    send([court], { askedOn: '2022-10-01' }),
    send([court], { kind: 'decision' }),
  ]);
  expect(refusals.map((one) => one.json<{ code: string }>().code)).toEqual([
    'notExchanging',
    'noSuchArticle',
    'dayNotAskable',
    'kindIncomplete',
  ]);
});

test('an addressee is not the sender, and is named once', async () => {
  const [own, twice] = await Promise.all([send([procuracy]), send([court, court])]);
  expect([own.statusCode, twice.statusCode]).toEqual([422, 422]);
});

test('fifty clerks at once get numbers without a gap or a double, also when others give theirs back', async () => {
  const givesBack = () =>
    insideAs(server, procuracy, async (tx) => {
      await issueNumber(tx, 'out', '2022-09-05');
      throw new Error('not sent after all');
    });
  const sending = Array.from({ length: 50 }, () => send([court]));
  const [sent, given] = await Promise.all([
    Promise.all(sending),
    Promise.allSettled(Array.from({ length: 10 }, givesBack)),
  ]);
  expect(given.every(({ status }) => status === 'rejected')).toBe(true);
  const numbers = sent.map((one) => one.json<RequestView>().outNumber?.number ?? 0);
  expect(numbers.toSorted((one, other) => one - other)).toEqual(
    Array.from({ length: 50 }, (_, place) => place + 3),
  );
});

test('what was said by telephone is entered afterwards and waits for the other side', async () => {
  const body = {
    regulationId,
    eId: 'art_2__cl_1',
    kind: 'opinion',
    addresseeIds: [court.agencyId],
    senderId: procuracy.agencyId,
    title: 'Trao đổi ý kiến qua điện thoại',
    body: 'Đề nghị cho ý kiến về hồ sơ.',
    medium: 'telephone',
    happenedOn: '2022-09-01',
    told: { by: 'Trưởng phòng', with: 'Chánh Văn phòng' },
  };
  const entered = await server.call('POST', '/requests/entered', { as: procuracy.leader, body });
  expect(entered.statusCode, entered.body).toBe(201);
  const { lines, outNumber } = entered.json<RequestView>();
  expect([lines[0]?.state, lines[0]?.confirmation, outNumber]).toEqual(['sent', 'waiting', null]);
  const asAsked = await server.call('POST', '/requests/entered', {
    as: court.leader,
    body: { ...body, title: 'Việc khác' },
  });
  expect(asAsked.statusCode, asAsked.body).toBe(201);
  expect(asAsked.json<RequestView>().lines[0]?.state).toBe('arrived');
});

test('a clerk who sends a restricted request reads it, other clerks of the agency do not', async () => {
  const house = houseOf(server, { agencyId: procuracy.agencyId, administrator: procuracy.leader });
  const [clerk, another] = [
    await house.addPerson('Văn thư thứ nhất', ['clerk']),
    await house.addPerson('Văn thư thứ hai', ['clerk']),
  ];
  const body = {
    regulationId,
    eId: 'art_2__cl_1',
    kind: 'information',
    addresseeIds: [court.agencyId],
    title: 'Đề nghị hạn chế',
    body: 'Kính gửi.',
    restricted: true,
  };
  const sent = await server.call('POST', '/requests', { as: clerk, body });
  expect(sent.statusCode, sent.body).toBe(201);
  const read = (as: typeof clerk) => server.call('GET', `/requests/${sent.json<RequestView>().id}`, { as });
  expect((await read(clerk)).statusCode).toBe(200);
  expect((await read(another)).statusCode).toBe(404);
});

test('a letter may be as long as the contract says, in words of several bytes', async () => {
  const sent = await send([court], { body: 'Đề nghị cung cấp thông tin. '.repeat(7000) });
  expect(sent.statusCode, sent.body.slice(0, 200)).toBe(201);
});
