import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayNumber, isoDay } from '../calendar/day-number.ts';
import { openCalendar } from '../calendar/working-calendar.ts';
import type { Every } from '../law/parsed-document.ts';
import type { DutyContent } from '../regulation/duty-content.ts';
import type { ClaimedDuty, Unsettled } from './claimed-duty.ts';
import { countedTiming } from './counted-timing.ts';
import { DAYS_AHEAD, type DutyPlan, planFulfilments } from './plan-fulfilments.ts';

const shipped = openCalendar({ version: 'shipped' });
const today = '2022-09-05';

const quarterly: DutyContent = {
  eId: 'art_3__cl_1',
  quote: 'định kỳ hằng quý, trước ngày 20 của tháng cuối quý',
  class: 'recurring',
  amount: null,
  unit: null,
  every: { amount: 1, unit: 'quarter' },
  dueBy: { day: 20, monthOfPeriod: 'last' },
  trigger: null,
  actor: 'Tòa án',
  recipient: null,
  action: 'gửi báo cáo',
  obliged: { to: 'parties', agencyIds: ['court'] },
  owedTo: null,
  agreedDefault: null,
};
const within: DutyContent = {
  ...quarterly,
  quote: 'trong thời hạn 05 ngày làm việc kể từ ngày nhận được yêu cầu',
  class: 'within',
  amount: 5,
  unit: 'workingDay',
  every: null,
  dueBy: null,
  trigger: 'nhận được yêu cầu',
};

function claimed(more: Partial<ClaimedDuty> = {}): ClaimedDuty {
  return {
    dutyId: 'duty',
    regulationId: 'regulation',
    title: 'Quy chế phối hợp',
    reading: quarterly,
    live: true,
    frame: false,
    liveFrom: '2022-01-15',
    liveTo: null,
    signedOn: '2022-01-10',
    inForceFrom: '2022-01-15',
    effectTo: null,
    madeUntil: null,
    rereads: true,
    parties: [
      { agencyId: 'procuracy', role: 'lead', acceptedOn: '2022-01-10' },
      { agencyId: 'court', role: 'member', acceptedOn: '2022-01-11' },
    ],
    unsettled: [],
    ...more,
  };
}

function unsettled(more: Partial<Unsettled> = {}): Unsettled {
  return {
    id: 'one',
    agencyId: 'court',
    key: '2022-Q3',
    lapsed: false,
    owedTo: ['procuracy'],
    eventOn: null,
    eventAt: null,
    dueOn: '2022-09-19',
    dueAt: '2022-09-19T23:59:59+07:00',
    timing: countedTiming(quarterly),
    pauses: [],
    extensions: [],
    version: 1,
    ...more,
  };
}
const occasion = (more: Partial<Unsettled> = {}) =>
  unsettled({
    key: 'request',
    eventOn: '2022-09-01',
    dueOn: '2022-09-09',
    dueAt: '2022-09-09T23:59:59+07:00',
    timing: countedTiming(within),
    ...more,
  });

const plan = (duty: ClaimedDuty, day = today) => planFulfilments(duty, () => shipped, day);
const keys = ({ made }: DutyPlan) => made.map(({ agencyId, key }) => `${agencyId} ${key}`);

test('each quarter since the regulation binds two has a fulfilment, one quarter ahead', () => {
  const made = plan(claimed());
  expect(made.made.map(({ key, opensOn, dueOn }) => [key, opensOn, dueOn])).toEqual([
    ['2022-Q1', '2022-01-15', '2022-03-18'],
    ['2022-Q2', '2022-04-01', '2022-06-17'],
    ['2022-Q3', '2022-07-01', '2022-09-19'],
    ['2022-Q4', '2022-10-01', '2022-12-19'],
  ]);
  expect(made.made[0]).toMatchObject({ agencyId: 'court', owedTo: ['procuracy'], eventOn: null });
});

test('it is looked at again when the next quarter is so many days away', () => {
  const { madeUntil } = plan(claimed());
  expect(madeUntil).toBe('2022-12-31');
  const onTheDay = isoDay(dayNumber('2023-01-01') - DAYS_AHEAD);
  const next = plan(claimed({ rereads: false, madeUntil }), onTheDay);
  expect(keys(next)).toEqual(['court 2023-Q1']);
  const dayBefore = isoDay(dayNumber(onTheDay) - 1);
  expect(keys(plan(claimed({ rereads: false, madeUntil }), dayBefore))).toEqual([]);
});

