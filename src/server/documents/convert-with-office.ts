import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { StopReading } from './stop-reading.ts';

const run = promisify(execFile);

const programs = ['soffice', 'libreoffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'];

const TIME_LIMIT = 90_000;

type Failure = { code?: string | number | null; name?: string; killed?: boolean };

function refusalOf(failure: Failure): StopReading {
  if (failure.name === 'AbortError') return new StopReading('cancelled');
  return new StopReading(failure.killed ? 'timedOut' : 'corrupt', failure);
}

/** Starts the first LibreOffice there is; its profile lies in `folder`, so that runs do not meet. */
async function runOffice(folder: string, file: string, signal: AbortSignal | undefined): Promise<void> {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const flags = [
    profile,
    '--headless',
    '--norestore',
    '--convert-to',
    'docx:MS Word 2007 XML',
    '--outdir',
    folder,
    file,
  ];
  for (const program of programs) {
    try {
      await run(program, flags, { timeout: TIME_LIMIT, killSignal: 'SIGKILL', signal });
      return;
    } catch (error) {
      const failure = error as Failure;
      if (failure.code !== 'ENOENT') throw refusalOf(failure);
    }
  }
  throw new StopReading('needsLibreOffice');
}

/**
 * Turns an old Word document into DOCX in a folder of its own that is removed afterwards.
 *
 * @throws StopReading `needsLibreOffice`, `timedOut` (after 90 s), `cancelled` or `corrupt`.
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
    await rm(folder, { recursive: true, force: true });
  }
}
