import type { AgencyView } from '../../contract/agency-views.ts';
import { mayKeepDirectory } from '../../domain/agency/may.ts';
import { beginPeriod, type Period } from '../../domain/agency/period.ts';
import { wouldLoop } from '../../domain/agency/superior.ts';
import { type ActingContext, demand, found, fresh, granted, perform } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import type { Tx } from '../platform/database.ts';
import { Refused } from '../platform/problem.ts';
import {
  closePeriod,
  insertSuperior,
  lastPeriod,
  listAbove,
  loadLife,
  lockDirectory,
  raiseVersion,
} from './agency-period-store.ts';
import { showAgency } from './show-agency.ts';

type Wanted = { agencyId: string; superiorId: string | null; from: string };

/** Puts an agency under another superior from a day on, or under none. */
export async function placeAgency(context: ActingContext, wanted: Wanted): Promise<AgencyView> {
  demand(mayKeepDirectory(context.actor));
  return perform(context, async (tx) => {
    await lockDirectory(tx);
    const agency = found(await loadLife(tx, wanted.agencyId));
    fresh(context, agency);
    const before = await lastPeriod(tx, 'agency_superior', agency.id);
    const period = granted(beginPeriod(agency, before, wanted.from));
    await closePeriod(tx, 'agency_superior', agency.id, wanted.from);
    if (wanted.superiorId !== null) await putUnder(tx, agency.id, wanted.superiorId, period);
    await raiseVersion(tx, agency.id);
    const view = await showAgency(context, tx, agency.id);
    const after = view.superiors.find((superior) => superior.agencyId === wanted.superiorId);
    await recordEvent(tx, {
      act: 'agency.placed',
      subjectKind: 'agency',
      subjectId: agency.id,
      subjectLabel: view.name,
      sides: [agency.id],
      changes: [
        { field: 'superior', before: before?.label ?? null, after: after?.name ?? null },
        { field: 'from', before: before?.from ?? null, after: wanted.from },
      ],
    });
    return view;
  });
}

async function putUnder(tx: Tx, agencyId: string, superiorId: string, period: Period): Promise<void> {
  const superior = found(await loadLife(tx, superiorId));
  const shared = granted(beginPeriod(superior, null, period.from));
  if (wouldLoop(await listAbove(tx, superiorId, period.from), agencyId, superiorId))
    throw new Refused('superiorLoop');
  await insertSuperior(tx, agencyId, superiorId, { ...period, until: earlier(period.until, shared.until) });
}

/** The earlier of two ends; null is no end. */
function earlier(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
