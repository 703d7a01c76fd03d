import { sql } from 'kysely';
import { inquire, type PersonContext } from '../access/context.ts';

type Row = { id: string; agencyName: string; title: string; from: string; until: string | null };

/** Positions that other agencies have given to one's own address, until one takes them over. */
export async function listOffers(context: PersonContext) {
  const found = await inquire(context, (tx) =>
    sql<Row>`select offer_id as id, agency_name as "agencyName", position_title as title,
      lower(valid) as "from", upper(valid) as until from list_offers()`.execute(tx),
  );
  const offers = Map.groupBy(found.rows, (row) => row.id);
  return {
    items: [...offers].map(([id, rows]) => ({
      id,
      agencyName: rows[0]?.agencyName ?? '',
      positions: rows.map(({ title, from, until }) => ({ title, from, until })),
    })),
  };
}
