import { expect, test } from 'vitest';
import { exampleDecision, exampleDuty, exampleImport, exampleRecord } from './example-import.ts';
import type { ImportContent } from './import-content.ts';
import { hintsOf, type ImportHint } from './import-hints.ts';

const soft = exampleDuty({ class: 'soft', amount: null, unit: null, quote: 'kịp thời' });
const softImport = (decision: Partial<ImportContent['decisions'][string]>) => ({
  duties: [{ key: 'k1', duty: soft }],
  decisions: { k1: exampleDecision(decision) },
});

test.each<[string, Partial<ImportContent>, ImportHint[]]>([
  ['a complete import', {}, []],
  ['a soft duty without a length', softImport({}), [{ code: 'softWithoutDefault', key: 'k1' }]],
  ['a soft duty with one', softImport({ agreedDefault: { amount: 5, unit: 'workingDay' } }), []],
  ['a rejected soft duty', softImport({ decision: 'rejected' }), []],
  [
    'effect before the signing',
    { record: exampleRecord({ effectFrom: '2021-05-19' }) },
    [{ code: 'effectBeforeSigning' }],
  ],
  ['no day of effect', { record: exampleRecord({ effectFrom: null }) }, [{ code: 'effectMissing' }]],
  ['a frame without a day of effect', { record: exampleRecord({ kind: 'frame', effectFrom: null }) }, []],
])('%s', (_, differing, hints) => {
  expect(hintsOf(exampleImport(differing))).toEqual(hints);
});
