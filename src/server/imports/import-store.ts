import { type RawBuilder, sql } from 'kysely';
import type { CorrectedText } from '../../domain/law/corrected-text.ts';
import type { Dropped, ParsedDocument, Source, TimedDuty } from '../../domain/law/parsed-document.ts';
import type { ActorTarget } from '../../domain/regulation/duty-content.ts';
import type { DutyChange } from '../../domain/regulation/compare-readings.ts';
import type { AddedDuty, DutyDecision, ImportRecord } from '../../domain/regulation/import-content.ts';
import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/new-id.ts';

export type ImportState = 'open' | 'proposed' | 'joined' | 'discarded';

/** An import without its text, which may be long. */
export type ImportHead = {
  id: string;
  name: string;
  state: ImportState;
  version: number;
  regulationId: string | null;
  fileId: string | null;
  decisions: Record<string, DutyDecision>;
  added: AddedDuty[];
  actors: Record<string, ActorTarget>;
  record: ImportRecord;
};

/** The text of an import with what a person said of its lines, and what the reader makes of it. */
export type ImportText = { source: Source; corrected: CorrectedText; document: ParsedDocument };

/**
 * As the database takes it: never with half of a character, which a PDF may have for a sign, or which is left where
 * words are cut off.
 */
function toJson(content: unknown): string {
  const json = JSON.stringify(content);
  return HALF.test(json) ? JSON.stringify(content, withoutHalves) : json;
}

/** How JSON writes a surrogate without its other half; whole characters stand as they are. */
const HALF = /\\ud[89a-f]/;

function withoutHalves(_key: string, part: unknown): unknown {
  return typeof part === 'string' ? part.toWellFormed() : part;
}

type New = ImportText & Pick<ImportHead, 'name' | 'record' | 'actors'> & { fileId: string };

/** Writes a new import of the asker's agency and gives its id. */
export async function insertImport(tx: Tx, { name, fileId, ...parts }: New): Promise<string> {
  const id = newId();
  await tx
    .insertInto('regulation_import')
    .values({
      id,
      name,
      file_id: fileId,
      source: toJson(parts.source),
      corrected: toJson(parts.corrected),
      document: toJson(parts.document),
      record: toJson(parts.record),
      actors: toJson(parts.actors),
    })
    .execute();
  return id;
}

const headColumns = [
  'id',
  'name',
  'state',
  'version',
  'regulation_id as regulationId',
  'file_id as fileId',
  'decisions',
  'added',
  'actors',
  'record',
] as const;

/** Holds an import of the own agency until the transaction ends; null when there is none. */
export async function lockImport(tx: Tx, importId: string): Promise<ImportHead | null> {
  const row = await tx
    .selectFrom('regulation_import')
    .select(headColumns)
    .where('id', '=', importId)
    .forUpdate()
    .executeTakeFirst();
  return (row as ImportHead | undefined) ?? null;
}

/** What is asked of an import before it is worked at. */
export async function findImport(
  tx: Tx,
  importId: string,
): Promise<Pick<ImportHead, 'version' | 'state'> | null> {
  const row = await tx
    .selectFrom('regulation_import')
    .select(['version', 'state'])
    .where('id', '=', importId)
    .executeTakeFirst();
  return (row as Pick<ImportHead, 'version' | 'state'> | undefined) ?? null;
}

/** What is needed to read the text of an import again, of one that is there. */
export async function loadCorrected(
  tx: Tx,
  importId: string,
): Promise<Pick<ImportText, 'source' | 'corrected'> & { dropped: Dropped[] }> {
  return partOf(tx, importId, {
    source: sql<Source>`source`,
    corrected: sql<CorrectedText>`corrected`,
    dropped: sql<Dropped[]>`document -> 'dropped'`,
  });
}

/** The duties that were read in an import that is there. */
export async function loadDuties(tx: Tx, importId: string): Promise<TimedDuty[]> {
  const { duties } = await partOf<{ duties: TimedDuty[] }>(tx, importId, {
    duties: sql<TimedDuty[]>`document -> 'duties'`,
  });
  return duties;
}

/** The text of an import that is there, with its structure. */
export async function loadText(tx: Tx, importId: string): Promise<Omit<ImportText, 'source'>> {
  return partOf(tx, importId, {
    corrected: sql<CorrectedText>`corrected`,
    document: sql<ParsedDocument>`document`,
  });
}

/** Some of an import only: its text and document may be megabytes. */
async function partOf<Part extends object>(
  tx: Tx,
  importId: string,
  parts: { [Name in keyof Part]: RawBuilder<Part[Name]> },
): Promise<Part> {
  const chosen = Object.entries<RawBuilder<unknown>>(parts).map(([name, part]) => part.as(name));
  const row = await tx
    .selectFrom('regulation_import')
    .select(chosen)
    .where('id', '=', importId)
    .executeTakeFirstOrThrow();
  return row as Part;
}

type ImportFile = { size: number; sha256: string } | null;
export type WholeImport = ImportHead & Omit<ImportText, 'source'> & { changedAt: Date; file: ImportFile };

/** An import with its text, for its page; null when there is none. */
export async function loadImport(tx: Tx, importId: string): Promise<WholeImport | null> {
  const row = await tx
    .selectFrom('regulation_import as i')
    .leftJoin('stored_file as f', 'f.id', 'i.file_id')
    .select(headColumns.map((column) => `i.${column}` as const))
    .select(['i.changed_at as changedAt', 'i.corrected', 'i.document'])
    .select(
      sql<ImportFile>`case when f.id is not null then jsonb_build_object('size', f.size, 'sha256', f.sha256) end`.as(
        'file',
      ),
    )
    .where('i.id', '=', importId)
    .executeTakeFirst();
  return (row as WholeImport | undefined) ?? null;
}

/** What an act changes of an import. */
export type ImportChanges = Partial<
  Pick<ImportHead, 'decisions' | 'added' | 'actors' | 'record' | 'state' | 'regulationId'> &
    Omit<ImportText, 'source'> & { differences: DutyChange[] }
>;

/** Writes what has changed of an import and gives its new version. */
export async function changeImport(tx: Tx, importId: string, changes: ImportChanges): Promise<number> {
  const { state, regulationId, ...contents } = changes;
  const written = Object.entries(contents).map(([column, content]) => [column, toJson(content)]);
  const { version } = await tx
    .updateTable('regulation_import')
    .set({
      ...(Object.fromEntries(written) as Record<keyof typeof contents, string>),
      ...(state !== undefined && { state }),
      ...(regulationId !== undefined && { regulation_id: regulationId }),
      version: sql<number>`version + 1`,
      changed_at: sql<Date>`app_business_at()`,
    })
    .where('id', '=', importId)
    .returning('version')
    .executeTakeFirstOrThrow();
  return version;
}
