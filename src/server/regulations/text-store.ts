import { sql } from 'kysely';
import type { DutyContent } from '../../domain/regulation/duty-content.ts';
import type { Instrument } from '../../domain/law/parsed-document.ts';
import type { Tx } from '../platform/database.ts';

export type LoadedText = {
  instruments: Instrument[];
  textHash: string;
  contentHash: string;
  duties: { id: string; reading: DutyContent }[];
  original: { name: string; size: number; sha256: string } | null;
};

/** The text of a version with its duties as they are read now, those struck out left out. */
export async function loadText(tx: Tx, versionId: string): Promise<LoadedText | null> {
  const { rows } = await sql<LoadedText>`
    select v.document -> 'instruments' as instruments, v.text_hash as "textHash", v.content_hash as "contentHash",
      (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'reading', d.reading) order by d.place), '[]')
        from duty d where d.version_id = v.id and not d.struck) as duties,
      (select jsonb_build_object('name', f.name, 'size', f.size, 'sha256', f.sha256) from stored_file f where f.id = v.file_id) as original
    from regulation_version v where v.id = ${versionId}`.execute(tx);
  return rows[0] ?? null;
}

/** The file in which a version came in; null when it has none or the version is hidden. */
export async function findOriginal(tx: Tx, regulationId: string, ordinal: number): Promise<string | null> {
  const row = await tx
    .selectFrom('regulation_version')
    .select('file_id')
    .where('regulation_id', '=', regulationId)
    .where('ordinal', '=', ordinal)
    .executeTakeFirst();
  return row?.file_id ?? null;
}
