import type { Instrument, Provision } from './parsed-document.ts';

/** A place of the text that the search finds: `body` has its words and those of all that stands under it. */
export type Article = { eId: string; num: string | null; heading: string | null; body: string };

/**
 * The articles of a text, for the search: from whichever chapter they stand in, in their order. A text without Điều
 * gives its topmost numbered provisions, and one without any numbers its topmost provisions.
 */
export function listArticles(instruments: readonly Instrument[]): Article[] {
  const body = instruments.flatMap((instrument) => instrument.body);
  const articles = topmost(body, ({ type }) => type === 'article');
  if (articles.length > 0) return articles.map(toArticle);
  const numbered = topmost(body, ({ num }) => num !== null);
  return (numbered.length > 0 ? numbered : body).map(toArticle);
}

/** Provisions of a kind, without those inside of one that was found. */
function topmost(provisions: readonly Provision[], isOne: (provision: Provision) => boolean): Provision[] {
  return provisions.flatMap((one) => (isOne(one) ? [one] : topmost(one.children, isOne)));
}

function toArticle({ eId, num, heading, text, children }: Provision): Article {
  return { eId, num, heading, body: [text, ...children.flatMap(linesOf)].filter(Boolean).join('\n') };
}

/** What is printed of a provision and under it, each on its line: "a) Chuyển hồ sơ". */
function linesOf(provision: Provision): string[] {
  const { heading, text, children } = provision;
  const own = [numberOf(provision), heading, text].filter((part) => part !== null && part !== '').join(' ');
  return [own, ...children.flatMap(linesOf)];
}

/** The number as it is printed: a point's with a bracket, the others' with a full stop. */
function numberOf({ type, label, num, printed }: Provision): string {
  if (printed !== undefined) return printed;
  if (num === null) return '';
  return label === null ? `${num}${type === 'point' ? ')' : '.'}` : `${label} ${num}.`;
}
