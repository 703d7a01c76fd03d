import type { TimedDuty } from '../../domain/law/parsed-document.ts';
import type { AgreedDefault, DutyEdit } from '../../domain/regulation/duty-content.ts';
import { call } from '../shell/call.ts';
import type { ImportSession } from './import-session.ts';
import type { ListedDuty } from './shown-duties.ts';

/** How a person reads a duty that the reader missed. */
export type Marking = { edit: DutyEdit; agreedDefault: AgreedDefault | null };

/** Marks a duty that the reader missed, as a person reads it. @throws what the server refused */
export async function markDuty(session: ImportSession, duty: TimedDuty, edit: DutyEdit): Promise<void> {
  const { importId } = session;
  const [from, to] = duty.span;
  await session.saved({
    send: ({ version }) => call.imports.addDuty({ importId, from, to, edit }, { context: { version } }),
  });
}

/** Reads a marked duty otherwise. @throws what the server refused */
export async function markAnew(
  session: ImportSession,
  { key, duty }: Pick<ListedDuty, 'key' | 'duty'>,
  marking: Marking,
): Promise<void> {
  const { importId } = session;
  const [from, to] = duty.span;
  await session.saved({
    send: ({ version }) =>
      call.imports.addDuty({ importId, from, to, ...marking, replaces: key }, { context: { version } }),
  });
}

/** Takes a marked duty back. @throws what the server refused */
export async function dropMark(session: ImportSession, key: string): Promise<void> {
  const { importId } = session;
  await session.saved({
    send: ({ version }) => call.imports.dropDuty({ importId, key }, { context: { version } }),
  });
}
