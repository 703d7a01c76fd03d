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

const lend = {
  kind: 'document',
  fields: { documents: 'Hồ sơ vụ án số 12', original: true, returnOn: '2022-09-20' },
};

test('a lent original goes from hand to hand in its order, each step told by who takes it', async () => {
  const { court, procuracy, say, send } = between;
  const request = await send(lend);
  await say(court, request, 'receive');
  const agencyId = court.agencyId;
  const step = (who: typeof court, name: string, on = '2022-09-05') =>
    say(who, request, 'loan', { agencyId, step: name, on });
  expect((await step(court, 'handedOver')).code).toBe('noLoan');
  const lent = await say(court, request, 'answer', { body: 'Cho mượn bản gốc.', outcome: 'lent' });
  expect(lent.line.loan).toMatchObject({
    item: 'Hồ sơ vụ án số 12',
    returnOn: '2022-09-20',
    step: 'promised',
  });
  expect((await step(procuracy, 'received')).code).toBe('loanNotHere');
  expect((await step(procuracy, 'handedOver')).code).toBe('loanNotHere');
  expect((await step(court, 'handedOver', '2022-09-06')).code).toBe('happenedInFuture');
  expect((await step(court, 'handedOver')).line.loan?.step).toBe('handedOver');
  expect((await step(procuracy, 'received')).line.loan?.step).toBe('received');
  server.clock.moveTo('2022-09-26');
  expect((await step(procuracy, 'returned', '2022-09-26')).line.loan?.step).toBe('returned');
  const back = await step(court, 'returnReceived', '2022-09-26');
  expect(back.line).toMatchObject({ state: 'done', loan: { step: 'returnReceived', on: '2022-09-26' } });
  expect((await step(court, 'handedOver', '2022-09-26')).code).toBe('loanNotHere');
});

test('nothing is lent without a day of return', async () => {
  const { court, say, send } = between;
  const request = await send({ kind: 'document', fields: { documents: 'Hồ sơ' } });
  await say(court, request, 'receive');
  const lent = { body: 'Cho mượn.', outcome: 'lent' };
  expect((await say(court, request, 'answer', lent)).code).toBe('outcomeIncomplete');
  const outcomeDetails = { returnOn: '2022-10-01' };
  expect((await say(court, request, 'answer', { ...lent, outcomeDetails })).line.loan).toMatchObject(
    outcomeDetails,
  );
});
