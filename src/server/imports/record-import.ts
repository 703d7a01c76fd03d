import { type Change, recordEvent } from '../audit/record-event.ts';
import type { Tx } from '../platform/database.ts';
import type { ImportHead } from './import-store.ts';

type Named = Pick<ImportHead, 'id' | 'name' | 'record'>;

/** Writes the trace of an act on an import: its title and what was changed in short, never its text. */
export async function recordImport(
  tx: Tx,
  act: string,
  named: Named,
  changes: Record<string, string | number | null> = {},
): Promise<void> {
  await recordEvent(tx, {
    act: `import.${act}`,
    subjectKind: 'import',
    subjectId: named.id,
    subjectLabel: titleOf(named),
    changes: Object.entries(changes).map(([field, after]): Change => ({
      field,
      before: null,
      after: after === null ? null : String(after),
    })),
  });
}

/** By what people know an import: the title of the regulation, else the name of the file. */
function titleOf({ record, name }: Named): string {
  return record.title === '' ? name : record.title;
}
