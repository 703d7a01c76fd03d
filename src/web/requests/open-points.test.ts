import { expect, test } from 'vitest';
import type { LineView } from '../../contract/request-views.ts';
import { openPoints } from './open-points.ts';

const quiet: LineView = {
  agency: { agencyId: 'a', shortName: 'Tòa án' },
  state: 'processing',
  axisCode: '05',
  standing: 'running',
  arrivedOn: '2022-09-05',
  receivedOn: '2022-09-06',
  receivedSameDay: false,
  inNumber: null,
  dueOn: '2022-09-09',
  dueAt: null,
  firstDueOn: '2022-09-09',
  disputedDueOn: null,
  pausedSince: null,
  pauseReason: null,
  pauses: [],
  extensionAsked: null,
  extensions: [],
  recallAsked: null,
  receiptDispute: null,
  confirmation: null,
  confirmationReason: null,
  refusedReason: null,
  escalatedTo: null,
  outcome: null,
  outcomeDetails: {},
  answeredOn: null,
  answerDays: null,
  closedOn: null,
  silentSince: null,
  loan: null,
  computation: null,
  rule: 'art_5',
  version: 1,
};
const words = (line: Partial<LineView>, silence: { eId: string; quote: string } | null = null) =>
  openPoints({ ...quiet, ...line }, { silence }).map(({ word }) => word);

test('a line on which nobody waits for a word has nothing open', () => {
  expect(words({})).toEqual([]);
});

test('what one side has asked stands with the answers to it', () => {
  const extensionAsked = { to: '2022-09-16', reason: 'Cần xác minh', askedOn: '2022-09-08' };
  const [point] = openPoints({ ...quiet, extensionAsked }, { silence: null });
  expect(point).toEqual({
    word: 'extensionAsked',
    on: '2022-09-16',
    other: '2022-09-08',
    reason: 'Cần xác minh',
    answers: ['grantExtension', 'refuseExtension'],
  });
  expect(words({ confirmation: 'waiting', state: 'answered' })).toEqual(['entryWaits', 'answerWaits']);
});

test('no answer is no answer, and consent only where the article says so', () => {
  expect(words({ silentSince: '2022-09-09' })).toEqual(['silent']);
  expect(words({ silentSince: '2022-09-09' }, { eId: 'art_5', quote: 'coi như đồng ý' })).toEqual([
    'deemedAgreed',
  ]);
  expect(words({ silentSince: '2022-09-09', answeredOn: '2022-09-12' })).toEqual([]);
});
