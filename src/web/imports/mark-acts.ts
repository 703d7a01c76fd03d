import type { AddedDuty } from '../../domain/regulation/import-content.ts';
import type { AgreedDefault, DutyEdit } from '../../domain/regulation/duty-content.ts';
import { call } from '../shell/call.ts';
import type { ImportSession } from './import-session.ts';

/** How a person reads a duty that the reader missed. */
export type Marking = { edit: DutyEdit; agreedDefault: AgreedDefault | null };

/**
 * Marks words of the text as a duty; the reader proposes the timing. Gives the duty as it now stands.
 * @throws what the server refused
 */
export async function markDuty(session: ImportSession, from: number, to: number): Promise<AddedDuty | null> {
  const before = new Set(session.view().added.map(({ key }) => key));
  const { importId } = session;
  await session.saved({
    send: ({ version }) => call.imports.addDuty({ importId, from, to }, { context: { version } }),
  });
  return session.view().added.find(({ key }) => !before.has(key)) ?? null;
}

/**
 * Reads a marked duty otherwise: the new one first, so that nothing is lost when it is refused; both in one, so that
 * they are never seen together.
 */
export async function markAnew(session: ImportSession, old: AddedDuty, marking: Marking): Promise<void> {
  const { importId } = session;
  const [from, to] = old.duty.span;
  await session.saved({
    send: async ({ version }) => {
      const marked = await call.imports.addDuty({ importId, from, to, ...marking }, { context: { version } });
      return call.imports.dropDuty({ importId, key: old.key }, { context: { version: marked.version } });
    },
  });
}

/** Takes a marked duty back. @throws what the server refused */
export async function dropMark(session: ImportSession, key: string): Promise<void> {
  const { importId } = session;
  await session.saved({
    send: ({ version }) => call.imports.dropDuty({ importId, key }, { context: { version } }),
  });
}