test.each<[string, Partial<ClaimedDuty>, string[]]>([
  [
    'one participant is bound',
    { parties: [{ agencyId: 'court', role: 'lead', acceptedOn: '2022-01-10' }] },
    [],
  ],
  [
    'the obliged one is not bound',
    {
      parties: [
        { agencyId: 'procuracy', role: 'lead', acceptedOn: '2022-01-10' },
        { agencyId: 'police', role: 'member', acceptedOn: '2022-01-10' },
        { agencyId: 'court', role: 'member', acceptedOn: null },
      ],
    },
    [],
  ],
  ['it is struck, contested or withdrawn', { live: false }, []],
  ['it is said to be for outsiders', { reading: { ...quarterly, obliged: { to: 'outside' } } }, []],
  ['somebody has to enter what starts it', { reading: within }, []],
  [
    'the obliged one was bound in July',
    {
      parties: [
        { agencyId: 'procuracy', role: 'lead', acceptedOn: '2022-01-10' },
        { agencyId: 'court', role: 'member', acceptedOn: '2022-07-01' },
      ],
    },
    ['court 2022-Q3', 'court 2022-Q4'],
  ],
  [
    'the other one was bound in July',
    {
      parties: [
        { agencyId: 'procuracy', role: 'lead', acceptedOn: '2022-07-01' },
        { agencyId: 'court', role: 'member', acceptedOn: '2022-01-10' },
      ],
    },
    ['court 2022-Q3', 'court 2022-Q4'],
  ],
  ['it is read so since July', { liveFrom: '2022-07-01' }, ['court 2022-Q3', 'court 2022-Q4']],
  ['the regulation ended in June', { liveTo: '2022-06-30' }, ['court 2022-Q1', 'court 2022-Q2']],
  ['the text is a frame and never in force', { frame: true, inForceFrom: null }, []],
])('what is made when %s', (_, more, expected) => {
  expect(keys(plan(claimed(more)))).toEqual(expected);
});

test('a frame has its dated steps taken', () => {
  const reading: DutyContent = {
    ...quarterly,
    class: 'byDate',
    every: null,
    dueBy: { date: '2022-09-20' },
    quote: 'trước ngày 20/9/2022',
  };
  const made = plan(claimed({ reading, frame: true, inForceFrom: null }));
  expect(made.made.map(({ key, dueOn }) => [key, dueOn])).toEqual([['2022-09-20', '2022-09-19']]);
  expect(made.madeUntil).toBeNull();
});

test('of a regulation that takes effect later nothing opens before its day', () => {
  const later = claimed({ liveFrom: '2022-10-20', inForceFrom: '2022-10-20' });
  expect(plan(later)).toMatchObject({ made: [], madeUntil: '2022-10-19' });
  expect(plan(later, '2022-09-25').made.map(({ key, opensOn }) => [key, opensOn])).toEqual([
    ['2022-Q4', '2022-10-20'],
  ]);
});

test('five years after the regulation took effect it is to be summed up: once, and it is told in time', () => {
  const reading: DutyContent = {
    ...within,
    quote: 'Sau 05 năm thực hiện',
    amount: 5,
    unit: 'year',
    trigger: 'thực hiện',
    action: 'tổ chức tổng kết việc thực hiện Quy chế',
  };
  const early = plan(claimed({ reading }));
  expect(early).toMatchObject({ made: [], madeUntil: '2026-12-15' });
  const late = plan(claimed({ reading, rereads: false, madeUntil: early.madeUntil }), '2026-11-20');
  expect(late.made).toMatchObject([
    { key: 'inForce', eventOn: '2022-01-15', opensOn: '2026-12-16', dueOn: '2027-01-15' },
  ]);
  expect(late.madeUntil).toBeNull();
});

test('another day for the same quarter moves it, and says by which reading', () => {
  const reading = { ...quarterly, dueBy: { day: 25, monthOfPeriod: 'last' } } as const;
  const { moved, made, lapsed } = plan(
    claimed({ reading, liveFrom: today, unsettled: [unsettled()], madeUntil: '2022-12-31' }),
  );
  expect(moved).toMatchObject([
    { id: 'one', dueOn: '2022-09-23', because: 'correction', words: 'Quy chế phối hợp' },
  ]);
  expect(made.map(({ key }) => key)).toEqual(['2022-Q4']);
  expect(lapsed).toEqual([]);
});

