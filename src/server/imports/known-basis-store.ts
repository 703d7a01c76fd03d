import { sql } from 'kysely';
import type { CitedBasis } from '../../domain/regulation/import-content.ts';
import type { Tx } from '../platform/database.ts';

type Known = Pick<CitedBasis, 'symbol' | 'title' | 'issuer' | 'issuedOn'>;

/**
 * The legal bases with the fields of those that the own agency's regulations cite already, so that one document is not
 * listed twice. The same are those of one symbol, or of one title and day; case, marks and blanks aside. What speaks
 * against it (another day, another issuer, several that fit by symbol) leaves a basis as it was read.
 */
export async function takeKnownBases(
  tx: Tx,
  agencyId: string,
  bases: readonly CitedBasis[],
): Promise<CitedBasis[]> {
  if (bases.length === 0) return [];
  const { rows } = await sql<Known & { place: number }>`
    with wanted as (
      select place::int, replace(fold(w.symbol), ' ', '') as symbol, fold(w.title) as title, fold(w.issuer) as issuer,
        w."issuedOn" as day
      from jsonb_to_recordset(${JSON.stringify(bases.map((basis, place) => ({ ...basis, place })))}::jsonb)
        as w (place int, symbol text, title text, issuer text, "issuedOn" date)),
    known as materialized (
      select distinct b.id, b.symbol, b.title, b.issuer, b.issued_on
      from regulation_side s join regulation_basis c on c.regulation_id = s.regulation_id
      join legal_basis b on b.id = c.basis_id where s.agency_id = ${agencyId} and not s.withdrawn),
    fitting as (
      select w.place, k.*, rank() over (partition by w.place
        order by (replace(fold(k.symbol), ' ', '') = w.symbol) desc nulls last, k.symbol is null) as rank
      from wanted w join known k on
        (replace(fold(k.symbol), ' ', '') = w.symbol
          and coalesce(k.issued_on = w.day, true) and coalesce(fold(k.issuer) = w.issuer, true))
        or (fold(k.title) = w.title and k.issued_on = w.day and (k.symbol is null or w.symbol is null)))
    select place, min(symbol) as symbol, min(title) as title, min(issuer) as issuer,
      min(issued_on)::text as "issuedOn"
    from fitting where rank = 1 group by place having count(*) = 1`.execute(tx);
  const known = new Map(rows.map(({ place, ...fields }) => [place, fields]));
  return bases.map((basis, place) => withoutLoss(basis, known.get(place)));
}

/** A record without the symbol that the text prints would say less than the text. */
function withoutLoss(basis: CitedBasis, known: Known | undefined): CitedBasis {
  if (known === undefined || (known.symbol === null && basis.symbol !== null)) return basis;
  return { ...basis, ...known };
}
