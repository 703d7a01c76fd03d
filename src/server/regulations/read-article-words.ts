import { withoutMarks } from '../../domain/person/without-marks.ts';

/** Điều 5, điều 5a, dieu 05; not the other numbers that a text counts by. */
const articleWords = /(?<![\p{L}\p{N}])dieu\s+0*(?<num>\d{1,4}[a-z]?)(?![\p{L}\p{N}])/u;

/**
 * What names an article by its number among other words: "điều 5 quy chế 1753" is number 5 and "quy che 1753". Null when
 * no number is named, or nothing besides it.
 */
export function readArticleWords(query: string): { num: string; words: string } | null {
  const folded = withoutMarks(query);
  const named = articleWords.exec(folded);
  const words = folded.replace(articleWords, ' ').trim();
  if (named?.groups === undefined || !/[\p{L}\p{N}]/u.test(words)) return null;
  return { num: named.groups['num'] ?? '', words };
}
