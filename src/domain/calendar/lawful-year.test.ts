import { expect, test } from 'vitest';
import { lawfulYear } from './lawful-year.ts';
import { shippedYear, shippedYears } from './shipped-years.ts';

const daysOf = (year: number) => lawfulYear(year).daysOff.map(({ day }) => day.slice(5));

test.each([2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026])(
  'the law with our guesses gives the days decided for %i, but for the swapped ones',
  (year) => {
    const decided = shippedYear(year)?.daysOff.filter(({ why }) => why !== 'swapped');
    expect(daysOf(year)).toEqual(decided?.map(({ day }) => day.slice(5)));
  },
);

test('2016–2026 are shipped as decided, 2027–2030 as provisional, each with its source', () => {
  const years = shippedYears();
  expect(years.map(({ year }) => year)).toEqual(Array.from({ length: 15 }, (_, index) => 2016 + index));
  expect(years.filter(({ decided }) => !decided).map(({ year }) => year)).toEqual([2027, 2028, 2029, 2030]);
  expect(years.every(({ source }) => source !== null && source.length > 20)).toBe(true);
});

test('a day swapped over the turn of the year is off in one and worked for in the next', () => {
  expect(shippedYear(2018)?.daysOff).toContainEqual({ day: '2018-12-31', why: 'swapped' });
  expect(shippedYear(2019)?.workedDays).toEqual([
    { day: '2019-01-05', insteadOf: '2018-12-31' },
    { day: '2019-05-04', insteadOf: '2019-04-29' },
  ]);
});

test('2/9 has one day until 2020, from 2021 a second one that joins a weekend where it can', () => {
  const ofSeptember = (year: number) => daysOf(year).filter((day) => day.startsWith('09-'));
  expect(ofSeptember(2020)).toEqual(['09-02']);
  expect(ofSeptember(2027)).toEqual(['09-02', '09-03']);
  expect(ofSeptember(2028)).toEqual(['09-01', '09-04']);
  expect(ofSeptember(2029)).toEqual(['09-03', '09-04']);
  expect(ofSeptember(2030)).toEqual(['09-02', '09-03']);
  expect(ofSeptember(2032)).toEqual(['09-02', '09-03']);
  expect(ofSeptember(2033)).toEqual(['09-01', '09-02']);
});

test('Tết has five days, before the Labour Code of 2012 four', () => {
  const tetOf = (year: number) => daysOf(year).filter((day) => day > '01-15' && day < '03-01');
  expect(tetOf(2027)).toEqual(['02-04', '02-05', '02-08', '02-09', '02-10']);
  expect(tetOf(2012)).toEqual(['01-23', '01-24', '01-25', '01-26']);
  expect(tetOf(2013)).toEqual(['02-11', '02-12', '02-13', '02-14']);
  expect(tetOf(2014)).toHaveLength(5);
});

test('Giỗ Tổ is a holiday from 2007, 24/11 from 2026', () => {
  expect(daysOf(2006)).not.toContain('04-07');
  expect(daysOf(2007)).toContain('04-26');
  expect(daysOf(2025)).not.toContain('11-24');
  expect(daysOf(2026)).toContain('11-24');
  expect(daysOf(2029)).toContain('11-26');
});

test('no year from 2000 to 2100 lists a weekend day or one day twice', () => {
  for (let year = 2000; year <= 2100; year += 1) {
    const days = lawfulYear(year).daysOff.map(({ day }) => day);
    expect(new Set(days).size).toBe(days.length);
    expect(days.filter((day) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()))).toEqual([]);
  }
});
