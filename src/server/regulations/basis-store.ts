import { sql } from 'kysely';
import type { BasisRow } from '../../contract/regulation-views.ts';
import type { Tx } from '../platform/database.ts';
import { likeLiterally } from '../platform/like-literally.ts';

type Page = { q: string; after: readonly string[]; limit: number };

/** A document and the beginning of its title, by which it is sorted: the whole would be too long for a cursor. */
export type SortedBasis = BasisRow & { begins: string };

/** Documents that an agency's regulations cite, by title, each with how many of them do. Every word of `q` is in it. */
export async function loadBases(tx: Tx, agencyId: string, { q, after, limit }: Page): Promise<SortedBasis[]> {
  const words = likeLiterally(q)
    .split(/\s+/)
    .filter((word) => word !== '');
  const [begins = null, id = null] = after;
  const { rows } = await sql<SortedBasis>`
    with cited as materialized (
      select c.basis_id, count(distinct c.regulation_id)::int as regulations
      from regulation_side s join regulation_basis c on c.regulation_id = s.regulation_id
      where s.agency_id = ${agencyId} group by c.basis_id)
    select b.id, b.symbol, b.title, b.issuer, b.issued_on as "issuedOn", cited.regulations,
      left(b.title, 200) as begins
    from cited join legal_basis b on b.id = cited.basis_id
    where (cardinality(${words}::text[]) = 0 or fold(concat_ws(' ', b.symbol, b.title, b.issuer)) like all
        ((select array_agg('%' || fold(word) || '%') from unnest(${words}::text[]) word)::text[]))
      and (${begins}::text is null
        or (left(b.title, 200) collate "vi-x-icu", b.id) > (${begins} collate "vi-x-icu", ${id}::uuid))
    order by left(b.title, 200) collate "vi-x-icu", b.id limit ${limit}`.execute(tx);
  return rows;
}

/** A document that an agency's regulations cite; null when none does. */
export async function findBasis(tx: Tx, agencyId: string, basisId: string): Promise<BasisRow | null> {
  const { rows } = await sql<BasisRow>`
    select b.id, b.symbol, b.title, b.issuer, b.issued_on as "issuedOn", cited.regulations
    from legal_basis b join (select c.basis_id, count(distinct c.regulation_id)::int as regulations
      from regulation_basis c join regulation_side s on s.regulation_id = c.regulation_id and s.agency_id = ${agencyId}
      where c.basis_id = ${basisId} group by c.basis_id) cited on cited.basis_id = b.id
    where b.id = ${basisId}`.execute(tx);
  return rows[0] ?? null;
}
