import { expect, test } from 'vitest';
import { type DatedVersion, versionOn } from './version-on.ts';

const version = (ordinal: number, validFrom: string | null, agreedOn: string | null): DatedVersion => ({
  id: `v${ordinal}`,
  ordinal,
  validFrom,
  agreedOn,
});
const first = version(1, '2016-11-17', '2016-11-20');
const second = version(2, '2020-01-01', '2019-12-20');
const third = version(3, '2022-01-01', '2021-12-20');

test.each<[string, DatedVersion[], string, string | null]>([
  ['before the first', [first, second], '2016-11-16', null],
  ['on the first day of the first', [first, second], '2016-11-17', 'v1'],
  ['the day before the second', [first, second, third], '2019-12-31', 'v1'],
  ['on the first day of the second', [third, second, first], '2020-01-01', 'v2'],
  ['long after the last', [second, first, third], '2030-01-01', 'v3'],
  ['a first text that is still proposed', [version(1, '2016-11-17', null)], '2017-01-01', 'v1'],
  ['a second text that is still proposed', [first, version(2, '2020-01-01', null)], '2021-01-01', 'v1'],
  ['two from the same day', [version(3, '2020-01-01', '2019-12-31'), second, first], '2020-01-01', 'v3'],
  ['a frame without a day of effect', [version(1, null, '2020-01-01')], '2019-01-01', 'v1'],
  ['a frame that got a second text', [version(1, null, '2019-01-01'), second], '2020-01-01', 'v2'],
  ['no text at all', [], '2020-01-01', null],
])('%s', (_, versions, day, id) => {
  expect(versionOn(versions, day)?.id ?? null).toBe(id);
});
