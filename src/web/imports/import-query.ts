import { useQuery } from '@tanstack/react-query';
import type { ImportView } from '../../contract/import-views.ts';
import { api } from '../shell/call.ts';

/** An import as the page holds it: what the server said last, with what was done here since. */
export function importQuery(importId: string) {
  return api.imports.readImport.queryOptions({
    input: { importId },
    // Everything on the page comes from here and is saved from here; asking anew is done on purpose only.
    staleTime: Infinity,
  });
}

/** A part of an import that is on screen; drawn anew when this part changes. */
export function useImportPart<Part>(importId: string, part: (view: ImportView) => Part): Part | undefined {
  return useQuery({ ...importQuery(importId), select: part }).data;
}
