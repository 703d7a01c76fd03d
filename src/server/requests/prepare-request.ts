import type { RequestContent } from '../../contract/request-content.ts';
import { checkKind, kindRuleOf } from '../../domain/request/check-fields.ts';
import type { ReminderStep, RequestClock } from '../../domain/request/line.ts';
import type { RequestKind } from '../../domain/request/request.ts';
import { defaultReminders } from '../../domain/request/reminder-plan.ts';
import { clockOf, fixesTime } from '../../domain/request/request-clock.ts';
import { type Silence, silenceOf } from '../../domain/request/silence-of.ts';
import type { DutyContent } from '../../domain/regulation/duty-content.ts';
import { type ActingContext, found, granted } from '../access/context.ts';
import type { Tx } from '../platform/database.ts';
import { Refused, WrongInput } from '../platform/problem.ts';
import { type Cited, findExchanging, findOwnKind, loadCited, type OwnKind } from './cited-store.ts';

/** What is asked or told, its files apart. */
export type Asked = Omit<RequestContent, 'uploadIds'>;

/** What the record of a request says besides its words: from the text it rests on, and fixed when it is sent. */
export type Rested = {
  dutyId: string | null;
  clock: RequestClock;
  silence: Silence | null;
  reminderSteps: readonly ReminderStep[];
};

/** Who asks, and on which day: today, or the one on which it happened. */
type Sending = { senderId: string; day: string };

/**
 * Checks what is asked or told against the regulation as it stands on the day: who exchanges under it, the cited place, the
 * kind and what it must say, the time of the answer.
 * @throws {NotFound} when the asker sees no such regulation
 * @throws {Refused} with the code of the first thing that does not fit
 * @throws {WrongInput} for addressees that cannot be
 */
export async function prepareRequest(
  context: ActingContext,
  tx: Tx,
  asked: Asked,
  { senderId, day }: Sending,
): Promise<Rested> {
  const { regulationId, eId, addresseeIds } = asked;
  checkAddressees(senderId, addresseeIds);
  const cited = found(await loadCited(tx, { regulationId, eId, day }));
  const exchanging = await findExchanging(tx, regulationId, [senderId, ...addresseeIds]);
  if (!cited.binding || exchanging.size <= addresseeIds.length) throw new Refused('notExchanging');
  if (cited.article === null) throw new Refused('noSuchArticle');
  await checkSaid(tx, asked);
  const duty = dutyOf(cited.duties, asked.dutyId);
  const { askedOn, eventOn } = asked;
  const past = day < context.clock.today();
  const said = { askedOn, eventOn, ...(!past && { notBefore: day }) };
  return {
    dutyId: duty?.id ?? null,
    clock: granted(clockOf(duty?.reading ?? null, said)),
    silence: asked.kind === 'notice' ? null : silenceOf(cited.article),
    reminderSteps: cited.reminders ?? defaultReminders,
  };
}

function checkAddressees(senderId: string, addresseeIds: readonly string[]): void {
  const wrong = addresseeIds.flatMap((id, place) =>
    id === senderId || addresseeIds.indexOf(id) !== place
      ? [{ path: `addresseeIds.${place}`, message: noAddressee }]
      : [],
  );
  if (wrong.length > 0) throw new WrongInput(wrong);
}
const noAddressee =
  'Nơi nhận là chính cơ quan gửi hoặc bị lặp lại / An addressee is the sender itself or named twice';

/** The kind is in use under the regulation, and says what it must. */
async function checkSaid(tx: Tx, { regulationId, kind, ownKindId, fields }: Asked): Promise<void> {
  const own = ownKindId === null ? null : await findOwnKind(tx, ownKindId);
  if (ownKindId !== null && !(own !== null && isUsed(own, regulationId, kind)))
    throw new Refused('noSuchKind');
  granted(checkKind(kindRuleOf(kind, own), fields));
}

function isUsed(own: OwnKind, regulationId: string, kind: RequestKind): boolean {
  return own.regulationId === regulationId && own.handledLike === kind && own.retiredOn === null;
}

/**
 * The duty whose time runs: the one named, which stands at the cited place; when none is named the only one there with a
 * time that can be counted.
 */
export function dutyOf(
  duties: Cited['duties'],
  dutyId: string | null,
): { id: string; reading: DutyContent } | null {
  if (dutyId === null) {
    const timed = duties.filter(({ reading }) => fixesTime(reading));
    return timed.length === 1 ? timed[0]! : null;
  }
  const named = duties.find(({ id }) => id === dutyId);
  if (named === undefined) throw new Refused('noSuchArticle');
  return named;
}
