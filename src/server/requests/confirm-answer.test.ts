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

const people = [
  { name: 'Người thứ nhất', position: 'Kiểm sát viên' },
  { name: 'Người thứ hai', position: 'Chuyên viên' },
];
const assigned = (staff: object[]) => ({
  body: 'Cử cán bộ.',
  outcome: 'assigned',
  outcomeDetails: { staff },
});

test('who was assigned is accepted or replaced one by one; the answer waits for the sender', async () => {
  const { court, procuracy, say, send } = between;
  const request = await send({ kind: 'staff', fields: { purpose: 'Đoàn kiểm tra' } });
  await say(court, request, 'receive');
  const on = { agencyId: court.agencyId };
  expect((await say(procuracy, request, 'confirm-answer', on)).code).toBe('nothingToSettle');
  const answered = await say(court, request, 'answer', assigned(people));
  expect(answered.line).toMatchObject({ state: 'answered', closedOn: null });
  expect((await say(court, request, 'answer', assigned(people))).code).toBe('answerWaits');
  expect((await say(court, request, 'confirm-answer', on)).status).toBe(403);
  const details = { staff: [{ ...people[1], decision: 'replaced' }] };
  server.clock.moveTo('2022-09-07');
  const reason = 'Đề nghị cử người khác';
  const returned = await say(procuracy, request, 'return-answer', { ...on, reason, details });
  expect(returned.line).toMatchObject({ state: 'processing', answeredOn: null, outcome: null });
  expect(returned.line.outcomeDetails).toEqual({
    staff: [
      { ...people[0], decision: 'accepted' },
      { ...people[1], decision: 'replaced' },
    ],
  });
  // The day that it lay with the sender rests; that of the event counts anyhow not.
  expect(returned.line).toMatchObject({
    dueOn: '2022-09-09',
    pauses: [{ from: '2022-09-05', to: '2022-09-06' }],
  });
  const third = { name: 'Người thứ ba', position: 'Chuyên viên' };
  await say(court, request, 'answer', assigned([people[0]!, third]));
  const done = await say(procuracy, request, 'confirm-answer', on);
  expect(done.line).toMatchObject({ state: 'done', closedOn: '2022-09-07' });
  expect(done.line.outcomeDetails).toMatchObject({
    staff: [{ decision: 'accepted' }, { decision: 'accepted' }],
  });
});

test('of an obstacle both agree on the solution, or either passes it on', async () => {
  const { court, procuracy, say, send } = between;
  const obstacle = { kind: 'obstacle', fields: { obstacle: 'Hai bên hiểu khác nhau' } };
  const up = { to: 'Ban Thường vụ Tỉnh ủy', reason: 'Chưa thống nhất được' };
  const solved = { body: 'Đề xuất.', outcome: 'solved', outcomeDetails: { solution: 'Họp liên ngành' } };
  const [one, two, three] = [await send(obstacle), await send(obstacle), await send(obstacle)];
  for (const request of [one, two, three]) {
    await say(court, request, 'receive');
    await say(court, request, 'start');
  }
  await say(court, one, 'answer', solved);
  const agreed = await say(procuracy, one, 'confirm-answer', { agencyId: court.agencyId });
  expect(agreed.line).toMatchObject({ state: 'done', outcome: 'solved' });
  await say(court, two, 'answer', solved);
  const bySender = await say(procuracy, two, 'escalate', { ...up, agencyId: court.agencyId });
  expect(bySender.line).toMatchObject({ state: 'escalated', escalatedTo: up.to, outcome: 'solved' });
  const working = await say(procuracy, three, 'escalate', { ...up, agencyId: court.agencyId });
  expect(working.line.state).toBe('escalated');
  expect((await say(court, three, 'answer', solved)).code).toBe('requestEnded');
});
