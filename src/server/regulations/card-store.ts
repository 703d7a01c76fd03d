import { sql } from 'kysely';
import type { IndexCard } from '../../contract/regulations.ts';
import type { Tx } from '../platform/database.ts';

type Page = { after: readonly [datedOn: string, id: string] | null; limit: number };
export type NewCard = Pick<IndexCard, 'id' | 'title' | 'registerNumber' | 'holder' | 'datedOn'>;
type Row = Omit<IndexCard, 'withdrawnAt'> & { withdrawnAt: Date | null };

const columns = sql`id, title, register_number as "registerNumber", holder, dated_on as "datedOn",
  withdrawn_at as "withdrawnAt", version`;

/** The cards of an agency, the latest document first. */
export async function loadCards(tx: Tx, agencyId: string, { after, limit }: Page): Promise<IndexCard[]> {
  const { rows } = await sql<Row>`
    select ${columns} from index_card where agency_id = ${agencyId}
      ${after === null ? sql`` : sql`and (dated_on, id) < (${after[0]}::date, ${after[1]}::uuid)`}
    order by dated_on desc, id desc limit ${limit}`.execute(tx);
  return rows.map(toCard);
}

/** A card of the asker's agency; null when it is not there or another's. */
export async function findCard(tx: Tx, cardId: string): Promise<IndexCard | null> {
  const { rows } = await sql<Row>`select ${columns} from index_card where id = ${cardId} for update`.execute(
    tx,
  );
  return rows[0] === undefined ? null : toCard(rows[0]);
}

/** Writes a card of the asker's agency. */
export async function insertCard(tx: Tx, card: NewCard): Promise<IndexCard> {
  const { rows } = await sql<Row>`
    insert into index_card (id, title, register_number, holder, dated_on)
    values (${card.id}, ${card.title}, ${card.registerNumber}, ${card.holder}, ${card.datedOn}) returning ${columns}`.execute(
    tx,
  );
  return toCard(rows[0]!);
}

/** Marks a card as withdrawn from an instant on. */
export async function saveWithdrawn(tx: Tx, cardId: string, at: Date): Promise<IndexCard> {
  const { rows } = await sql<Row>`
    update index_card set withdrawn_at = ${at}, version = version + 1 where id = ${cardId} returning ${columns}`.execute(
    tx,
  );
  return toCard(rows[0]!);
}

function toCard(row: Row): IndexCard {
  return { ...row, withdrawnAt: row.withdrawnAt?.toISOString() ?? null };
}
