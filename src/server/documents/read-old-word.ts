import type { SourceText } from '../../domain/law/parsed-document.ts';
import { convertWithOffice } from './convert-with-office.ts';
import { oleNames } from './ole-streams.ts';
import { openZip } from './open-zip.ts';
import { readDocx } from './read-docx.ts';
import type { ReadContext } from './read-pdf.ts';
import { StopReading } from './stop-reading.ts';

/** Refuses what an OLE container can be beside a readable Word document. */
function checkContainer(bytes: Uint8Array): void {
  const names = oleNames(bytes);
  if (!names) throw new StopReading('corrupt');
  if (names.includes('EncryptedPackage')) throw new StopReading('passwordProtected');
  if (!names.includes('WordDocument')) throw new StopReading('notADocument');
  if (names.some((name) => name === 'Macros' || name === '_VBA_PROJECT_CUR')) throw new StopReading('macros');
}

/**
 * Reads Word 97–2003 (.doc) and RTF by having LibreOffice make a DOCX of it.
 *
 * @throws StopReading `needsLibreOffice` when it is not on the machine, and all that `readDocx` throws.
 */
export async function readOldWord(
  bytes: Uint8Array,
  kind: 'ole' | 'rtf',
  context: ReadContext,
): Promise<SourceText> {
  if (kind === 'ole') checkContainer(bytes);
  const docx = await convertWithOffice(bytes, kind === 'ole' ? 'doc' : 'rtf', context.signal);
  const read = readDocx(openZip(docx, context.limits), context.limits);
  return { ...read, source: { ...read.source, format: 'doc' } };
}
