import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSameRegulation, type RegulationIdentity } from './match-regulation.ts';

const known: RegulationIdentity = {
  symbol: '01-QC/ĐUK-BCSĐVKS',
  signedOn: '2016-11-17',
  title: 'Phối hợp giữa hai cơ quan',
  partyIds: ['bloc', 'procuracy'],
};
const nameless = { ...known, symbol: null };

test.each<[string, boolean, RegulationIdentity, Partial<RegulationIdentity>]>([
  ['itself', true, known, {}],
  ['another title', true, known, { title: 'Quy chế phối hợp' }],
  ['participants in another order', true, known, { partyIds: ['procuracy', 'bloc'] }],
  ['a symbol with blanks and small letters', true, known, { symbol: '01 - qc/đuk – bcsđvks' }],
  ['a symbol typed without marks', true, known, { symbol: '01-QC/DUK-BCSDVKS' }],
  ['a symbol without the nought', true, known, { symbol: '1-QC/ĐUK-BCSĐVKS' }],
  ['another symbol', false, known, { symbol: '02-QC/ĐUK-BCSĐVKS' }],
  ['no symbol', false, known, { symbol: null }],
  ['another day', false, known, { signedOn: '2016-11-18' }],
  ['no day', false, known, { signedOn: null }],
  ['a participant more', false, known, { partyIds: ['bloc', 'procuracy', 'court'] }],
  ['another participant', false, known, { partyIds: ['bloc', 'court'] }],
  ['no symbols, the title in capitals', true, nameless, { title: '“PHỐI HỢP GIỮA HAI CƠ QUAN”.' }],
  ['no symbols, another title', false, nameless, { title: 'Phối hợp giữa ba cơ quan' }],
  ['no symbols, another day', false, nameless, { signedOn: null }],
])('%s: same %s', (_, same, one, differing) => {
  const other = { ...one, ...differing };
  expect([isSameRegulation(one, other), isSameRegulation(other, one)]).toEqual([same, same]);
});

test('every regulation is the same as itself, and sameness has no direction', () => {
  const identity = fc.record({
    symbol: fc.option(fc.constantFrom('1-QC/A', '01-QC/Ă', '02-QC/A', ' '), { nil: null }),
    signedOn: fc.option(fc.constantFrom('2016-11-17', '2017-01-01'), { nil: null }),
    title: fc.string(),
    partyIds: fc.array(fc.constantFrom('a', 'b', 'c')),
  });
  fc.assert(
    fc.property(identity, identity, (one, other) => {
      expect(isSameRegulation(one, one)).toBe(true);
      expect(isSameRegulation(one, other)).toBe(isSameRegulation(other, one));
    }),
  );
});
