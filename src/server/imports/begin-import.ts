import type { ImportView } from '../../contract/import-views.ts';
import { openCorrection } from '../../domain/law/corrected-text.ts';
import type { ParsedDocument } from '../../domain/law/parsed-document.ts';
import type { NamedParty } from '../../domain/regulation/find-named-party.ts';
import { namesIn, readHeading } from '../../domain/regulation/heading-bodies.ts';
import type { ImportParty, ImportRecord, ImportRelation } from '../../domain/regulation/import-content.ts';
import { mayImport } from '../../domain/regulation/may.ts';
import type { SecrecyGrade } from '../../domain/regulation/regulation.ts';
import { partiesInHeading } from '../../domain/regulation/parties-in-heading.ts';
import { whySecret } from '../../domain/regulation/secrecy.ts';
import { suggestActors } from '../../domain/regulation/suggest-actors.ts';
import { orderParties, suggestParties } from '../../domain/regulation/suggest-parties.ts';
import { suggestRecord } from '../../domain/regulation/suggest-record.ts';
import { type ActingContext, demand, inquire, perform } from '../access/context.ts';
import { keepReadText } from '../files/keep-read-text.ts';
import type { Tx } from '../platform/database.ts';
import { Refused } from '../platform/problem.ts';
import type { ReadingShelf, ReadText } from '../readings/reading-shelf.ts';
import { insertImport } from './import-store.ts';
import { takeKnownBases } from './known-basis-store.ts';
import { findByNames, loadNames } from './named-agency-store.ts';
import { findBySymbols } from './own-regulation-store.ts';
import { recordImport } from './record-import.ts';
import { showImport } from './show-import.ts';

type Wanted = { readingId: string; secrecy: SecrecyGrade };

/**
 * Takes a text that was read into the own agency's work, with the file it came in. What is declared or stamped a state
 * secret is refused and forgotten, and nothing of it is stored.
 */
export async function beginImport(
  shelf: ReadingShelf,
  context: ActingContext,
  { readingId, secrecy }: Wanted,
): Promise<ImportView> {
  demand(mayImport(context.actor));
  // Only the id is kept for a repeated call: the answer is a whole text.
  const { importId } = await perform(context, async (tx) => {
    const read = shelf.takeWithFile(context, readingId);
    const secret = whySecret(secrecy, read.reading.document.warnings);
    if (secret !== null) {
      shelf.forget(context, readingId);
      throw new Refused(secret);
    }
    return { importId: await enterImport(context, tx, read) };
  });
  shelf.forget(context, readingId);
  return inquire(context, (tx) => showImport(tx, importId));
}

async function enterImport(context: ActingContext, tx: Tx, read: ReadText): Promise<string> {
  const { name, reading } = read;
  const { document } = reading;
  const parties = await findParties(context, tx, document);
  const record = await describe(context, tx, document, parties);
  const actors = suggestActors(document.duties, parties);
  const file = await keepReadText(tx, read);
  const corrected = openCorrection(reading);
  const id = await insertImport(tx, {
    name,
    fileId: file.id,
    source: document.source,
    corrected,
    document,
    record,
    actors,
  });
  await recordImport(tx, 'import.begun', { id, name, record }, { size: file.size, sha256: file.sha256 });
  return id;
}

/** What the text says of itself; what it refers to, regulations and legal bases, is found in the own registry. */
async function describe(
  context: ActingContext,
  tx: Tx,
  { instruments }: ParsedDocument,
  parties: readonly ImportParty[],
): Promise<ImportRecord> {
  const suggested = suggestRecord(instruments);
  const symbols = suggested.relations.map(({ printed }) => printed);
  const known = symbols.length === 0 ? [] : await findBySymbols(tx, context.actor.agencyId, symbols);
  return {
    ...suggested,
    bases: await takeKnownBases(tx, context.actor.agencyId, suggested.bases),
    parties: parties.map(({ agencyId, role, namedAs }) => ({ agencyId, role, namedAs })),
    relations: suggested.relations.map((relation) => ({ ...relation, otherId: onlyOne(relation, known) })),
  };
}

/** The own agency and those of the directory that the heading names, as the text calls them. */
async function findParties(
  { actor, clock }: ActingContext,
  tx: Tx,
  document: ParsedDocument,
): Promise<NamedParty[]> {
  const { signedAt, signedOn } = suggestRecord(document.instruments);
  const heading = readHeading(document.instruments, signedAt);
  const today = clock.today();
  const agencies = await findByNames(tx, namesIn(heading), { on: signedOn ?? today, today });
  const named = orderParties(actor.agencyId, partiesInHeading(heading, agencies));
  const parties = named.map(({ agencyId, printed, calledAs }): ImportParty => {
    return { agencyId, role: 'member', namedAs: calledAs ?? printed ?? '' };
  });
  return suggestParties(document, await loadNames(tx, parties));
}

function onlyOne(
  { printed }: ImportRelation,
  known: readonly { symbol: string; id: string }[],
): string | null {
  const fitting = known.filter(({ symbol }) => symbol === printed);
  return fitting.length === 1 ? (fitting[0]?.id ?? null) : null;
}
