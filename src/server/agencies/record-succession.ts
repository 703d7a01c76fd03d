import type { AgencyKind, AgencyLevel, SuccessionKind } from '../../domain/agency/agency.ts';
import { mayKeepDirectory } from '../../domain/agency/may.ts';
import { checkSuccession, type Party } from '../../domain/agency/succession.ts';
import { type ActingContext, demand, granted, perform } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { newId } from '../platform/new-id.ts';
import { NotFound } from '../platform/problem.ts';
import { enterAgency } from './add-agency.ts';
import { type Decision, lockDirectory } from './agency-period-store.ts';
import { endAgencies, insertSuccession, loadParties } from './succession-store.ts';

type Founded = {
  name: string;
  shortName: string;
  code: string | null;
  kind: AgencyKind;
  level: AgencyLevel;
  superiorId: string | null;
};
type Wanted = {
  kind: SuccessionKind;
  predecessorIds: string[];
  successorIds: string[];
  founded: Founded[];
  effectiveOn: string;
  decision: Decision;
};

/**
 * Records what became of agencies by a decision. The predecessors end; successors stand already or are
 * founded by the same decision, then also under a name that ends on that day.
 */
export async function recordSuccession(context: ActingContext, wanted: Wanted) {
  demand(mayKeepDirectory(context.actor));
  return perform(context, async (tx) => {
    await lockDirectory(tx);
    const predecessorIds = [...new Set(wanted.predecessorIds)];
    const standingIds = [...new Set(wanted.successorIds)];
    const parties = await loadParties(tx, [...predecessorIds, ...standingIds]);
    const predecessors = pick(parties, predecessorIds);
    const { kind, effectiveOn, decision } = wanted;
    const successors = pick(parties, standingIds);
    granted(checkSuccession({ kind, effectiveOn, predecessors, successors, founded: wanted.founded.length }));
    await endAgencies(tx, predecessorIds, effectiveOn);
    const founded: string[] = [];
    for (const agency of wanted.founded) {
      founded.push(await enterAgency(tx, { ...agency, establishedOn: effectiveOn }));
    }
    const id = newId();
    const successorIds = [...standingIds, ...founded];
    await insertSuccession(tx, { id, kind, effectiveOn, decision, predecessorIds, successorIds });
    await recordEvent(tx, {
      act: 'agency.succeeded',
      subjectKind: 'succession',
      subjectId: id,
      subjectLabel: decision.symbol,
      sides: [...predecessorIds, ...successorIds],
      changes: [
        { field: 'kind', before: null, after: kind },
        { field: 'effectiveOn', before: null, after: effectiveOn },
        ...predecessors.map((party) => ({ field: 'predecessor' as const, before: party.name, after: null })),
        ...[...successors, ...wanted.founded].map((party) => ({
          field: 'successor' as const,
          before: null,
          after: party.name,
        })),
      ],
    });
    return { id, ended: predecessorIds.map((agencyId) => ({ agencyId, on: effectiveOn })), founded };
  });
}

/** The parties in the order wanted; 404 when one is not there. */
function pick<One extends Party>(parties: readonly One[], ids: readonly string[]): One[] {
  const byId = new Map(parties.map((party) => [party.id, party]));
  return ids.map((id) => {
    const party = byId.get(id);
    if (party === undefined) throw new NotFound();
    return party;
  });
}
