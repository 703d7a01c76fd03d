import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { type Exchange, layExchange } from '../../../test/on-lines.ts';

let server: TestApp;
let between: Exchange;

beforeAll(async () => {
  server = await openTestApp();
  between = await layExchange(server);
});
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
  const started = await say(court, request, 'start');
  expect(started.line.state).toBe('processing');
  const part = await say(court, request, 'answer', { ...answer, partial: true });
  expect(part.line).toMatchObject({ state: 'processing', answeredOn: null });
  server.clock.moveTo('2022-09-08');
  const whole = await say(court, request, 'answer', answer);
  expect(whole.line).toMatchObject({ state: 'done', outcome: 'given', answeredOn: '2022-09-08', answerDays: 2 });
  const again = await say(court, request, 'answer', answer);
  expect(again.code).toBe('requestEnded');
  expect((await say(procuracy, request, 'answer', answer)).status).toBe(403);
  server.clock.moveTo('2022-09-05');
});
