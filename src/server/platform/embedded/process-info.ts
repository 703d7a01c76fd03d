import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, readlinkSync } from 'node:fs';

/** Whether a process with this id lives (whoever owns it; a zombie does not). */
export function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false; // 0 would ask about our own group
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return stateOf(pid) !== 'Z';
}

/** The command line of a process, or an empty string where it is gone or may not be read. */
export function commandOf(pid: number): string {
  const fromKernel = readOrNull(`/proc/${pid}/cmdline`);
  if (fromKernel !== null) return fromKernel.replaceAll('\0', ' ').trim();
  if (process.platform === 'linux') return '';
  return spawnSync('ps', ['-p', String(pid), '-o', 'args='], { encoding: 'utf8' }).stdout?.trim() ?? '';
}

/** Ids of the processes whose working folder is `folder` (Linux; elsewhere none can be told). */
export function processesIn(folder: string): number[] {
  if (process.platform !== 'linux') return [];
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return ids.filter((id) => workingFolderOf(id) === folder).map(Number);
}

function workingFolderOf(id: string): string | null {
  try {
    return readlinkSync(`/proc/${id}/cwd`);
  } catch {
    return null; // gone meanwhile, or somebody else's
  }
}

function stateOf(pid: number): string {
  const line = readOrNull(`/proc/${pid}/stat`) ?? '';
  return line.slice(line.lastIndexOf(')') + 2)[0] ?? '';
}

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
