import type { RegulationView } from '../../contract/regulation-views.ts';
import { mayReadContent } from '../../domain/regulation/may.ts';
import { agenciesOf } from '../../domain/regulation/obliged-agencies.ts';
import { type DatedVersion, versionOn } from '../../domain/regulation/version-on.ts';
import { type ActingContext, demand, found, inquire } from '../access/context.ts';
import type { Tx } from '../platform/database.ts';
import { showProposals } from '../proposals/show-proposal.ts';
import { loadOwnReading } from './own-reading-store.ts';
import { loadNeighbours, loadRecord, type RegulationRecord } from './record-store.ts';
import { loadText } from './text-store.ts';

type Wanted = { regulationId: string; on?: string | undefined; ordinal?: number | undefined };

/** A regulation as of a day: record, text, duties, participants, what is proposed and what stands around it. */
export async function readRegulation(
  context: ActingContext,
  { regulationId, on, ordinal }: Wanted,
): Promise<RegulationView> {
  demand(mayReadContent(context.actor));
  const { agencyId } = context.actor;
  const reader = { agencyId, day: on ?? context.clock.today() };
  return inquire(context, async (tx) => {
    const record = found(await loadRecord(tx, reader, regulationId));
    const first = on === undefined ? record.versions.find((version) => version.ordinal === 1) : undefined;
    const version =
      ordinal === undefined ? versionOn(record.versions, reader.day) : versionOf(record, ordinal);
    return {
      ...record,
      on: reader.day,
      shown: await showText(tx, record, version ?? first ?? null),
      ...(await loadNeighbours(tx, reader, regulationId)),
      proposals: await showProposals(tx, regulationId),
      ownReading: await loadOwnReading(tx, agencyId, regulationId),
    };
  });
}

function versionOf({ versions }: RegulationRecord, ordinal: number): DatedVersion {
  return found(versions.find((version) => version.ordinal === ordinal));
}

/** A text, each duty with the participants it binds. */
async function showText(
  tx: Tx,
  { parties }: RegulationRecord,
  version: DatedVersion | null,
): Promise<RegulationView['shown']> {
  if (version === null) return null;
  const { duties, ...text } = found(await loadText(tx, version.id));
  return {
    ...version,
    ...text,
    duties: duties.map((duty) => ({ ...duty, obligedIds: agenciesOf(duty.reading.obliged, parties) })),
  };
}
