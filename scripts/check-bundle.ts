import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * Weighs what a browser must fetch before any page: the entry of the web with all that it imports, and the words of
 * the frame in one language. Fails above the budget of 250 kB (gzip) of JavaScript. Needs a built `dist/web`.
 */
const budget = 250_000;
const folder = path.join(import.meta.dirname, '../dist/web');

type Chunk = { file: string; isEntry?: boolean; imports?: string[] };
const manifest = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as Record<
  string,
  Chunk
>;

const entry = Object.keys(manifest).find((name) => manifest[name]?.isEntry);
if (!entry) throw new Error('dist/web/manifest.json names no entry; run the build first');
const first = new Set<string>();
gather(entry, first);
gather('shell/words/vi/shell.ts', first);

const sizes = [...first].map((file) => ({
  file,
  size: gzipSync(readFileSync(path.join(folder, file))).length,
}));
const total = sizes.reduce((sum, { size }) => sum + size, 0);
for (const { file, size } of sizes.toSorted((one, other) => other.size - one.size))
  console.log(`${kilobytes(size)}  ${file}`);
console.log(`${kilobytes(total)}  first load of JavaScript, gzip; the budget is ${kilobytes(budget)}`);
if (total > budget) {
  console.error('The first load is over its budget. Load what a page alone needs with that page.');
  process.exitCode = 1;
}

function gather(name: string, files: Set<string>): void {
  const chunk = manifest[name];
  if (!chunk || files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const imported of chunk.imports ?? []) gather(imported, files);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1).padStart(7)} kB`;
}
