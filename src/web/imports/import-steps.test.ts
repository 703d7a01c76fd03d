import { expect, test } from 'vitest';
import {
  exampleDecision,
  exampleDuty,
  exampleImport,
  exampleRecord,
} from '../../domain/regulation/example-import.ts';
import { standingOf } from './import-steps.ts';

const shown = { printed: { instruments: [], lines: ['Viện kiểm sát và Tòa án'] }, today: '2022-09-05' };

test('nothing is open in a complete import', () => {
  expect(standingOf({ ...exampleImport(), ...shown }, 'procuracy').open).toEqual({
    text: 0,
    parties: 0,
    record: 0,
    review: 0,
  });
});

test('each step counts what is put right on it, and the last one everything', () => {
  const content = exampleImport({
    record: exampleRecord({ title: ' ' }),
    duties: [
      { key: 'k1', duty: exampleDuty() },
      { key: 'k2', duty: exampleDuty({ actor: 'Công an' }) },
      { key: 'k3', duty: exampleDuty() },
    ],
    decisions: { k1: exampleDecision(), k2: exampleDecision() },
  });
  const { open, problems } = standingOf({ ...content, ...shown }, 'procuracy');
  expect(open).toEqual({ text: 1, parties: 1, record: 1, review: 3 });
  expect(problems.map(({ code }) => code)).toEqual(['titleMissing', 'dutyOpen', 'actorUnmapped']);
});
