import { sql } from 'kysely';
import type { ImportRecord } from '../../domain/regulation/import-content.ts';
import type { Tx } from '../platform/database.ts';

/** The record of a regulation as it was proposed: nothing of it changes later. */
export type FixedRecord = Omit<ImportRecord, 'versionOf'>;

/** Reads it from its rows; the regulation must be one that the asker sees. */
export async function loadRecord(tx: Tx, regulationId: string): Promise<FixedRecord> {
  const { rows } = await sql<{ record: FixedRecord }>`
    select jsonb_build_object(
      'title', r.title, 'kind', r.kind, 'symbol', r.symbol, 'aliases', r.aliases, 'signedOn', r.signed_on,
      'signedAt', r.signed_at, 'effectFrom', r.effect_from, 'effectTo', r.effect_to, 'term', r.term, 'scope', r.scope,
      'fields', r.fields,
      'parties', (select jsonb_agg(jsonb_build_object('agencyId', p.agency_id, 'role', p.role, 'namedAs', p.named_as)
        order by p.place) from regulation_party p where p.regulation_id = r.id),
      'bases', coalesce((select jsonb_agg(jsonb_build_object('symbol', l.symbol, 'title', l.title, 'issuer', l.issuer,
        'issuedOn', l.issued_on, 'printed', b.printed) order by b.place)
        from regulation_basis b join legal_basis l on l.id = b.basis_id where b.regulation_id = r.id), '[]'),
      'relations', coalesce((select jsonb_agg(jsonb_build_object('kind', o.kind, 'otherId', o.other_id,
        'printed', o.printed) order by o.place) from regulation_relation o where o.regulation_id = r.id), '[]')) as record
    from regulation r where r.id = ${regulationId}`.execute(tx);
  const row = rows[0];
  if (row === undefined) throw new Error('the record of a regulation that the asker does not see');
  return row.record;
}
