import type { z } from 'zod';
import type { EnteredRequest } from '../../contract/request-content.ts';
import type { RequestView } from '../../contract/request-views.ts';
import { maySend } from '../../domain/request/may.ts';
import { type ActingContext, demand, perform } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { Refused, WrongInput } from '../platform/problem.ts';
import { takeUploads } from '../uploads/take-uploads.ts';
import { beginLines } from './begin-lines.ts';
import { keepRequest } from './keep-request.ts';
import { prepareRequest } from './prepare-request.ts';
import { showRequest } from './show-request.ts';

type Entered = z.infer<typeof EnteredRequest>;

/**
 * Enters what was asked or told on paper, by telephone or in person: by who asked it, or by the one that it was asked of.
 * Marked so; the other side confirms or disputes it. Its time runs from the day on which it happened.
 */
export function enterRequest(context: ActingContext, entered: Entered): Promise<RequestView> {
  demand(maySend(context.actor));
  const { agencyId } = context.actor;
  checkSides(agencyId, entered);
  if (entered.happenedOn > context.clock.today()) throw new Refused('happenedInFuture');
  return perform(context, async (tx) => {
    const {
      senderId,
      uploadIds,
      addresseeIds,
      dutyId: _named,
      askedOn: _asked,
      eventOn: _event,
      ...words
    } = entered;
    const files = await takeUploads(tx, context, uploadIds);
    const rested = await prepareRequest(context, tx, entered, { senderId, day: words.happenedOn });
    const lines = await beginLines(context, tx, rested, {
      addresseeIds,
      enteredBy: senderId === agencyId ? 'sender' : 'addressee',
      arrivedOn: words.happenedOn,
    });
    const whole = { ...words, ...rested, fromAgencyId: senderId, broughtIn: false, files, lines };
    const { id, code } = await keepRequest(context, tx, whole);
    await recordEvent(tx, {
      act: 'request.entered',
      subjectKind: 'request',
      subjectId: id,
      subjectLabel: code,
      sides: senderId === agencyId ? addresseeIds : [senderId],
      changes: [{ field: 'kind', before: null, after: words.kind }],
    });
    return showRequest(context, tx, id);
  });
}

/** Who enters it has asked it, or was asked, alone: what others were asked is not theirs to say. */
function checkSides(agencyId: string, { senderId, addresseeIds }: Entered): void {
  if (senderId === agencyId || (addresseeIds.length === 1 && addresseeIds[0] === agencyId)) return;
  throw new WrongInput([{ path: 'senderId', message: notOurs }]);
}
const notOurs =
  'Chỉ ghi lại được việc do cơ quan ta đề nghị, hoặc việc cơ quan ta được đề nghị / Enter only what your own agency asked, or was asked';
