import type { ImportText, ImportView } from '../../contract/import-views.ts';
import { dutyKeys } from '../../domain/law/carry-decisions.ts';
import type { CorrectedText } from '../../domain/law/corrected-text.ts';
import type { ParsedDocument } from '../../domain/law/parsed-document.ts';
import { found } from '../access/context.ts';
import type { Tx } from '../platform/database.ts';
import { loadImport } from './import-store.ts';

/**
 * An import of the own agency, shaped for its page.
 * @throws {NotFound} when there is none
 */
export async function showImport(tx: Tx, importId: string): Promise<ImportView> {
  const { corrected, document, fileId: _file, ...held } = found(await loadImport(tx, importId));
  return {
    ...held,
    title: held.record.title,
    kind: held.record.kind,
    changedAt: held.changedAt.toISOString(),
    ...viewText(corrected, document),
  };
}

/** The text of an import with its structure and the keys of its duties. */
export function viewText(
  corrected: CorrectedText,
  document: ParsedDocument,
): Omit<ImportText, 'id' | 'version'> {
  return { ...corrected, text: textOf(corrected), document, keys: dutyKeys(document.duties) };
}

/** The text that the spans of the document point into. */
export function textOf({ lines }: Pick<CorrectedText, 'lines'>): string {
  return lines.join('\n');
}
