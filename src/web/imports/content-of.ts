import type { ImportView } from '../../contract/import-views.ts';
import type { ShownImport } from './import-steps.ts';

/** An import as the rules see it. */
export function contentOf(view: ImportView): ShownImport {
  const { document, keys, decisions, added, actors, record, lines, changedAt } = view;
  const duties = document.duties.map((duty, index) => ({ key: keys[index] ?? '', duty }));
  const printed = { instruments: document.instruments, lines };
  // To the day in London: what is measured by it are fifty years.
  return { record, duties, decisions, added, actors, printed, today: changedAt.slice(0, 10) };
}
