import type { ImportView } from '../../contract/imports.ts';
import type { ImportContent } from '../../domain/regulation/import-content.ts';

/** An import as the rules see it. */
export function contentOf({ document, keys, decisions, added, actors, record }: ImportView): ImportContent {
  const duties = document.duties.map((duty, index) => ({ key: keys[index] ?? '', duty }));
  return { record, duties, decisions, added, actors };
}
