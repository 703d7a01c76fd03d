import type { RegulationView } from '../../contract/regulation-views.ts';
import { mayReadContent } from '../../domain/regulation/may.ts';
import { agenciesOf } from '../../domain/regulation/obliged-agencies.ts';
import { versionOn } from '../../domain/regulation/version-on.ts';
import { type ActingContext, demand, found, inquire } from '../access/context.ts';
import type { Tx } from '../platform/database.ts';
import { loadOwnReading } from './own-reading-store.ts';
import { loadProposals } from './proposal-view-store.ts';
import { loadNeighbours, loadRecord, type RegulationRecord } from './record-store.ts';
import { loadText } from './text-store.ts';

type Wanted = { regulationId: string; on?: string | undefined };

/** A regulation as of a day: record, text, duties, participants, what is proposed and what stands around it. */
export async function readRegulation(
  context: ActingContext,
  { regulationId, on = context.clock.today() }: Wanted,
): Promise<RegulationView> {
  demand(mayReadContent(context.actor));
  const reader = { agencyId: context.actor.agencyId, day: on };
  return inquire(context, async (tx) => {
    const record = found(await loadRecord(tx, reader, regulationId));
    return {
      ...record,
      on,
      shown: await showText(tx, record, on),
      ...(await loadNeighbours(tx, reader, regulationId)),
      proposals: await loadProposals(tx, reader, regulationId),
      ownReading: isAsked(record, reader.agencyId)
        ? await loadOwnReading(tx, reader.agencyId, regulationId)
        : null,
    };
  });
}

/** The text that holds on the day, each duty with the participants it binds. */
async function showText(
  tx: Tx,
  { versions, parties }: RegulationRecord,
  day: string,
): Promise<RegulationView['shown']> {
  const version = versionOn(versions, day);
  if (version === null) return null;
  const { duties, ...text } = found(await loadText(tx, version.id));
  return {
    ...version,
    ...text,
    duties: duties.map((duty) => ({ ...duty, obligedIds: agenciesOf(duty.reading.obliged, parties) })),
  };
}

function isAsked({ parties }: RegulationRecord, agencyId: string): boolean {
  return parties.some((party) => party.agencyId === agencyId && party.answer === 'waiting');
}
