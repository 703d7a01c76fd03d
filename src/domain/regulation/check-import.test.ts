import { expect, test } from 'vitest';
import { type ImportProblem, problemsOf } from './check-import.ts';
import { exampleDecision, exampleDuty, exampleImport, exampleRecord } from './example-import.ts';
import type { ImportContent, ImportRecord } from './import-content.ts';

const [procuracy, court] = exampleRecord().parties;
const problems = (differing: Partial<ImportContent>) =>
  problemsOf(exampleImport(differing), 'procuracy', '2022-09-05');

test('nothing is wrong with an import from which nothing is missing', () => {
  expect(problems({})).toEqual([]);
});

test.each<[string, Partial<ImportRecord>, ImportProblem[]]>([
  ['a blank title', { title: '  ' }, [{ code: 'titleMissing' }]],
  ['effect until the day it begins', { effectTo: '2021-05-20' }, []],
  ['effect until before it begins', { effectTo: '2021-05-19' }, [{ code: 'effectBackwards' }]],
  ['effect from before the signing', { effectFrom: '2021-05-01' }, []],
  ['no day of effect', { effectFrom: null }, []],
  [
    'a signing before the state was founded',
    { signedOn: '1944-12-31' },
    [{ code: 'dayUnlikely', day: '1944-12-31' }],
  ],
  ['effect within fifty years', { effectFrom: '2072-09-05' }, []],
  [
    'effect after more than fifty',
    { effectFrom: '2072-09-06' },
    [{ code: 'dayUnlikely', day: '2072-09-06' }],
  ],
  [
    'one wrong day in two places',
    { signedOn: '0022-01-01', effectFrom: '0022-01-01' },
    [{ code: 'dayUnlikely', day: '0022-01-01' }],
  ],
  ['a field without a name', { fields: [{ name: ' ', eIds: [] }] }, [{ code: 'fieldNameless', index: 0 }]],
  [
    'a field named twice',
    { fields: ['Khoá án', 'Khác', 'khóa  án'].map((name) => ({ name, eIds: [] })) },
    [{ code: 'fieldTwice', index: 2, name: 'khóa  án' }],
  ],
  [
    'a legal basis without a title',
    { bases: [{ symbol: '24-QĐ/TW', title: '', issuer: null, issuedOn: null, printed: 'Căn cứ' }] },
    [{ code: 'basisNameless', index: 0 }],
  ],
  [
    'a relation to nothing that is named',
    { relations: [{ kind: 'replaces', otherId: 'x', printed: '' }] },
    [{ code: 'relationNameless', index: 0 }],
  ],
  [
    'a version without a day',
    { versionOf: { regulationId: 'r', validFrom: '' } },
    [{ code: 'versionDayMissing' }],
  ],
  ['a version with a day', { versionOf: { regulationId: 'r', validFrom: '2022-01-01' } }, []],
])('the record with %s', (_, differing, expected) => {
  expect(problems({ record: exampleRecord(differing) })).toEqual(expected);
});

test.each<[string, ImportRecord['parties'], ImportProblem[]]>([
  ['nobody', [], [{ code: 'partyMissing' }, { code: 'ownAgencyMissing' }]],
  ['ourselves alone', [procuracy!], [{ code: 'partyMissing' }]],
  [
    'ourselves twice',
    [procuracy!, { ...procuracy!, role: 'member' }],
    [{ code: 'partyMissing' }, { code: 'partyTwice', agencyId: 'procuracy' }],
  ],
  ['others only', [court!, { ...court!, agencyId: 'police' }], [{ code: 'ownAgencyMissing' }]],
  ['two leads', [procuracy!, { ...court!, role: 'lead' }], [{ code: 'leadSeveral' }]],
  ['no lead', [{ ...procuracy!, role: 'member' }, court!], []],
])('participants: %s', (_, parties, expected) => {
  const record = exampleRecord({ parties });
  expect(problemsOf(exampleImport({ record, duties: [] }), 'procuracy', '2022-09-05')).toEqual(expected);
});

test('each duty to which nobody has said anything is named, a rejected one asks for nothing', () => {
  const stray = exampleDuty({ actor: 'Sở Tư pháp', amount: null });
  const duties = ['k1', 'k2', 'k3'].map((key) => ({ key, duty: stray }));
  const decisions = {
    k1: exampleDecision({ decision: 'rejected' }),
    k2: exampleDecision({ decision: 'open' }),
  };
  expect(problems({ duties, decisions })).toEqual([
    { code: 'dutyOpen', key: 'k2' },
    { code: 'dutyOpen', key: 'k3' },
  ]);
});

test('who acts and to whom must be said and mapped, also of a duty that a person has marked', () => {
  const duties = [{ key: 'k1', duty: exampleDuty({ actor: null, recipient: 'các bên' }) }];
  const added = [
    { key: 'a1', duty: exampleDuty({ actor: 'Công an', recipient: null }), agreedDefault: null },
  ];
  expect(problems({ duties, added })).toEqual([
    { code: 'actorMissing', key: 'k1' },
    { code: 'actorUnmapped', actor: 'các bên' },
    { code: 'actorUnmapped', actor: 'Công an' },
  ]);
});

test('an actor that an edit has put right is the one that must be mapped', () => {
  const { span: _, eId: __, quote: ___, ...edit } = exampleDuty({ actor: 'Thanh tra', recipient: null });
  expect(problems({ decisions: { k1: exampleDecision({ edit }) } })).toEqual([
    { code: 'actorUnmapped', actor: 'Thanh tra' },
  ]);
});

test('a duty that is edited out of its class cannot be counted', () => {
  const { span: _, eId: __, quote: ___, ...edit } = exampleDuty({ unit: null });
  expect(problems({ decisions: { k1: exampleDecision({ edit }) } })).toEqual([
    { code: 'wrongTiming', key: 'k1' },
  ]);
});

test('an actor means participants only, and the lead only where there is one', () => {
  const record = exampleRecord({ parties: [{ ...procuracy!, role: 'member' }, court!] });
  const actors: ImportContent['actors'] = {
    'tòa án': { to: 'parties', agencyIds: ['court', 'police'] },
    'viện kiểm sát': { to: 'lead' },
  };
  expect(problems({ record, actors })).toEqual([
    { code: 'targetOutside', actor: 'Tòa án', agencyId: 'police' },
    { code: 'leadMissing', actor: 'Viện kiểm sát' },
  ]);
});
