import type { Hit } from '../../contract/regulations.ts';
import { mayReadContent } from '../../domain/regulation/may.ts';
import { type ActingContext, demand, inquire } from '../access/context.ts';
import { showExcerpt } from './show-excerpt.ts';
import { readArticleWords } from './read-article-words.ts';
import {
  type ArticleHit,
  findNumbered,
  searchArticles,
  searchTitles,
  type TitleHit,
} from './search-store.ts';

/**
 * Searches one's own regulations, with or without marks: first those whose title, symbol or alias has all the words,
 * then articles, the best first. "Điều 5 quy chế 1753" finds the article of that number in what the other words name.
 */
export async function searchRegulations(
  context: ActingContext,
  { q, limit }: { q: string; limit: number },
): Promise<{ hits: Hit[]; more: boolean }> {
  demand(mayReadContent(context.actor));
  if (!/[\p{L}\p{N}]/u.test(q)) return { hits: [], more: false };
  const reader = { agencyId: context.actor.agencyId, day: context.clock.today() };
  const numbered = readArticleWords(q);
  const enough = limit + 1;
  const found = await inquire(context, async (tx) => {
    const named = numbered === null ? [] : await findNumbered(tx, reader, numbered, enough);
    const titles = await searchTitles(tx, reader, q, enough);
    const articles = await searchArticles(tx, reader, q, enough);
    return [
      ...named.map((hit) => ofArticle(hit, q)),
      ...titles.map(ofTitle),
      ...articles.map((hit) => ofArticle(hit, q)),
    ];
  });
  const hits = onceEach(found);
  return { hits: hits.slice(0, limit), more: hits.length > limit };
}

function ofTitle(hit: TitleHit): Hit {
  return { ...hit, eId: null, num: null, heading: null, excerpt: null };
}

function ofArticle({ body, ...hit }: ArticleHit, q: string): Hit {
  return { ...hit, excerpt: showExcerpt(body, q) };
}

/** What was met by its number is not met again by its words. */
function onceEach(hits: readonly Hit[]): Hit[] {
  return [
    ...new Map(hits.toReversed().map((hit) => [`${hit.regulationId} ${hit.eId}`, hit])).values(),
  ].toReversed();
}
