import { findMarkedWords, findPlace } from '../../domain/law/find-marked-words.ts';
import { readPhrase } from '../../domain/law/make-duty.ts';
import type { TimedDuty } from '../../domain/law/parsed-document.ts';
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
type Wanted = Marked & { importId: string; agreedDefault: AgreedDefault | null };

/** Marks a duty that the reader missed; where nothing is said of its timing, the reader proposes it. */
export async function addDuty(
  context: ActingContext,
  { importId, agreedDefault, ...marked }: Wanted,
): Promise<{ id: string; version: number; added: AddedDuty[] }> {
  demand(mayImport(context.actor));
  return perform(context, async (tx) => {
    const held = await lockOpenImport(context, tx, importId);
    const duty = makeDuty(await loadText(tx, importId), marked);
    const added = [...held.added, { key: newId(), duty, agreedDefault }];
    const version = await changeImport(tx, importId, { added });
    await recordImport(tx, 'import.dutyAdded', held, { place: duty.eId });
    return { id: importId, version, added };
  });
}

/** @throws {Refused} when the place is none, or the timing says nothing that can be counted */
function makeDuty(
  { corrected, document }: Pick<ImportText, 'corrected' | 'document'>,
  { from, to, edit }: Marked,
): TimedDuty {
  const words = findMarkedWords(textOf(corrected), from, to);
  const eId = words && findPlace(document.instruments, words.span);
  if (words === null || eId === null) throw new Refused('wrongPlace');
  const read = edit ?? proposeEdit(words.quote);
  if (!isSoundTiming(read)) throw new Refused('wrongTiming');
  return { ...read, eId, ...words };
}

/** What the reader makes of the words; who acts and what they do, it does not see in them. */
function proposeEdit(quote: string): DutyEdit {
  const nothingRead = {
    class: 'soft' as const,
    amount: null,
    unit: null,
    every: null,
    dueBy: null,
    trigger: null,
  };
  const { quote: _, ...timing } = readPhrase(quote) ?? { ...nothingRead, quote };
  return { ...timing, actor: null, recipient: null, action: null };
}
