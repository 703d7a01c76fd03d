import type { ParsedDocument, Provision } from '../../domain/law/parsed-document.ts';
import type { NumberedType } from './lay-out-reading.ts';

const order = ['part', 'chapter', 'section', 'article', 'clause', 'point'] as const satisfies NumberedType[];

/** How many nodes of each kind were found, the kinds that occur only, from the outside in. */
export function countNodes({ instruments }: ParsedDocument): [NumberedType, number][] {
  const counts = new Map<string, number>();
  const count = (nodes: Provision[]): void => {
    for (const { type, children } of nodes) {
      counts.set(type, (counts.get(type) ?? 0) + 1);
      count(children);
    }
  };
  for (const { body } of instruments) count(body);
  return order.flatMap((type) =>
    counts.has(type) ? [[type, counts.get(type) ?? 0] as [NumberedType, number]] : [],
  );
}
