import { canonicalJson, type Json } from './canonical-json.ts';
import type { ActorTarget, DutyContent } from './duty-content.ts';
import type { ImportRecord } from './import-content.ts';

/** All that a participant accepts when it accepts a text. */
export type ProposedContent = { text: string; record: ImportRecord; duties: readonly DutyContent[] };

/**
 * One text for one content, of which the hash is taken: equal contents give equal texts, whatever the order of keys, of
 * participants or of duties. A duty's place is in its eId and its quote, so those that a correction has added stand where
 * they would stand had they been read at once.
 */
export function canonicalContent({ text, record, duties }: ProposedContent): string {
  const parties = record.parties.toSorted((one, other) => (one.agencyId < other.agencyId ? -1 : 1));
  const whole = canonicalJson({ text, record: { ...record, parties } satisfies Json });
  const sorted = duties.map(canonicalDuty).toSorted();
  return `{"content":${whole},"duties":[${sorted.join(',')}]}`;
}

/** One text for one reading of a duty; two readings are the same when their texts are. */
export function canonicalDuty(duty: DutyContent): string {
  const { eId, quote, obliged, owedTo, ...rest } = duty;
  const reading = { ...rest, obliged: sortedTarget(obliged), owedTo: owedTo && sortedTarget(owedTo) };
  return canonicalJson([eId, quote, reading] satisfies Json);
}

/** In which order agencies were picked for a duty says nothing. */
function sortedTarget(target: ActorTarget): ActorTarget {
  return target.to === 'parties' ? { to: 'parties', agencyIds: target.agencyIds.toSorted() } : target;
}
