import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { makeDocx } from '../../../test/documents/make-docx.ts';
import { pdfOf, slowPdf } from '../../../test/documents/slow-pdf.ts';
import { zipDocx } from '../../../test/documents/zip-docx.ts';
import { readApart, readCorrectedApart } from './read-apart.ts';

const lines = [
  'Chương I',
  'QUY ĐỊNH CHUNG',
  'Điều 1. Trách nhiệm của Tòa án',
  '1. Trong thời hạn 03 ngày làm việc kể từ ngày nhận được yêu cầu, Tòa án trả lời Viện kiểm sát.',
];

test('a document is read into structure and duties away from the caller', async () => {
  const steps: string[] = [];
  const read = await readApart(await makeDocx(lines), 'a.docx', {
    onProgress: ({ step }) => steps.push(step),
  });
  const document = read.ok ? read.value.document : null;
  expect(document?.source.format).toBe('docx');
  expect(document?.duties.map(({ eId, amount, unit }) => ({ eId, amount, unit }))).toEqual([
    { eId: 'art_1__cl_1', amount: 3, unit: 'workingDay' },
  ]);
  expect(steps).toEqual(['unpack', 'structure']);
});

test('a text that a person has corrected is read in the same way', async () => {
  const corrected = { lines: lines.slice(2), roles: { 1: { as: 'clause', num: '7' } } } as const;
  const source = { format: 'docx', encoding: 'utf-8', ocr: false, pages: null } as const;
  const read = await readCorrectedApart({ ...corrected, lines: [...corrected.lines] }, source);
  const document = read.ok ? read.value.document : null;
  expect(document).toMatchObject({ source, duties: [{ eId: 'art_1__cl_7', amount: 3, unit: 'workingDay' }] });
  const small = { limits: { resultBytes: 100 } };
  expect(await readCorrectedApart({ lines, roles: {} }, source, small)).toMatchObject({
    refusal: 'tooLarge',
  });
});

test('a refusal comes back as it is', async () => {
  expect(await readApart(new Uint8Array(), 'a.txt')).toEqual({ ok: false, refusal: 'empty' });
  expect(await readApart(Buffer.from('%PDF-1.4 rác'), 'a.pdf')).toEqual({ ok: false, refusal: 'corrupt' });
});

test('500 MB of one letter never reach the reader', async () => {
  const huge = new Uint8Array(500_000_000).fill(65);
  expect(await readApart(huge, 'a.txt')).toEqual({ ok: false, refusal: 'tooLarge' });
});

test('a PDF of a million objects is refused quickly', async () => {
  const bytes = Buffer.from(`%PDF-1.4\n${'1 0 obj<<>>endobj\n'.repeat(1_000_000)}`);
  expect(await readApart(bytes, 'a.pdf')).toEqual({ ok: false, refusal: 'tooManyObjects' });
});

test('a PDF whose page unpacks beyond the memory limit is stopped, and the server lives', async () => {
  const bytes = pdfOf(new Uint8Array(250_000_000).fill(32));
  expect(bytes.length).toBeLessThan(1_000_000);
  const read = await readApart(bytes, 'a.pdf', { memoryMb: 120 });
  expect(read).toEqual({ ok: false, refusal: 'outOfMemory' });
});

test('a document that needs more heap than allowed is stopped the same way', async () => {
  const bytes = zipDocx({ body: '<w:p><w:r><w:t>x</w:t></w:r></w:p>'.repeat(1_000_000) });
  expect(await readApart(bytes, 'a.docx', { memoryMb: 30 })).toEqual({
    ok: false,
    refusal: 'outOfMemory',
  });
});

test('a reading that takes longer than allowed is ended, even in the middle of a loop', async () => {
  const bytes = slowPdf();
  const began = performance.now();
  expect(await readApart(bytes, 'a.pdf', { seconds: 1 })).toEqual({ ok: false, refusal: 'timedOut' });
  expect(performance.now() - began).toBeLessThan(15_000);
});

test('a person can cancel in the middle', async () => {
  const stop = new AbortController();
  const bytes = slowPdf();
  const reading = readApart(bytes, 'a.pdf', { signal: stop.signal, onProgress: () => stop.abort() });
  expect(await reading).toEqual({ ok: false, refusal: 'cancelled' });
});

/** The parent of a process by the system's own table; 0 when it is gone meanwhile. */
function parentOf(pid: number): number {
  try {
    const [, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
    return Number(parent);
  } catch {
    return 0;
  }
}

/** Every process with its parent. */
function processes(): { pid: number; parent: number }[] {
  if (existsSync('/proc/self/stat'))
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => ({ pid: Number(name), parent: parentOf(Number(name)) }));
  return execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .map(([pid = 0, parent = 0]) => ({ pid, parent }));
}

function startedSince(before: number[]): number[] {
  const own = processes().filter(({ parent }) => parent === process.pid);
  return own.map(({ pid }) => pid).filter((pid) => !before.includes(pid));
}

test('a reader that crashes in native code takes nobody along, and its fault is told without the text', async () => {
  const before = startedSince([]);
  const faults: string[] = [];
  const crash = (): void => {
    for (const pid of startedSince(before)) process.kill(pid, 'SIGSEGV');
  };
  const bytes = slowPdf();
  const read = await readApart(bytes, 'mật-danh.pdf', {
    onProgress: crash,
    onFault: (kind) => faults.push(kind),
  });
  expect(read).toEqual({ ok: false, refusal: 'corrupt' });
  expect(faults).toEqual(['exit SIGSEGV']);
  await expect.poll(() => startedSince(before)).toEqual([]);
});

test('a reading does not outlive the server that began it', async () => {
  const program = fileURLToPath(new URL('../../../test/documents/abandon-reading.ts', import.meta.url));
  const server = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(server.stdout, 'data');
  const readers = processes()
    .filter(({ parent }) => parent === server.pid)
    .map(({ pid }) => pid);
  expect(readers).toHaveLength(1);
  server.kill('SIGKILL');
  await once(server, 'exit');
  const living = () => processes().filter(({ pid }) => readers.includes(pid));
  await expect.poll(living, { timeout: 10_000 }).toEqual([]);
});

test('where the system starts no process, that is said, and the file is not blamed', async () => {
  const faults: string[] = [];
  const read = await readApart(await makeDocx(lines), 'a.docx', {
    program: '/không/có/node',
    onFault: (kind) => faults.push(kind),
  });
  expect(read).toEqual({ ok: false, refusal: 'notStarted' });
  expect(faults).toEqual(['start ENOENT']);
});

test('a result larger than the server can hand on is refused', async () => {
  const read = await readApart(await makeDocx(lines), 'a.docx', { limits: { resultBytes: 500 } });
  expect(read).toEqual({ ok: false, refusal: 'tooLarge' });
});
