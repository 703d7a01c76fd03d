import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalContent, type ProposedContent } from './canonical-content.ts';
import { exampleReading, exampleRecord } from './example-import.ts';

const content = (differing: Partial<ProposedContent> = {}): ProposedContent => ({
  text: 'Điều 5. Toà án chuyển hồ sơ trong thời hạn 03 ngày làm việc.',
  record: exampleRecord(),
  duties: [exampleReading(), exampleReading({ eId: 'art_6' })],
  ...differing,
});

/** The same value with its keys the other way round. */
function turned<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(turned) as Value;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, field]) => [key, turned(field)]),
  ) as Value;
}

const { parties } = exampleRecord();
const two = (agencyIds: string[]) => [exampleReading({ obliged: { to: 'parties', agencyIds } })];

test.each<[string, ProposedContent, ProposedContent]>([
  ['the order of keys', content(), turned(content())],
  [
    'the order of participants',
    content(),
    content({ record: exampleRecord({ parties: parties.toReversed() }) }),
  ],
  ['the order of duties', content(), content({ duties: content().duties.toReversed() })],
  [
    'the order of those a duty binds',
    content({ duties: two(['a', 'b']) }),
    content({ duties: two(['b', 'a']) }),
  ],
  ['how letters are composed', content(), content({ text: content().text.normalize('NFD') })],
])('%s makes no difference', (_, one, other) => {
  expect(canonicalContent(other)).toBe(canonicalContent(one));
});

test.each<[string, Partial<ProposedContent>]>([
  ['the text', { text: 'Điều 5.' }],
  ['the title', { record: exampleRecord({ title: 'Khác' }) }],
  ['the order of fields', { record: exampleRecord({ fields: [{ name: 'a', eIds: ['art_2', 'art_1'] }] }) }],
  ['a length', { duties: [exampleReading({ amount: 5 }), exampleReading({ eId: 'art_6' })] }],
  ['a duty that is missing', { duties: [exampleReading()] }],
  ['a duty that is there twice', { duties: [...content().duties, exampleReading()] }],
])('%s makes a difference', (_, differing) => {
  expect(canonicalContent(content(differing))).not.toBe(canonicalContent(content()));
});

test('any two contents that differ have different texts, and each is JSON', () => {
  const part = fc.record({
    text: fc.string({ unit: fc.constantFrom('a', 'á', '\u0301', 'đ', '"', '\\') }),
    amount: fc.nat(3),
  });
  fc.assert(
    fc.property(part, part, (one, other) => {
      const texts = [one, other].map(({ text, amount }) =>
        canonicalContent(content({ text, duties: [exampleReading({ amount })] })),
      );
      const same = one.text.normalize('NFC') === other.text.normalize('NFC') && one.amount === other.amount;
      expect(texts[0] === texts[1]).toBe(same);
      expect(JSON.parse(texts[0] ?? '')).toMatchObject({ content: { text: one.text.normalize('NFC') } });
    }),
  );
});
