import type { TimedDuty } from '../../domain/law/parsed-document.ts';
import { readMarked } from '../../domain/law/read-marked.ts';
import type { AgreedDefault, DutyEdit } from '../../domain/regulation/duty-content.ts';
import type { AddedDuty } from '../../domain/regulation/import-content.ts';
import { mayImport } from '../../domain/regulation/may.ts';
import { isSoundTiming } from '../../domain/regulation/sound-timing.ts';
import { type ActingContext, demand, perform } from '../access/context.ts';
import { newId } from '../platform/new-id.ts';
import { Refused } from '../platform/problem.ts';
import { changeImport, type ImportText, loadText } from './import-store.ts';
import { lockOpenImport } from './lock-open-import.ts';
import { recordImport } from './record-import.ts';
import { textOf } from './show-import.ts';

type Marked = { from: number; to: number; edit: DutyEdit | null };
type Wanted = Marked & {
  importId: string;
  agreedDefault: AgreedDefault | null;
  /** The key of a duty marked before that is read otherwise now; null for a further one. */
  replaces: string | null;
};

/** Marks a duty that the reader missed; where nothing is said of its timing, the reader proposes it. */
export async function addDuty(
  context: ActingContext,
  { importId, agreedDefault, replaces, ...marked }: Wanted,
): Promise<{ id: string; version: number; added: AddedDuty[] }> {
  demand(mayImport(context.actor));
  return perform(context, async (tx) => {
    const held = await lockOpenImport(context, tx, importId);
    const duty = makeDuty(await loadText(tx, importId), marked);
    const added = put(held.added, { key: replaces ?? newId(), duty, agreedDefault }, replaces !== null);
    const version = await changeImport(tx, importId, { added });
    await recordImport(tx, 'import.dutyAdded', held, { place: duty.eId });
    return { id: importId, version, added };
  });
}

/** @throws {Refused} when the same words are marked already, or what is to be replaced is not there any more */
function put(added: readonly AddedDuty[], one: AddedDuty, replacing: boolean): AddedDuty[] {
  const [from, to] = one.duty.span;
  const others = added.filter(({ key }) => key !== one.key);
  if (others.some(({ duty }) => duty.span[0] === from && duty.span[1] === to))
    throw new Refused('markedAlready');
  if (replacing && others.length === added.length) throw new Refused('noSuchDuty');
  return [...others, one];
}

/** @throws {Refused} when the place is none, or the timing says nothing that can be counted */
function makeDuty(
  { corrected, document: { instruments } }: Pick<ImportText, 'corrected' | 'document'>,
  { from, to, edit }: Marked,
): TimedDuty {
  const read = readMarked({ text: textOf(corrected), instruments }, from, to);
  if (read === null) throw new Refused('wrongPlace');
  const duty = { ...read, ...edit };
  if (!isSoundTiming(duty)) throw new Refused('wrongTiming');
  return duty;
}
