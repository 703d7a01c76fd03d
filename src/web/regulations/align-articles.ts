import type { RegulationView } from '../../contract/regulation-views.ts';
import type { Instrument, Provision } from '../../domain/law/parsed-document.ts';

/** One row of the columns: the articles of each; `field` is null where they stand as they are written. */
export type AlignedRow = { field: string | null; cells: string[][] };
/** What is aligned of a regulation: its articles, and which of them are of which field. */
type Aligned = Pick<RegulationView, 'coordination'> & {
  shown: { instruments: readonly Pick<Instrument, 'body'>[] } | null;
};

/** The articles in the order of each text, the first beside the first. */
export function alignByText(views: readonly Aligned[]): AlignedRow[] {
  const columns = views.map(articlesOf);
  const longest = Math.max(0, ...columns.map(({ length }) => length));
  return Array.from({ length: longest }, (_row, index) => ({
    field: null,
    cells: columns.map((column) => column.slice(index, index + 1)),
  }));
}

/**
 * The articles of one field of coordination in one row, the fields in the order in which they first occur; what is
 * in no field stands at the end, under an empty name.
 */
export function alignByField(views: readonly Aligned[]): AlignedRow[] {
  const fields = new Set(views.flatMap(({ coordination }) => coordination.map(({ name }) => name)));
  const rows = [...fields].map((field) => ({
    field,
    cells: views.map((view) => inField(view, field)),
  }));
  const rest = views.map((view) => {
    const taken = new Set(view.coordination.flatMap(({ name }) => inField(view, name)));
    return articlesOf(view).filter((eId) => !taken.has(eId));
  });
  return rest.some((cell) => cell.length > 0) ? [...rows, { field: '', cells: rest }] : rows;
}

function inField(view: Aligned, field: string): string[] {
  const named = view.coordination.filter(({ name }) => name === field).flatMap(({ eIds }) => eIds);
  // A field may name a clause; what is shown is the article that holds it.
  const articles = new Set(named.map((eId) => /^(?:cover__)?art_[^_]+/u.exec(eId)?.[0] ?? eId));
  return articlesOf(view).filter((eId) => articles.has(eId));
}

function articlesOf({ shown }: Aligned): string[] {
  return (shown?.instruments ?? []).flatMap(({ body }) => body.flatMap(articlesIn));
}

function articlesIn({ type, eId, children }: Provision): string[] {
  return type === 'article' ? [eId] : children.flatMap(articlesIn);
}
