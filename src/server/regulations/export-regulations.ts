import type { Filters } from '../../contract/regulations.ts';
import { mayReadContent } from '../../domain/regulation/may.ts';
import { type ActingContext, demand, perform } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { Refused } from '../platform/problem.ts';
import { type ExportFormat, makeRegistryTable } from './make-registry-table.ts';
import { loadRegistry } from './regulation-store.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

type Wanted = Filters & { format: ExportFormat };

/** Rows of one file at most: more is another question than a person has. */
const mostRows = 10_000;

/** The registry as a file that a person keeps; the trail says that it was taken out, and how many rows. */
export async function exportRegulations(
  context: ActingContext,
  { format, ...filters }: Wanted,
): Promise<File> {
  demand(mayReadContent(context.actor));
  const reader = { agencyId: context.actor.agencyId, day: filters.on ?? context.clock.today() };
  const rows = await perform(context, async (tx) => {
    const loaded = await loadRegistry(tx, reader, { filters }, { after: null, limit: mostRows + 1 });
    if (loaded.length > mostRows) throw new Refused('tooManyRows');
    await recordEvent(tx, {
      act: 'registry.exported',
      subjectKind: 'registry',
      subjectId: null,
      subjectLabel: `${format.toUpperCase()}: ${loaded.length}`,
    });
    return loaded;
  });
  const table = makeRegistryTable(rows, reader.day, context.language);
  return format === 'csv' ? writeCsv(table) : writeXlsx(table);
}
