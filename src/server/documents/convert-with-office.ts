import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StopReading } from './stop-reading.ts';

const programs = ['soffice', 'libreoffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'];

/** Milliseconds; a cold start of LibreOffice takes some seconds of it. */
const TIME_LIMIT = 90_000;

type Ended = 'done' | 'missing' | 'cancelled' | 'timedOut';

/** The office program starts others; the whole group goes. */
function killGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    const gone = error instanceof Error && 'code' in error && error.code === 'ESRCH';
    if (!gone) throw error;
  }
}

function runProgram(program: string, flags: string[], signal: AbortSignal | undefined): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(program, flags, { stdio: 'ignore', detached: true });
    const end = (ended: Ended): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      killGroup(child);
      resolve(ended);
    };
    const cancel = (): void => end('cancelled');
    const timer = setTimeout(() => end('timedOut'), TIME_LIMIT);
    signal?.addEventListener('abort', cancel);
    child.on('error', () => end('missing'));
    child.on('exit', () => end('done'));
  });
}

/** Has the first LibreOffice there is convert `file`; its profile lies in `folder`, so that runs do not meet. */
async function runOffice(folder: string, file: string, signal: AbortSignal | undefined): Promise<void> {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const flags = [profile, '--headless', '--norestore', '--convert-to', 'docx', '--outdir', folder, file];
  for (const program of programs) {
    const ended = await runProgram(program, flags, signal);
    if (ended === 'done') return;
    if (ended !== 'missing') throw new StopReading(ended);
  }
  throw new StopReading('needsLibreOffice');
}

/**
 * Turns an old Word document into DOCX in a folder of its own that is removed afterwards.
 *
 * @throws StopReading `needsLibreOffice`, `timedOut` (after 90 s), `cancelled`, or `corrupt` when nothing came out.
 */
export async function convertWithOffice(
  bytes: Uint8Array,
  extension: 'doc' | 'rtf',
  signal: AbortSignal | undefined,
): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'lientich-doc-'));
  try {
    const file = join(folder, `in.${extension}`);
    await writeFile(file, bytes, { mode: 0o600 });
    await runOffice(folder, file, signal);
    return await readFile(join(folder, 'in.docx')).catch((error: unknown) => {
      throw new StopReading('corrupt', error);
    });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
