import { readApart } from '../../src/server/documents/read-apart.ts';
import { slowPdf } from './slow-pdf.ts';

/** A program for tests: begins to read a text that takes long and says so; it is killed then, as a server may be. */
await readApart(slowPdf(), 'a.pdf', { onProgress: () => process.stdout.write('reading\n') });
