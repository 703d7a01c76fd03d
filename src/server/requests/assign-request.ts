import type { RequestView } from '../../contract/request-views.ts';
import { mayAssign } from '../../domain/request/may.ts';
import { assignLine } from '../../domain/request/work-on-line.ts';
import { type ActingContext, demand, found, granted, perform } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import type { Tx } from '../platform/database.ts';
import { Refused } from '../platform/problem.ts';
import { carryInside } from './carry-line.ts';
import { lockLine } from './line-store.ts';
import { showRequest } from './show-request.ts';
import {
  type Assigned,
  areColleagues,
  findOwnSide,
  lockInside,
  type OwnSide,
  saveAssigned,
} from './side-store.ts';

type Assigning = Assigned & { requestId: string };

/**
 * Assigns a request inside the own agency. The other side learns once that it was assigned (04 of the national axis), never
 * to whom; of the sender’s own assignments it learns nothing.
 * @throws {Refused} `appointmentEnded` for somebody who does not work with content in the agency today
 */
export function assignRequest(context: ActingContext, assigning: Assigning): Promise<RequestView> {
  demand(mayAssign(context.actor));
  return perform(context, async (tx) => {
    const side = found(await findOwnSide(tx, assigning.requestId));
    // The line before the side: as all acts do, so that none waits for another in a circle.
    if (side.part === 'to') await tellAssigned(context, tx, assigning.requestId);
    await lockInside(tx, assigning.requestId);
    if (!side.open) throw new Refused('requestEnded');
    if (!(await areColleagues(tx, peopleOf(assigning)))) throw new Refused('appointmentEnded');
    await saveAssigned(tx, assigning.requestId, assigning);
    await recordAssigned(tx, side, assigning);
    return showRequest(context, tx, assigning.requestId);
  });
}

/** The shared record is told of the first assignment alone. */
async function tellAssigned(context: ActingContext, tx: Tx, requestId: string): Promise<void> {
  const line = found(await lockLine(tx, requestId, context.actor.agencyId));
  const change = granted(assignLine(line, 'addressee'));
  if (change.state === undefined) return;
  const anyVersion = { ...context, version: null };
  await carryInside(anyVersion, tx, { requestId, step: 'assign' }, async () => ({
    change,
    kind: 'assigned',
  }));
}

function peopleOf({ appointmentId, helperIds }: Assigning): string[] {
  return [...new Set([...(appointmentId === null ? [] : [appointmentId]), ...helperIds])];
}

async function recordAssigned(tx: Tx, side: OwnSide, assigning: Assigning): Promise<void> {
  await recordEvent(tx, {
    act: 'request.handed',
    subjectKind: 'request',
    subjectId: side.requestId,
    subjectLabel: side.code,
    changes: [{ field: 'holder', before: side.handedTo, after: assigning.appointmentId }],
  });
}
