import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Command } from 'commander';
import { type ReadRefusal, refusalSentence } from '../domain/law/read-refusal.ts';
import { readApart } from '../server/documents/read-apart.ts';
import { ownConfig } from '../server/platform/config.ts';
import { UnusableInput } from './unusable-input.ts';

/** Who reads at the command line has the machine for it. */
const MEMORY_MB = 4096;

/** `lientich parse FILE`: prints the structure and the timed duties of one document as JSON. */
export function registerParse(program: Command): void {
  program
    .command('parse')
    .description('đọc một văn bản thành cấu trúc và nghĩa vụ / read a document into structure and duties')
    .argument('<file>', 'DOCX, PDF, DOC, TXT, MD, HTML; - for standard input')
    .option('--format <format>', 'output format: json', 'json')
    .action(async (file: string, options: { format: string }) => {
      if (options.format !== 'json')
        throw new UnusableInput(`--format ${options.format}: only json is known`);
      const config = ownConfig();
      const bytes = await bytesOf(file, config.maxUploadBytes);
      const read = await readApart(bytes, basename(file), {
        seconds: config.readSeconds,
        memoryMb: MEMORY_MB,
        limits: { fileBytes: config.maxUploadBytes },
        onProgress: tellProgress,
      });
      if (!read.ok) throw new UnusableInput(`${file}: ${both(read.refusal)}`);
      process.stdout.write(`${JSON.stringify(read.value.document, null, 2)}\n`);
    });
}

async function bytesOf(file: string, maxBytes: number): Promise<Uint8Array> {
  if (file === '-') return buffer(process.stdin);
  const about = await stat(file).catch(() => null);
  if (about === null || !about.isFile()) {
    throw new UnusableInput(`${file}: không có tệp này. / There is no such file.`);
  }
  if (about.size > maxBytes) throw new UnusableInput(`${file}: ${both('tooLarge')}`);
  return readFile(file);
}

function both(refusal: ReadRefusal): string {
  return `${refusalSentence(refusal, 'vi')} / ${refusalSentence(refusal, 'en')}`;
}

/** Only a person at a terminal wants to see how far it is. */
function tellProgress({ step, done, total }: { step: string; done: number; total: number }): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${step} ${done}/${total}   `);
}
