import { expect, test } from 'vitest';
import { exampleDecision, exampleDuty, exampleImport, exampleRecord } from './example-import.ts';
import type { ImportContent } from './import-content.ts';
import { hintsOf, type ImportHint } from './import-hints.ts';
import { readRegulation } from '../law/read-regulation.ts';

const source = { format: 'txt', encoding: 'utf-8', ocr: false, pages: null } as const;
const { document, text } = readRegulation({
  source,
  text: `VKSND TỈNH - TÒA ÁN NHÂN DÂN TỈNH\nSố: 02-QC/VKS-TA\nHà Giang, ngày 20 tháng 5 năm 2021
QUY CHẾ\nPhối hợp\nĐiều 1. Phạm vi\nViện kiểm sát và Tòa án phối hợp.`,
  wrapped: false,
  dropped: [],
  warnings: [],
});
const printed = { instruments: document.instruments, lines: text.split('\n') };
const party = { agencyId: 'police', role: 'member', namedAs: 'Công an tỉnh' } as const;

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
  [
    'a participant whom the text never names',
    { record: exampleRecord({ parties: [...exampleRecord().parties, party] }) },
    [{ code: 'partyNotNamed', agencyId: 'police', namedAs: 'Công an tỉnh' }],
  ],
  [
    'a participant by its full name, where the text shortens it',
    { record: exampleRecord({ parties: [{ ...party, namedAs: 'Viện kiểm sát nhân dân tỉnh' }] }) },
    [],
  ],
  [
    'another symbol than printed',
    { record: exampleRecord({ symbol: '03-QC/VKS-TA' }) },
    [{ code: 'symbolDiffers', printed: '02-QC/VKS-TA' }],
  ],
  ['the symbol with blanks', { record: exampleRecord({ symbol: '02 - QC/vks-ta' }) }, []],
  [
    'another day of signing than printed',
    { record: exampleRecord({ signedOn: '2021-05-19' }) },
    [{ code: 'signingDiffers', printed: '2021-05-20' }],
  ],
  ['a frame without a day of effect', { record: exampleRecord({ kind: 'frame', effectFrom: null }) }, []],
])('%s', (_, differing, hints) => {
  expect(hintsOf(exampleImport(differing), printed)).toEqual(hints);
});
