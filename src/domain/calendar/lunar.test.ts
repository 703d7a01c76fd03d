import { expect, test } from 'vitest';
import { isoDay } from './day-number.ts';
import { lunarDay } from './lunar.ts';

/** The first day of the Vietnamese lunar year, month and day, as printed in the almanacs. */
const tet =
  `2000 02-05, 2001 01-24, 2002 02-12, 2003 02-01, 2004 01-22, 2005 02-09, 2006 01-29, 2007 02-17, 2008 02-07,
2009 01-26, 2010 02-14, 2011 02-03, 2012 01-23, 2013 02-10, 2014 01-31, 2015 02-19, 2016 02-08, 2017 01-28,
2018 02-16, 2019 02-05, 2020 01-25, 2021 02-12, 2022 02-01, 2023 01-22, 2024 02-10, 2025 01-29, 2026 02-17,
2027 02-06, 2028 01-26, 2029 02-13, 2030 02-02, 2031 01-23, 2032 02-11, 2033 01-31, 2034 02-19, 2035 02-08,
2036 01-28, 2037 02-15, 2038 02-04, 2039 01-24, 2040 02-12, 2041 02-01, 2042 01-22, 2043 02-10, 2044 01-30,
2045 02-17, 2046 02-06, 2047 01-26, 2048 02-14, 2049 02-02, 2050 01-23`
    .split(/,\s*/)
    .map((entry) => entry.split(' '));

test.each(tet)('Tết of %s is on %s', (year = '', day = '') => {
  expect(isoDay(lunarDay(Number(year), 1, 1))).toBe(`${year}-${day}`);
});

test('Tết is a day before the Chinese New Year where the moon is new between 23:00 and midnight in Vietnam', () => {
  // 2007 and 2030: 18/02/2007 and 03/02/2030 in China; 1985 had a month between them.
  expect(isoDay(lunarDay(2007, 1, 1))).toBe('2007-02-17');
  expect(isoDay(lunarDay(2030, 1, 1))).toBe('2030-02-02');
  expect(isoDay(lunarDay(1985, 1, 1))).toBe('1985-01-21');
});

test.each([
  [2016, '2016-04-16'],
  [2017, '2017-04-06'],
  [2018, '2018-04-25'],
  [2019, '2019-04-14'],
  [2020, '2020-04-02'],
  [2021, '2021-04-21'],
  [2022, '2022-04-10'],
  [2023, '2023-04-29'],
  [2024, '2024-04-18'],
  [2025, '2025-04-07'],
  [2026, '2026-04-26'],
])('Giỗ Tổ of %i, the 10th of the third month, is on %s, leap months or not', (year, day) => {
  expect(isoDay(lunarDay(year, 3, 10))).toBe(day);
});
