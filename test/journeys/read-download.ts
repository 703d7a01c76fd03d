import { readFile } from 'node:fs/promises';
import type { Download } from 'playwright-core';

/** The words of a file that a page gave to keep. */
export async function readDownload(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}
