import type { AgencyView } from '../../contract/agency-views.ts';
import { mayKeepDirectory } from '../../domain/agency/may.ts';
import { beginPeriod } from '../../domain/agency/period.ts';
import { type ActingContext, demand, found, fresh, granted, perform } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { Refused } from '../platform/problem.ts';
import {
  closePeriod,
  insertCode,
  lastPeriod,
  loadLife,
  lockDirectory,
  raiseVersion,
} from './agency-period-store.ts';
import { codeIsTaken } from './agency-store.ts';
import { showAgency } from './show-agency.ts';

type Wanted = { agencyId: string; code: string; from: string };

/** Gives an agency another identification code (mã định danh) from a day on. */
export async function recodeAgency(context: ActingContext, wanted: Wanted): Promise<AgencyView> {
  demand(mayKeepDirectory(context.actor));
  return perform(context, async (tx) => {
    await lockDirectory(tx);
    const agency = found(await loadLife(tx, wanted.agencyId));
    fresh(context, agency);
    const before = await lastPeriod(tx, 'agency_code', agency.id);
    const period = granted(beginPeriod(agency, before, wanted.from));
    if (await codeIsTaken(tx, wanted.code, wanted.from, agency.id)) throw new Refused('codeTaken');
    await closePeriod(tx, 'agency_code', agency.id, wanted.from);
    await insertCode(tx, agency.id, wanted.code, period);
    await raiseVersion(tx, agency.id);
    const view = await showAgency(context, tx, agency.id);
    await recordEvent(tx, {
      act: 'agency.recoded',
      subjectKind: 'agency',
      subjectId: agency.id,
      subjectLabel: view.name,
      sides: [agency.id],
      changes: [
        { field: 'code', before: before?.label ?? null, after: wanted.code },
        { field: 'from', before: before?.from ?? null, after: wanted.from },
      ],
    });
    return view;
  });
}
