import { canonicalContent } from '../../domain/regulation/canonical-content.ts';
import type { DutyContent } from '../../domain/regulation/duty-content.ts';
import type { Tx } from '../platform/database.ts';
import { fingerprint } from '../platform/fingerprint.ts';
import { loadRecord } from './content-store.ts';

/** A text as it is put to the participants. */
export type ProposedText = {
  regulationId: string;
  ordinal: number;
  validFrom: string | null;
  /** SHA-256 of the normalised text. */
  textHash: string;
};

/**
 * The hash that participants accept: of the canonical content of text, record and duties, where the text stands as its
 * own hash. The record is read from the rows of the regulation, which nobody changes after it was proposed, so the hash of
 * a stored text can be taken again at any time: after a correction with the duties as they are then.
 */
export async function hashContent(
  tx: Tx,
  text: ProposedText,
  duties: readonly DutyContent[],
): Promise<string> {
  const { regulationId, ordinal, validFrom, textHash } = text;
  const fixed = await loadRecord(tx, regulationId);
  // A later text says from which day on; the first one holds as long as the regulation does.
  const versionOf = ordinal === 1 || validFrom === null ? null : { regulationId, validFrom };
  return fingerprint(canonicalContent({ text: textHash, record: { ...fixed, versionOf }, duties }));
}
