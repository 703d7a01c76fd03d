import { sql } from 'kysely';
import type { RegulationKind } from '../../domain/regulation/regulation.ts';
import type { RegulationState } from '../../domain/regulation/state.ts';
import type { Tx } from '../platform/database.ts';
import { mentions, type Reader, stateAsOf } from './regulation-store.ts';

export type TitleHit = {
  regulationId: string;
  kind: RegulationKind;
  title: string;
  symbol: string | null;
  state: RegulationState;
};
export type ArticleHit = TitleHit & { eId: string; num: string | null; heading: string | null; body: string };

/** Articles that are ranked at most; among more, a word says too little to rank by. */
const enough = 400;

/** The agency's regulations in whose title, symbol or alias every word stands, the latest signed first. */
export async function searchTitles(
  tx: Tx,
  reader: Reader,
  words: string,
  limit: number,
): Promise<TitleHit[]> {
  const { rows } = await sql<TitleHit>`
    with s as materialized (
      select * from regulation_side s where s.agency_id = ${reader.agencyId} and ${mentions(words)}
      order by s.dated_on desc, s.regulation_id desc limit ${limit})
    select s.regulation_id as "regulationId", r.kind, r.title, r.symbol, ${stateAsOf(reader.day)} as state
    from s join regulation r on r.id = s.regulation_id
    order by s.dated_on desc, s.regulation_id desc`.execute(tx);
  return rows;
}

/** Articles of the agency's regulations, in the text that is valid now, in which every word stands; the best first. */
export async function searchArticles(
  tx: Tx,
  reader: Reader,
  words: string,
  limit: number,
): Promise<ArticleHit[]> {
  const { rows } = await sql<ArticleHit>`
    with hit as materialized (
      select * from search_articles(${words}, ${enough}) with ordinality limit ${limit})
    select h.regulation_id as "regulationId", r.kind, r.title, r.symbol, ${stateAsOf(reader.day)} as state,
      h.eid as "eId", h.num, h.heading, h.body
    from hit h
    join regulation_side s on s.agency_id = ${reader.agencyId} and s.regulation_id = h.regulation_id
    join regulation r on r.id = h.regulation_id
    order by h.ordinality`.execute(tx);
  return rows;
}

/** The article of a number in each of the agency's regulations whose title, symbol or alias has every word. */
export async function findNumbered(
  tx: Tx,
  reader: Reader,
  { num, words }: { num: string; words: string },
  limit: number,
): Promise<ArticleHit[]> {
  const { rows } = await sql<ArticleHit>`
    with s as materialized (
      select * from regulation_side s where s.agency_id = ${reader.agencyId} and ${mentions(words)}
      order by s.dated_on desc, s.regulation_id desc limit ${limit})
    select s.regulation_id as "regulationId", r.kind, r.title, r.symbol, ${stateAsOf(reader.day)} as state,
      a.eid as "eId", a.num, a.heading, a.body
    from s
    join regulation r on r.id = s.regulation_id
    join regulation_article a on a.version_id = s.version_id and lower(a.num) = ${num}
    order by s.dated_on desc, s.regulation_id desc, a.place limit ${limit}`.execute(tx);
  return rows;
}
