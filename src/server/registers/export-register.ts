import { mayReadRequests } from '../../domain/request/may.ts';
import { type ActingContext, demand, perform } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { Refused } from '../platform/problem.ts';
import { writeXlsx } from '../regulations/write-xlsx.ts';
import { showEntry } from './list-register.ts';
import { makeRegisterTable } from './make-register-table.ts';
import { findEntries, type WantedRegister } from './register-list-store.ts';

/** Lines of one file at most. */
const mostRows = 10_000;

/** A register as a table that a person keeps; the trail says that it was taken out, and how many lines. */
export async function exportRegister(context: ActingContext, wanted: WantedRegister): Promise<File> {
  demand(mayReadRequests(context.actor));
  const rows = await perform(context, async (tx) => {
    const found = await findEntries(tx, wanted, { after: 0, limit: mostRows + 1 });
    if (found.length > mostRows) throw new Refused('tooManyRows');
    await recordEvent(tx, {
      act: 'register.exported',
      subjectKind: 'register',
      subjectId: null,
      subjectLabel: `${wanted.register} ${wanted.period}: ${found.length}`,
    });
    return found;
  });
  const shown = rows.map((row) => showEntry(row, context.language));
  return writeXlsx(makeRegisterTable(wanted, shown, context.language));
}
