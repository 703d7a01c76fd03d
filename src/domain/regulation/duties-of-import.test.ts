import { expect, test } from 'vitest';
import { dutiesOfImport } from './duties-of-import.ts';
import { exampleDecision, exampleDuty, exampleImport, exampleReading } from './example-import.ts';

test('an accepted duty is proposed as it was read, with those whom it means', () => {
  expect(dutiesOfImport(exampleImport())).toEqual([exampleReading()]);
});

test('a rejected duty and one nobody has decided are not proposed', () => {
  const duties = ['k1', 'k2'].map((key) => ({ key, duty: exampleDuty() }));
  const decisions = { k1: exampleDecision({ decision: 'rejected' }) };
  expect(dutiesOfImport(exampleImport({ duties, decisions }))).toEqual([]);
});

test('an edit takes the place of what was read; place and quote stay', () => {
  const { span: _, eId: __, quote: ___, ...edit } = exampleDuty({ amount: 5, recipient: null });
  const content = exampleImport({ decisions: { k1: exampleDecision({ edit }) } });
  expect(dutiesOfImport(content)).toEqual([exampleReading({ amount: 5, recipient: null, owedTo: null })]);
});

test('a marked duty stands where it stands in the text', () => {
  const duties = [
    { key: 'k1', duty: exampleDuty({ span: [100, 110] }) },
    { key: 'k2', duty: exampleDuty({ span: [300, 310] }) },
  ];
  const decisions = { k1: exampleDecision(), k2: exampleDecision() };
  const added = [{ key: 'a1', duty: exampleDuty({ eId: 'art_6', span: [200, 210] }), agreedDefault: null }];
  const proposed = dutiesOfImport(exampleImport({ duties, decisions, added }));
  expect(proposed.map(({ eId }) => eId)).toEqual(['art_5__cl_1', 'art_6', 'art_5__cl_1']);
});

test.each([
  ['soft', null, null, true],
  ['immediate', null, null, true],
  ['immediate', 0, 'day', false],
  ['within', 3, 'day', false],
] as const)('%s with %s %s keeps an agreed length: %s', (timingClass, amount, unit, kept) => {
  const agreedDefault = { amount: 5, unit: 'workingDay' } as const;
  const duties = [{ key: 'k1', duty: exampleDuty({ class: timingClass, amount, unit }) }];
  const [proposed] = dutiesOfImport(
    exampleImport({ duties, decisions: { k1: exampleDecision({ agreedDefault }) } }),
  );
  expect(proposed?.agreedDefault).toEqual(kept ? agreedDefault : null);
});

test('an actor that is not mapped binds nobody', () => {
  const [proposed] = dutiesOfImport(exampleImport({ actors: {} }));
  expect(proposed).toMatchObject({ obliged: { to: 'outside' }, owedTo: { to: 'outside' } });
});
