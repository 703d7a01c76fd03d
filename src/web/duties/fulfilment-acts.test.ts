import { expect, test } from 'vitest';
import { actsOnPage, actsOnRow } from './fulfilment-acts.ts';

const ours = { part: 'obliged', standing: 'missed', disputedBy: [], mayExtend: null } as const;
const theirs = { ...ours, part: 'owed' } as const;
const court = { agencyId: '01983a5e-7c00-7000-8000-000000000001', shortName: 'Tòa án' };
const focal = { agencyId: 'ours', roles: ['focalOfficer'] as const };
const officer = { agencyId: 'ours', roles: ['officer'] as const };

test('what is owed by us is done, evidenced and handed; an officer hands nothing on', () => {
  expect(actsOnRow(ours, focal.roles)).toEqual(['complete', 'evidence', 'hand', 'why']);
  expect(actsOnRow(ours, officer.roles)).toEqual(['complete', 'evidence', 'why']);
});

test('of what others owe us one only asks why', () => {
  expect(actsOnRow(theirs, focal.roles)).toEqual(['why']);
});

test('a lapsed one takes nothing more', () => {
  expect(actsOnPage({ ...ours, standing: 'lapsed' }, focal)).toEqual([]);
});

test('a focal officer may rest, waive and, where the text allows it, prolong', () => {
  expect(actsOnPage({ ...ours, mayExtend: { amount: 5, unit: 'workingDay', eId: 'art_5' } }, focal)).toEqual([
    'complete',
    'evidence',
    'hand',
    'extend',
    'hold',
    'waive',
  ]);
  expect(actsOnPage({ ...ours, standing: 'held' }, focal)).toContain('resume');
  expect(actsOnPage({ ...ours, standing: 'held' }, focal)).not.toContain('hold');
  expect(actsOnPage(ours, officer)).toEqual(['complete', 'evidence']);
});

test('what is done can be opened again, and still takes evidence', () => {
  expect(actsOnPage({ ...ours, standing: 'doneLate' }, focal)).toEqual(['evidence', 'reopen']);
});

test('an officer takes back that it is done, not that it is not carried out', () => {
  expect(actsOnPage({ ...ours, standing: 'done' }, officer)).toContain('reopen');
  expect(actsOnPage({ ...ours, standing: 'waived' }, focal)).toContain('reopen');
  expect(actsOnPage({ ...ours, standing: 'waived' }, officer)).not.toContain('reopen');
});

test('the other side disputes, and takes back only its own dispute; the obliged one answers', () => {
  expect(actsOnPage(theirs, focal)).toEqual(['dispute']);
  const disputed = { ...theirs, disputedBy: [court] };
  expect(actsOnPage(disputed, focal)).toEqual(['dispute']);
  expect(actsOnPage(disputed, { ...focal, agencyId: court.agencyId })).toEqual(['withdrawDispute']);
  expect(actsOnPage({ ...ours, disputedBy: [court] }, focal)).toContain('answer');
});
