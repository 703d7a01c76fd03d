import type { AgencyView } from '../../contract/agency-views.ts';
import { mayKeepDirectory } from '../../domain/agency/may.ts';
import { beginPeriod } from '../../domain/agency/period.ts';
import { type ActingContext, demand, found, fresh, granted, perform } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { Refused } from '../platform/problem.ts';
import {
  closePeriod,
  type Decision,
  insertName,
  lastPeriod,
  loadLife,
  lockDirectory,
  raiseVersion,
} from './agency-period-store.ts';
import { nameIsTaken } from './agency-store.ts';
import { showAgency } from './show-agency.ts';

type Wanted = { agencyId: string; name: string; shortName: string; from: string; decision: Decision };

/** Gives an agency another name from a day on; the one before holds until the day before. */
export async function renameAgency(context: ActingContext, wanted: Wanted): Promise<AgencyView> {
  demand(mayKeepDirectory(context.actor));
  return perform(context, async (tx) => {
    await lockDirectory(tx);
    const agency = found(await loadLife(tx, wanted.agencyId));
    fresh(context, agency);
    const before = await lastPeriod(tx, 'agency_name', agency.id);
    const period = granted(beginPeriod(agency, before, wanted.from));
    if (await nameIsTaken(tx, wanted.name, wanted.from, agency.id)) throw new Refused('nameTaken');
    await closePeriod(tx, 'agency_name', agency.id, wanted.from);
    await insertName(tx, agency.id, wanted, period);
    await raiseVersion(tx, agency.id);
    await recordEvent(tx, {
      act: 'agency.renamed',
      subjectKind: 'agency',
      subjectId: agency.id,
      subjectLabel: wanted.name,
      sides: [agency.id],
      changes: [
        { field: 'name', before: before?.label ?? null, after: wanted.name },
        { field: 'from', before: before?.from ?? null, after: wanted.from },
        { field: 'decision', before: null, after: wanted.decision.symbol },
      ],
    });
    return showAgency(context, tx, agency.id);
  });
}
