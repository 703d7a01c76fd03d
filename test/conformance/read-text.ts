import type { Provision, Reading } from '../../src/domain/law/parsed-document.ts';
import { readRegulation } from '../../src/domain/law/read-regulation.ts';

/** Reads plain text as the command line does; `wrapped` says whether lines may end inside a sentence. */
export function readText(text: string, wrapped = true): Reading {
  const source = { format: 'txt', encoding: 'utf-8', ocr: false, pages: null } as const;
  return readRegulation({ source, text, wrapped, dropped: [], warnings: [] });
}

/** The eIds of a reading in their order: all of them, or only those of the types named. */
export function eIdsOf({ document }: Reading, types?: Provision['type'][]): string[] {
  const visit = (node: Provision): string[] => [
    ...(types === undefined || types.includes(node.type) ? [node.eId] : []),
    ...node.children.flatMap(visit),
  ];
  return document.instruments.flatMap((instrument) => instrument.body.flatMap(visit));
}
