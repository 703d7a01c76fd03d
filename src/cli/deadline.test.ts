import { spawn } from 'node:child_process';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';

const MAIN = path.join(import.meta.dirname, 'main.ts');

type Ended = { status: number | null; out: string; err: string };

/** Runs the command as a process of its own, without a database to be found. */
async function deadline(args: string[], input = ''): Promise<Ended> {
  const child = spawn(process.execPath, [MAIN, 'deadline', ...args], {
    env: { LIENTICH_DATA_DIR: '/nowhere' },
  });
  child.stdin.end(input);
  const status = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { status: await status, out, err };
}

const parsed = (line = '') => JSON.parse(line) as Record<string, unknown>;

test('a phrase is answered with its due day and each day counted or skipped', async () => {
  const { status, out } = await deadline(['trong 05 ngày làm việc', '--from', '2026-02-12T15:00', '--json']);
  expect(status).toBe(0);
  expect(parsed(out)).toMatchObject({
    dueOn: '2026-02-26',
    dueAt: '2026-02-26T23:59:59+07:00',
    calendar: 'vn-2026.1',
    provisional: false,
  });
  expect(parsed(out).days).toHaveLength(15);
  expect((parsed(out).days as object[])[4]).toEqual({
    date: '2026-02-16',
    counted: false,
    reason: 'tet',
    why: 'Nghỉ Tết Nguyên đán (khoản 1 Điều 112 Bộ luật Lao động 2019)',
  });
});

test('a person reads the due day, one sentence and the days, in either language', async () => {
  const phrase = 'Chậm nhất 03 ngày làm việc trước ngày họp';
  const vietnamese = await deadline([phrase, '--from', '2022-06-09']);
  expect(vietnamese.out.split('\n')[0]).toBe('2022-06-06');
  expect(vietnamese.out).toContain('Chậm nhất 03 ngày làm việc trước ngày 09/6/2022');
  const english = await deadline([phrase, '--from', '2022-06-09', '--language', 'en']);
  expect(english.out).toContain('At least 3 working days before 9 June 2022');
});

test('several phrases on standard input are answered a line each, with the event of all or their own', async () => {
  const lines = 'trong 05 ngày\nkịp thời\n\ntrong 24 giờ | 2022-06-03T17:30\n05 ngày làm việc\t2022-06-01\n';
  const { status, out } = await deadline(['-', '--from', '2022-06-01', '--json'], lines);
  expect(status).toBe(0);
  const answers = out.trim().split('\n').map(parsed);
  expect(answers.map(({ dueOn }) => dueOn)).toEqual(['2022-06-06', null, '2022-06-04', '2022-06-08']);
  expect(answers[1]).toMatchObject({ dueAt: null, days: [] });
  expect(answers[2]?.dueAt).toBe('2022-06-04T17:30:00+07:00');
});

test('a line that cannot be read is told by its number when the others are answered', async () => {
  const lines = 'trong 05 ngày\ngửi bằng văn bản\ntrong 06 ngày\n';
  const { status, out, err } = await deadline(['--from', '2022-06-01', '--json'], lines);
  expect(status).toBe(2);
  const answers = out.trim().split('\n').map(parsed);
  expect(answers.map(({ dueOn }) => dueOn)).toEqual(['2022-06-06', undefined, '2022-06-07']);
  expect(answers[1]).toMatchObject({ line: 2, error: expect.stringContaining('gửi bằng văn bản') as string });
  expect(err).toContain('2: ');
});

test('a date needs no event', async () => {
  const { status, out } = await deadline(['trước ngày 30/6/2022', '--json']);
  expect(status).toBe(0);
  expect(parsed(out).dueOn).toBe('2022-06-29');
});

test.each([
  ['no event', ['trong 05 ngày'], '--from'],
  ['no time', ['gửi bằng văn bản', '--from', '2022-06-01'], 'gửi bằng văn bản'],
  ['no day', ['trong 05 ngày', '--from', '2022-02-30'], '2022-02-30'],
  ['no language of ours', ['trong 05 ngày', '--from', '2022-06-01', '--language', 'fr'], 'fr'],
  ['an unknown option', ['trong 05 ngày', '--form', '2022-06-01'], '--form'],
  ['nothing at all', ['--from', '2022-06-01'], 'no phrase'],
])('%s ends with status 2, a sentence and no answer', async (_, args, said) => {
  const { status, out, err } = await deadline(args);
  expect(status).toBe(2);
  expect(out).toBe('');
  expect(err).toContain(said);
});
