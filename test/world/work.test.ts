import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readRegulation } from '../../src/domain/law/read-regulation.ts';
import { chance, pick } from './chance.ts';
import { workAt } from './duty-work.ts';
import { fateOf } from './fate.ts';
import { leadOf, worldFields } from './field.ts';
import { paperOf, printedDay, symbolOn } from './papers.ts';
import { periodWords } from './period-words.ts';
import { daysAfter, workdayFrom, workdaysAfter } from './working-days.ts';

const read = worldFields.map(({ regulation, work }) => {
  const text = readFileSync(new URL(`./regulations/${regulation.file}`, import.meta.url), 'utf8');
  const source = { format: 'txt', encoding: 'utf-8', ocr: false, pages: null } as const;
  const { document } = readRegulation({ source, text, wrapped: false, dropped: [], warnings: [] });
  return { key: regulation.key, regulation, work, duties: document.duties };
});

test.each(read)('$key: whoever does what recurs knows by what paper', ({ work, duties }) => {
  const recurring = duties.filter((duty) => duty.class === 'recurring' || duty.class === 'byDate');
  expect(recurring.length).toBeGreaterThan(0);
  for (const duty of recurring) expect(workAt(work, duty).about.length).toBeGreaterThan(10);
});

test.each(read)('$key: events, stories and disputes are of its own duties and bodies', (one) => {
  const { regulation, work, duties } = one;
  const bodies = regulation.parties.map(({ key }) => key);
  const eIds = [...duties, ...regulation.missed].map(({ eId }) => eId);
  for (const { eId, quote = '', by, eventOn } of work.occasions) {
    expect(bodies).toContain(by);
    const starting = duties.filter((duty) => duty.eId === eId && duty.quote.startsWith(quote));
    expect(starting.map((duty) => duty.class)).toContain(
      starting[0]?.class === 'before' ? 'before' : 'within',
    );
    expect(eventOn > regulation.signedOn && eventOn < '2022-10-01', `${eId} ${eventOn}`).toBe(true);
  }
  for (const told of Object.keys(work.told)) {
    const [body, eId] = told.split('/');
    expect(bodies).toContain(body);
    expect(eIds).toContain(eId);
  }
  for (const { by, against } of work.disputes) expect(bodies).toEqual(expect.arrayContaining([by, against]));
  expect(bodies).toContain(leadOf(regulation));
});

test('events are moderate in number, and follow from 23 approvals in Vĩnh Phúc', () => {
  const occasions = worldFields.flatMap(({ work }) => work.occasions);
  expect(occasions.length).toBeGreaterThan(120);
  expect(occasions.length).toBeLessThanOrEqual(150);
  const old = worldFields.find(({ regulation }) => regulation.key === 'vinh-phuc-2016');
  expect(old?.work.occasions.filter(({ eId }) => eId === 'art_4__cl_3')).toHaveLength(23);
});

test('chance is the same each time, and spread evenly', () => {
  const drawn = Array.from({ length: 2000 }, (_, place) => chance('world', String(place)));
  expect(drawn).toEqual(Array.from({ length: 2000 }, (_, place) => chance('world', String(place))));
  expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...drawn)).toBeLessThan(1);
  for (const tenth of Array.from({ length: 10 }, (_, place) => place / 10)) {
    const share = drawn.filter((one) => one >= tenth && one < tenth + 0.1).length;
    expect(share).toBeGreaterThan(150);
    expect(share).toBeLessThan(250);
  }
  expect(['a', 'b']).toContain(pick(['a', 'b'], 'x'));
});

test('what a body does is in time, late by 20 days at most, given up, or left; never before it can be done', () => {
  const dueOn = '2020-12-14';
  const fates = Array.from({ length: 3000 }, (_, place) =>
    fateOf({ seed: ['try', String(place)], body: 'btg-thaibinh', dueOn, from: '2020-12-08' }),
  );
  const said = fates.flatMap((fate) => (fate.kind === 'open' ? [] : fate.saidOn));
  expect(said.filter((day) => workdayFrom(day) !== day || day < '2020-12-08')).toEqual([]);
  const done = fates.filter((fate) => fate.kind === 'done');
  expect(done.filter(({ on, saidOn }) => on > daysAfter(dueOn, 20) || on > saidOn)).toEqual([]);
  const late = fates.filter((fate) => fate.kind === 'done' && fate.on > dueOn).length / fates.length;
  expect(late).toBeGreaterThan(0.12);
  expect(late).toBeLessThan(0.18);
});

test('what the story tells goes before chance', () => {
  const deciding = { seed: ['x'], body: 'ta-hagiang', dueOn: '2020-01-14', from: '2020-01-02' };
  expect(fateOf(deciding, 'open')).toEqual({ kind: 'open' });
  expect(fateOf(deciding, { done: '2020-03-02' })).toEqual({
    kind: 'done',
    on: '2020-03-02',
    saidOn: '2020-03-02',
  });
});

test('papers are named as the bodies name theirs, and their numbers grow with the year', () => {
  expect(paperOf('btc-thaibinh', 'report', '2019-12-12', 'về kết quả phối hợp').words).toMatch(
    /^Báo cáo số \d+-BC\/BTCTU ngày 12\/12\/2019 về kết quả phối hợp$/,
  );
  expect(paperOf('ta-hagiang', 'letter', '2022-02-04', 'gửi lịch xét xử').words).toMatch(
    /^Công văn số \d+\/TA-HS ngày 04\/02\/2022 về việc gửi lịch xét xử$/,
  );
  const days = ['2020-01-03', '2020-03-16', '2020-08-03', '2020-12-14'];
  const numbers = days.map((day) => Number.parseInt(symbolOn('bnc-thaibinh', 'letter', day), 10));
  expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
  expect(printedDay('2022-09-05')).toBe('05/9/2022');
});

test('a period is named as in reports', () => {
  expect(periodWords('2022-Q3', '2022-09-14')).toBe('quý III năm 2022');
  expect(periodWords('2022-06', '2022-06-24')).toBe('tháng 6 năm 2022');
  expect(periodWords('2022-H1', '2022-06-30')).toBe('6 tháng đầu năm 2022');
  expect(periodWords('2022', '2022-12-14')).toBe('năm 2022');
  expect(periodWords('2022', '2022-06-14')).toBe('6 tháng đầu năm 2022');
  expect(periodWords('inForce', '2021-11-17')).toBe('');
});

test('offices are closed on 01 and 02/9/2022', () => {
  expect(workdayFrom('2022-09-01')).toBe('2022-09-05');
  expect(workdaysAfter('2022-08-31', 1)).toBe('2022-09-05');
  expect(workdaysAfter('2022-09-05', -2)).toBe('2022-08-30');
});
