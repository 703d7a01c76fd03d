import { expect, test } from 'vitest';
import { historyOf } from './agency-history.ts';

test('the history of an agency is one list, the latest first', () => {
  const decision = { symbol: '202/2025/QH15', decidedOn: '2025-06-12', issuer: 'Quốc hội' };
  const agency = {
    establishedOn: '1991-10-01',
    names: [
      { name: 'Tên cũ', shortName: 'C', from: '1991-10-01', until: '2025-07-01' },
      { name: 'Tên mới', shortName: 'M', from: '2025-07-01', until: null },
    ],
    codes: [{ code: 'H20', from: '2020-07-22', until: null }],
    superiors: [],
    successions: [
      {
        id: 's',
        kind: 'renamed' as const,
        effectiveOn: '2025-07-01',
        decision,
        predecessors: [],
        successors: [],
      },
    ],
  };
  expect(historyOf(agency).map(({ kind, on }) => `${on} ${kind}`)).toEqual([
    '2025-07-01 succession',
    '2025-07-01 name',
    '2020-07-22 code',
    '1991-10-01 name',
    '1991-10-01 established',
  ]);
});
