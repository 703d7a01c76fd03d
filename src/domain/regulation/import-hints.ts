import { acceptedDuties, takesDefault } from './accepted-duties.ts';
import type { ImportContent } from './import-content.ts';

/** What a person may want to look at again, though it keeps nothing from being proposed. */
export type ImportHint =
  | { code: 'softWithoutDefault'; key: string }
  | { code: 'effectBeforeSigning' | 'effectMissing' };

/**
 * An accepted duty without any length that the participants could agree on; effect from a day before the signing; no
 * day of effect, so that the regulation is agreed and never in force (a frame needs none).
 */
export function hintsOf(content: ImportContent): ImportHint[] {
  const { effectFrom, signedOn, kind } = content.record;
  const hints: ImportHint[] = acceptedDuties(content)
    .filter(({ reading, agreedDefault }) => takesDefault(reading) && agreedDefault === null)
    .map(({ key }) => ({ code: 'softWithoutDefault', key }));
  if (effectFrom === null && kind !== 'frame') hints.push({ code: 'effectMissing' });
  if (effectFrom !== null && signedOn !== null && effectFrom < signedOn)
    hints.push({ code: 'effectBeforeSigning' });
  return hints;
}