test('months instead of quarters: the quarter lapses, and what the months make is due from today on', () => {
  const reading: DutyContent = {
    ...quarterly,
    quote: 'hằng tháng',
    every: { amount: 1, unit: 'month' },
    dueBy: null,
  };
  const { moved, made, lapsed } = plan(claimed({ reading, liveFrom: today, unsettled: [unsettled()] }));
  expect(lapsed).toEqual(['one']);
  expect(moved).toEqual([]);
  expect(made.map(({ key, opensOn, dueOn }) => [key, opensOn, dueOn])).toEqual([
    ['2022-09', today, '2022-09-30'],
    ['2022-10', '2022-10-01', '2022-10-31'],
  ]);
});

test('a decision on the calendar moves what is open and names the decision; nothing is made again', () => {
  const decided = openCalendar({
    version: 'decided',
    years: [
      {
        year: 2022,
        decided: true,
        source: '1/TB-BNV, Bộ Nội vụ',
        daysOff: [{ day: '2022-09-19', why: 'swapped' }],
        workedDays: [],
        halfDays: [],
      },
    ],
  });
  const duty = claimed({ rereads: false, madeUntil: '2022-12-31', unsettled: [unsettled()] });
  expect(planFulfilments(duty, () => decided, today)).toMatchObject({
    made: [],
    lapsed: [],
    moved: [{ id: 'one', dueOn: '2022-09-16', because: 'calendar', words: '1/TB-BNV, Bộ Nội vụ' }],
    madeUntil: '2022-12-31',
  });
});

test('an occasion is counted again with its pauses and its extensions', () => {
  const duty = (known: Unsettled, reading = within) =>
    plan(claimed({ reading, liveFrom: today, unsettled: [known] }));
  expect(duty(occasion()).moved).toEqual([]);
  expect(duty(occasion(), { ...within, amount: 7 }).moved).toMatchObject([
    { dueOn: '2022-09-13', eventOn: '2022-09-01' },
  ]);
  const prolonged = occasion({
    pauses: [{ from: '2022-09-06', to: '2022-09-07' }],
    extensions: [{ amount: 2, unit: 'workingDay' }],
  });
  expect(duty(prolonged, { ...within, amount: 7 }).moved).toMatchObject([{ dueOn: '2022-09-19' }]);
});

test('an occasion lapses when its duty no longer starts with one, or is struck', () => {
  expect(plan(claimed({ unsettled: [occasion()] })).lapsed).toEqual(['one']);
  expect(plan(claimed({ reading: within, live: false, unsettled: [occasion()] })).lapsed).toEqual(['one']);
});

test('what is due after the regulation has ended lapses, what is due by then stays', () => {
  const known = [unsettled(), unsettled({ id: 'later', key: '2022-Q4', dueOn: '2022-12-19' })];
  const { lapsed, moved, madeUntil } = plan(claimed({ liveTo: '2022-09-30', unsettled: known }));
  expect(lapsed).toEqual(['later']);
  expect(moved).toEqual([]);
  expect(madeUntil).toBeNull();
});

test('what an event has started before the end of the regulation is owed beyond it', () => {
  const started = unsettled({ key: '2022-09-02', eventOn: '2022-09-02', dueOn: '2022-09-09' });
  const later = unsettled({ id: 'later', key: '2022-09-05', eventOn: '2022-09-05', dueOn: '2022-09-12' });
  const duty = claimed({ reading: within, liveTo: '2022-09-04', unsettled: [started, later] });
  expect(plan(duty)).toMatchObject({ lapsed: ['later'], made: [] });
});

test('what a participant no longer has to do lapses, and others get it', () => {
  const reading = { ...quarterly, obliged: { to: 'lead' } } as const;
  const { lapsed, made } = plan(claimed({ reading, liveFrom: today, unsettled: [unsettled()] }));
  expect(lapsed).toEqual(['one']);
  expect(made.map(({ agencyId, key, owedTo }) => [agencyId, key, owedTo])).toEqual([
    ['procuracy', '2022-Q3', ['court']],
    ['procuracy', '2022-Q4', ['court']],
  ]);
});

