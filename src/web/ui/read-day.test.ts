import { expect, test } from 'vitest';
import { readDay, typedDay } from './read-day.ts';

test('a day is read however it is typed, the day before the month', () => {
  for (const typed of ['5/9/2022', '05/09/2022', '05-09-2022', ' 5.9.2022 ', '05092022']) {
    expect(readDay(typed)).toBe('2022-09-05');
  }
  expect(readDay('29/2/2024')).toBe('2024-02-29');
});

test('what is no day of the calendar is refused', () => {
  for (const typed of ['31/4/2022', '29/2/2023', '13/13/2022', '2022-09-05', '5/9', '', '5/9/22']) {
    expect(readDay(typed)).toBeNull();
  }
});

test('a day is written back as it would be typed', () => {
  expect(typedDay('2022-09-05')).toBe('05/9/2022');
});
