import type { TrailAct, TrailField } from '../../contract/trail-acts.ts';
import { type Change, recordEvent } from '../audit/record-event.ts';
import type { Tx } from '../platform/database.ts';
import type { ImportHead } from './import-store.ts';

type ImportAct = Extract<TrailAct, `import.${string}`>;
type Counts = Partial<Record<TrailField, string | number | null>>;
type Named = Pick<ImportHead, 'id' | 'name' | 'record'>;

/** Writes the trace of an act on an import: its title and what was changed in short, never its text. */
export async function recordImport(
  tx: Tx,
  act: ImportAct,
  named: Named,
  changes: Counts = {},
): Promise<void> {
  await recordEvent(tx, {
    act,
    subjectKind: 'import',
    subjectId: named.id,
    subjectLabel: titleOf(named),
    // Object.entries forgets which names the fields may have.
    changes: (Object.entries(changes) as [TrailField, string | number | null][]).map(
      ([field, after]): Change => ({
        field,
        before: null,
        after: after === null ? null : String(after),
      }),
    ),
  });
}

/** By what people know an import: the title of the regulation, else the name of the file. */
function titleOf({ record, name }: Named): string {
  return record.title === '' ? name : record.title;
}
