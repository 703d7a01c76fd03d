import type { ImportView } from '../../contract/import-views.ts';
import { mayImport } from '../../domain/regulation/may.ts';
import { type ActingContext, demand, inquire } from '../access/context.ts';
import { showImport } from './show-import.ts';

/** A text that the own agency is bringing in. */
export async function readImport(
  context: ActingContext,
  { importId }: { importId: string },
): Promise<ImportView> {
  demand(mayImport(context.actor));
  return inquire(context, (tx) => showImport(tx, importId));
}