test('a participant who is bound later is owed what is open', () => {
  const parties = [...claimed().parties, { agencyId: 'police', role: 'member', acceptedOn: today } as const];
  const { moved } = plan(claimed({ parties, unsettled: [unsettled()] }));
  expect(moved).toMatchObject([{ id: 'one', owedTo: ['procuracy', 'police'], dueOn: '2022-09-19' }]);
});

test('what had lapsed is owed again when its duty is, unless its day has passed', () => {
  const { moved, made } = plan(claimed({ liveFrom: today, unsettled: [unsettled({ lapsed: true })] }));
  expect(moved).toMatchObject([{ id: 'one', dueOn: '2022-09-19' }]);
  expect(made.map(({ key }) => key)).toEqual(['2022-Q4']);
  const past = unsettled({ lapsed: true, timing: countedTiming(within) });
  const shorter = { ...quarterly, dueBy: { day: 2, monthOfPeriod: 'last' } } as const;
  expect(plan(claimed({ reading: shorter, liveFrom: today, unsettled: [past] })).moved).toEqual([]);
});

test('nothing moves into the past: it stays where it was', () => {
  const shorter = { ...quarterly, dueBy: { day: 2, monthOfPeriod: 'last' } } as const;
  const { moved, lapsed } = plan(claimed({ reading: shorter, liveFrom: today, unsettled: [unsettled()] }));
  expect({ moved, lapsed }).toEqual({ moved: [], lapsed: [] });
});

test('a day that comes in another zone is the same day', () => {
  const known = unsettled({ dueAt: '2022-09-19T16:59:59+00:00' });
  expect(plan(claimed({ unsettled: [known] })).moved).toEqual([]);
});

const anyEvery = fc.record<Every>({
  amount: fc.integer({ min: 1, max: 5 }),
  unit: fc.constantFrom('week', 'month', 'quarter', 'year'),
});
const anyDay = fc.integer({ min: dayNumber('2016-01-01'), max: dayNumber('2029-12-31') }).map(isoDay);
/** What the database would have after a plan was carried out. */
const after = ({ made, timing }: DutyPlan): Unsettled[] =>
  made.map((one, place) => ({ ...unsettled(), ...one, id: String(place), timing }));

test('planned again from what it left, it changes nothing', () => {
  fc.assert(
    fc.property(anyEvery, anyDay, anyDay, (every, liveFrom, day) => {
      const reading = { ...quarterly, quote: 'định kỳ', every, dueBy: null };
      const duty = claimed({ reading, liveFrom, inForceFrom: liveFrom });
      const first = plan(duty, day);
      const open = after(first).filter(({ dueOn }) => dueOn >= day);
      const settled = new Set(first.made.filter(({ dueOn }) => dueOn < day).map(({ key }) => key));
      const again = plan({ ...duty, madeUntil: first.madeUntil, unsettled: open }, day);
      expect([again.moved, again.lapsed]).toEqual([[], []]);
      expect(again.made.filter(({ key }) => !settled.has(key))).toEqual([]);
      const quiet = plan({ ...duty, madeUntil: first.madeUntil ?? '9999-01-01', rereads: false }, day);
      expect(quiet.made).toEqual([]);
    }),
  );
});

test('run each day or after weeks of standstill, it makes the same fulfilments once', () => {
  fc.assert(
    fc.property(
      anyEvery,
      anyDay,
      fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 20 }),
      (every, from, pauses) => {
        const reading = { ...quarterly, quote: 'định kỳ', every, dueBy: null };
        const duty = claimed({ reading, liveFrom: from, inForceFrom: from });
        const made: string[] = [];
        let madeUntil: string | null = null;
        let day = from;
        for (const pause of [0, ...pauses]) {
          day = isoDay(dayNumber(day) + pause);
          const horizon = isoDay(dayNumber(day) + DAYS_AHEAD);
          if (madeUntil !== null && madeUntil >= horizon) continue;
          const next: DutyPlan = plan({ ...duty, madeUntil, rereads: madeUntil === null }, day);
          made.push(...keys(next));
          madeUntil = next.madeUntil ?? '9999-01-01';
        }
        expect(made).toEqual(keys(plan(duty, day)));
        expect(new Set(made).size).toBe(made.length);
      },
    ),
    { numRuns: 60 },
  );
});
