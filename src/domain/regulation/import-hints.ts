import { acceptedDuties, takesDefault } from './accepted-duties.ts';
import type { Instrument } from '../law/parsed-document.ts';
import { foldName } from './fold-name.ts';
import type { ImportContent, ImportRecord } from './import-content.ts';
import { suggestRecord } from './suggest-record.ts';

/** What a person may want to look at again, though it keeps nothing from being proposed. */
export type ImportHint =
  | { code: 'softWithoutDefault'; key: string }
  | { code: 'effectBeforeSigning' | 'effectMissing' }
  | { code: 'partyNotNamed'; agencyId: string; namedAs: string }
  | { code: 'symbolDiffers' | 'signingDiffers'; printed: string };

/** The text of an import, as it is after its corrections. */
export type PrintedText = { instruments: readonly Instrument[]; lines: readonly string[] };

/**
 * An accepted duty without any length that the participants could agree on; effect from a day before the signing; no
 * day of effect, so that the regulation is agreed and never in force (a frame needs none); a participant by a name that
 * the text never has; another symbol or day of signing than the text prints.
 */
export function hintsOf(content: ImportContent, printed: PrintedText): ImportHint[] {
  const { effectFrom, signedOn, kind } = content.record;
  const hints: ImportHint[] = acceptedDuties(content)
    .filter(({ reading, agreedDefault }) => takesDefault(reading) && agreedDefault === null)
    .map(({ key }) => ({ code: 'softWithoutDefault', key }));
  if (effectFrom === null && kind !== 'frame') hints.push({ code: 'effectMissing' });
  if (effectFrom !== null && signedOn !== null && effectFrom < signedOn)
    hints.push({ code: 'effectBeforeSigning' });
  return [...hints, ...hintsOfParties(content.record, printed), ...hintsOfPrint(content.record, printed)];
}

function hintsOfParties({ parties }: ImportRecord, { lines }: PrintedText): ImportHint[] {
  const text = ` ${foldName(lines.join(' '))} `;
  return parties
    .filter(({ namedAs }) => !text.includes(` ${foldName(namedAs)} `))
    .map(({ agencyId, namedAs }) => ({ code: 'partyNotNamed', agencyId, namedAs }));
}

function* hintsOfPrint(record: ImportRecord, { instruments }: PrintedText): Generator<ImportHint> {
  const { symbol, signedOn } = suggestRecord(instruments);
  if (symbol !== null && bare(symbol) !== bare(record.symbol ?? ''))
    yield { code: 'symbolDiffers', printed: symbol };
  if (signedOn !== null && signedOn !== record.signedOn) yield { code: 'signingDiffers', printed: signedOn };
}

function bare(symbol: string): string {
  return symbol.replaceAll(/\s+/g, '').toLocaleUpperCase('vi');
}
