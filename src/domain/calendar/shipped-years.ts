import { lawfulYear } from './lawful-year.ts';
import type { DayOffReason } from './day-off-reasons.ts';
import type { CalendarYear } from './working-calendar.ts';

/** The version of the calendar that comes with the program; it changes with every change of these days. */
export const shippedVersion = 'vn-2026.1';

/** The last year that is shipped; from 2027 on no decision was known. */
const LAST_SHIPPED = 2030;

/** Month and day of the weekdays off by their reason; of swapped days `off` and the Saturday `worked` for it. */
type Decided = {
  off: Partial<Record<DayOffReason, string>>;
  swapped?: { off: string; worked: string }[];
};

/**
 * The days off of State bodies as decided and announced each year. `tet` holds every weekday of the Tết break, with
 * those that make up for its weekend.
 */
const decided: Record<number, Decided> = {
  2016: {
    off: {
      newYear: '01-01',
      tet: '02-08 02-09 02-10 02-11 02-12',
      compensatory: '04-18 05-02 05-03',
      national: '09-02',
    },
  },
  2017: {
    off: {
      compensatory: '01-02 05-02 09-04',
      tet: '01-26 01-27 01-30 01-31 02-01',
      hungKings: '04-06',
      labour: '05-01',
    },
  },
  2018: {
    off: {
      newYear: '01-01',
      tet: '02-14 02-15 02-16 02-19 02-20',
      hungKings: '04-25',
      reunification: '04-30',
      labour: '05-01',
      compensatory: '09-03',
    },
    swapped: [{ off: '2018-12-31', worked: '2019-01-05' }],
  },
  2019: {
    off: {
      newYear: '01-01',
      tet: '02-04 02-05 02-06 02-07 02-08',
      compensatory: '04-15',
      reunification: '04-30',
      labour: '05-01',
      national: '09-02',
    },
    swapped: [{ off: '2019-04-29', worked: '2019-05-04' }],
  },
  2020: {
    off: {
      newYear: '01-01',
      tet: '01-23 01-24 01-27 01-28 01-29',
      hungKings: '04-02',
      reunification: '04-30',
      labour: '05-01',
      national: '09-02',
    },
  },
  2021: {
    off: {
      newYear: '01-01',
      tet: '02-10 02-11 02-12 02-15 02-16',
      hungKings: '04-21',
      reunification: '04-30',
      compensatory: '05-03',
      national: '09-02 09-03',
    },
  },
  2022: {
    off: {
      compensatory: '01-03 04-11 05-02 05-03',
      tet: '01-31 02-01 02-02 02-03 02-04',
      national: '09-01 09-02',
    },
  },
  2023: {
    off: {
      compensatory: '01-02 05-02 05-03 09-04',
      tet: '01-20 01-23 01-24 01-25 01-26',
      labour: '05-01',
      national: '09-01',
    },
  },
  2024: {
    off: {
      newYear: '01-01',
      tet: '02-08 02-09 02-12 02-13 02-14',
      hungKings: '04-18',
      reunification: '04-30',
      labour: '05-01',
      national: '09-02 09-03',
    },
    swapped: [{ off: '2024-04-29', worked: '2024-05-04' }],
  },
  2025: {
    off: {
      newYear: '01-01',
      tet: '01-27 01-28 01-29 01-30 01-31',
      hungKings: '04-07',
      reunification: '04-30',
      labour: '05-01',
      national: '09-01 09-02',
    },
    swapped: [{ off: '2025-05-02', worked: '2025-04-26' }],
  },
  2026: {
    off: {
      newYear: '01-01',
      tet: '02-16 02-17 02-18 02-19 02-20',
      compensatory: '04-27',
      reunification: '04-30',
      labour: '05-01',
      national: '09-01 09-02',
      culture: '11-24',
    },
    swapped: [
      { off: '2026-01-02', worked: '2026-01-10' },
      { off: '2026-08-31', worked: '2026-08-22' },
    ],
  },
};

/** A year that is shipped: as decided for 2016–2026, as the law has it for 2027–2030; null for any other. */
export function shippedYear(year: number): CalendarYear | null {
  const days = decided[year];
  if (days !== undefined) return decidedYear(year, days);
  return year >= 2016 && year <= LAST_SHIPPED ? lawfulYear(year) : null;
}

/** Every year that is shipped, in order. */
export function shippedYears(): CalendarYear[] {
  const years = Array.from({ length: LAST_SHIPPED - 2015 }, (_, index) => 2016 + index);
  return years.flatMap((year) => shippedYear(year) ?? []);
}

function decidedYear(year: number, { off }: Decided): CalendarYear {
  const swaps = Object.values(decided).flatMap(({ swapped }) => swapped ?? []);
  const listed = (Object.entries(off) as [DayOffReason, string][]).flatMap(([why, days]) =>
    days.split(' ').map((day) => ({ day: `${year}-${day}`, why })),
  );
  const given = swaps.filter((swap) => swap.off.startsWith(`${year}-`));
  const worked = swaps.filter((swap) => swap.worked.startsWith(`${year}-`));
  return {
    year,
    decided: true,
    source: `Thông báo lịch nghỉ Tết, nghỉ lễ năm ${year} đối với cán bộ, công chức, viên chức`,
    daysOff: [...listed, ...given.map((swap) => ({ day: swap.off, why: 'swapped' as const }))].toSorted(
      (a, b) => a.day.localeCompare(b.day),
    ),
    workedDays: worked.map((swap) => ({ day: swap.worked, insteadOf: swap.off })),
    halfDays: [],
  };
}
