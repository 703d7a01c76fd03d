import type { StructureCorrection } from '../../domain/law/corrected-text.ts';
import { call } from '../shell/call.ts';
import type { ImportSession } from './import-session.ts';

/**
 * Corrects a line; the server reads the text again. Decisions and marks move with their words, so the whole import is
 * taken anew. @throws what the server refused
 */
export async function correctLine(session: ImportSession, correction: StructureCorrection): Promise<void> {
  const { importId } = session;
  await session.saved({
    send: async ({ version }) => {
      await call.imports.correctStructure({ importId, correction }, { context: { version } });
      return call.imports.readImport({ importId });
    },
  });
}

/** Which number the line has when its correction is done. */
export function lineAfter({ do: act, line }: StructureCorrection): number {
  return act === 'merge' ? line - 1 : line;
}
