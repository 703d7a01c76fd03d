import { sql } from 'kysely';
import type { Article } from '../../domain/law/list-articles.ts';
import type { ParsedDocument } from '../../domain/law/parsed-document.ts';
import type { DutyContent } from '../../domain/regulation/duty-content.ts';
import type { ImportRecord } from '../../domain/regulation/import-content.ts';
import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/new-id.ts';

/** Writes a regulation; what belongs to it is written in the same transaction, and nothing of it later. */
export async function insertRegulation(tx: Tx, id: string, record: ImportRecord): Promise<void> {
  await tx
    .insertInto('regulation')
    .values({
      id,
      kind: record.kind,
      title: record.title,
      symbol: record.symbol,
      aliases: record.aliases,
      signed_on: record.signedOn,
      signed_at: record.signedAt,
      effect_from: record.effectFrom,
      effect_to: record.effectTo,
      term: record.term,
      scope: record.scope,
      fields: JSON.stringify(record.fields),
    })
    .execute();
}

/** Writes its participants, the lead first, the others as they are named. Each gets its side of the regulation. */
export async function insertParties(
  tx: Tx,
  regulationId: string,
  parties: ImportRecord['parties'],
): Promise<void> {
  const inOrder = parties.toSorted(
    (one, other) => Number(other.role === 'lead') - Number(one.role === 'lead'),
  );
  const rows = inOrder.map(({ agencyId, role, namedAs }, index) => ({
    regulation_id: regulationId,
    agency_id: agencyId,
    place: index + 1,
    role,
    named_as: namedAs,
  }));
  await tx.insertInto('regulation_party').values(rows).execute();
}

/** Writes the legal bases it cites, each a record of its own, in the order of the text. */
export async function insertBases(tx: Tx, regulationId: string, bases: ImportRecord['bases']): Promise<void> {
  await sql`
    insert into regulation_basis (regulation_id, place, basis_id, printed)
    select ${regulationId}, b.place, basis_of(b.value ->> 'symbol', b.value ->> 'title', b.value ->> 'issuer',
      (b.value ->> 'issuedOn')::date), b.value ->> 'printed'
    from jsonb_array_elements(${JSON.stringify(bases)}::jsonb) with ordinality as b (value, place)`.execute(
    tx,
  );
}

/** Writes how it stands to other regulations. */
export async function insertRelations(
  tx: Tx,
  regulationId: string,
  relations: ImportRecord['relations'],
): Promise<void> {
  await sql`
    insert into regulation_relation (regulation_id, place, kind, other_id, printed)
    select ${regulationId}, r.place, r.value ->> 'kind', (r.value ->> 'otherId')::uuid, r.value ->> 'printed'
    from jsonb_array_elements(${JSON.stringify(relations)}::jsonb) with ordinality as r (value, place)`.execute(
    tx,
  );
}

export type NewVersion = {
  id: string;
  regulationId: string;
  ordinal: number;
  validFrom: string;
  text: string;
  textHash: string;
  contentHash: string;
  document: ParsedDocument;
  fileId: string | null;
};

/** Writes a text that is proposed. */
export async function insertVersion(tx: Tx, version: NewVersion): Promise<void> {
  await tx
    .insertInto('regulation_version')
    .values({
      id: version.id,
      regulation_id: version.regulationId,
      ordinal: version.ordinal,
      valid_from: version.validFrom,
      text: version.text,
      document: JSON.stringify(version.document),
      text_hash: version.textHash,
      content_hash: version.contentHash,
      file_id: version.fileId,
    })
    .execute();
}

type OfVersion = { id: string; regulationId: string };

/** Writes the places of the text that the search finds. */
export async function insertArticles(tx: Tx, of: OfVersion, articles: readonly Article[]): Promise<void> {
  await sql`
    insert into regulation_article (version_id, place, regulation_id, eid, num, heading, body)
    select ${of.id}, a.place, ${of.regulationId}, a.value ->> 'eId', a.value ->> 'num', a.value ->> 'heading', a.value ->> 'body'
    from jsonb_array_elements(${JSON.stringify(articles)}::jsonb) with ordinality as a (value, place)`.execute(
    tx,
  );
}

/** Writes the duties as they are proposed. */
export async function insertDuties(tx: Tx, of: OfVersion, duties: readonly DutyContent[]): Promise<void> {
  const rows = duties.map((reading) => ({ id: newId(), reading }));
  await sql`
    insert into duty (id, version_id, regulation_id, place, reading)
    select (d.value ->> 'id')::uuid, ${of.id}, ${of.regulationId}, d.place, d.value -> 'reading'
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) with ordinality as d (value, place)`.execute(
    tx,
  );
}
