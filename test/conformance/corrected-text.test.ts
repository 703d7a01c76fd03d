import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { correctText, lineRoles, openCorrection } from '../../src/domain/law/corrected-text.ts';
import type { CorrectedText, StructureCorrection } from '../../src/domain/law/corrected-text.ts';
import type { Instrument, Reading, TimedDuty } from '../../src/domain/law/parsed-document.ts';
import { readCorrected } from '../../src/domain/law/read-corrected.ts';
import { eIdsOf, readText } from './read-text.ts';
import { corpusTexts, ownTexts } from './texts.ts';
import type { NamedText } from './texts.ts';
import { wordBalance } from './word-balance.ts';

const corpus = corpusTexts();

test.each(corpus.length === 0 ? ['không có ../shared/corpus: chỉ chạy trên văn bản mẫu'] : [])(
  '%s',
  (reason) => {
    expect(reason).not.toBe('');
  },
);

describe('a text that is read again without corrections', () => {
  test.each([...ownTexts(), ...corpus])('$name gives the same provisions, fields and duties', ({ text }) => {
    for (const wrapped of [true, false]) {
      const first = readText(text, wrapped);
      const again = readAgain(first, openCorrection(first));
      expect(again.text).toBe(first.text);
      expect(eIdsOf(again)).toEqual(eIdsOf(first));
      expect(again.document.duties.map(withoutSpan)).toEqual(first.document.duties.map(withoutSpan));
      expect(again.document.instruments.map(fieldsOf)).toEqual(first.document.instruments.map(fieldsOf));
    }
  });
});

describe('a text that is read again with corrections', () => {
  test('loses no word and no line, whatever was merged, cut and marked', () => {
    const [regulation] = ownTexts();
    fc.assert(
      fc.property(corrections(200, 40), (asked) => expectNothingLost(regulation, asked)),
      { numRuns: 60 },
    );
  });

  test.each([...ownTexts().slice(1), ...corpus])('loses no word of $name', (named) => {
    fc.assert(
      fc.property(corrections(60, 25), (asked) => expectNothingLost(named, asked)),
      { numRuns: 8 },
    );
  });
});

function readAgain(first: Reading, corrected: CorrectedText): Reading {
  return readCorrected(corrected, first.document.source);
}

function withoutSpan(duty: TimedDuty) {
  return { ...duty, span: null };
}

function fieldsOf(instrument: Instrument) {
  return { ...instrument, body: null };
}

function expectNothingLost(named: NamedText | undefined, asked: StructureCorrection[]): void {
  const first = readText(named?.text ?? '');
  const corrected = asked.reduce((now, correction) => {
    const done = correctText(now, correction);
    return done.ok ? done.value : now;
  }, openCorrection(first));
  const again = readAgain(first, corrected);
  expect(again.text).toBe(corrected.lines.join('\n'));
  // A space before each line end, so that the comparison does not rejoin words that the reader leaves apart.
  expect(wordBalance(corrected.lines.join(' \n'), again.document)).toEqual({});
}

/** Up to `most` corrections of the first `lines` lines. */
function corrections(lines: number, most: number): fc.Arbitrary<StructureCorrection[]> {
  const line = fc.nat(lines);
  const num = fc.constantFrom(null, null, '1', '2', '3', 'a', 'b', 'I', 'II');
  const one: fc.Arbitrary<StructureCorrection> = fc.oneof(
    fc.record({
      do: fc.constant('mark' as const),
      line,
      role: fc.record({ as: fc.constantFrom(...lineRoles), num }),
    }),
    fc.record({ do: fc.constant('unmark' as const), line }),
    fc.record({ do: fc.constant('merge' as const), line }),
    fc.record({ do: fc.constant('split' as const), line, at: fc.nat(120) }),
  );
  return fc.array(one, { maxLength: most });
}
