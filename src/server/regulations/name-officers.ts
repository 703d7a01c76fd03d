import { mayNameOfficers } from '../../domain/regulation/may.ts';
import { type ActingContext, demand, found, perform } from '../access/context.ts';
import { lockAgency } from '../access/lock-agency.ts';
import { recordEvent } from '../audit/record-event.ts';
import type { Tx } from '../platform/database.ts';
import { Refused } from '../platform/problem.ts';
import { insertHistory } from './history-store.ts';
import { endNamed, findNominees, insertNamed, loadNamed, type Named, type Nominee } from './officer-store.ts';
import { findSide } from './regulation-store.ts';

type Wanted = { regulationId: string; headAppointmentId: string | null; focalAppointmentIds: string[] };

/**
 * Names who answers for a regulation in one's own agency and who follows it, from today, in the place of whom it named
 * before. Name and position are kept as they are today; the other participants see them.
 */
export async function nameOfficers(context: ActingContext, { regulationId, ...wanted }: Wanted) {
  demand(mayNameOfficers(context.actor));
  const { agencyId } = context.actor;
  const day = context.clock.today();
  return perform(context, async (tx) => {
    await lockAgency(tx, agencyId);
    const side = found(await findSide(tx, agencyId, regulationId));
    const named = await nomineesOf(tx, { agencyId, day }, wanted);
    const before = await loadNamed(tx, { agencyId, regulationId, day });
    const stays = (one: Named, others: readonly Named[]) => others.some((other) => isSame(one, other));
    const ended = before.filter((one) => one.from > day || !stays(one, named));
    const added = named.filter(
      (one) =>
        !stays(
          one,
          before.filter(({ from }) => from <= day),
        ),
    );
    await endNamed(
      tx,
      ended.map(({ id }) => id),
      day,
    );
    await insertNamed(tx, regulationId, added, day);
    if (ended.length + added.length > 0) await tell(tx, { regulationId, title: side.title }, before, named);
    return { officers: named.map(({ appointmentId, fullName }) => ({ appointmentId, fullName })) };
  });
}

/** @throws {Refused} when an appointment of the agency is not current */
async function nomineesOf(
  tx: Tx,
  reader: { agencyId: string; day: string },
  { headAppointmentId, focalAppointmentIds }: Omit<Wanted, 'regulationId'>,
): Promise<(Named & Pick<Nominee, 'until'>)[]> {
  const wanted = [
    ...(headAppointmentId === null ? [] : [{ part: 'head' as const, id: headAppointmentId }]),
    ...[...new Set(focalAppointmentIds)].map((id) => ({ part: 'focal' as const, id })),
  ];
  const nominees = await findNominees(
    tx,
    reader,
    wanted.map(({ id }) => id),
  );
  return wanted.map(({ part, id }) => {
    const { current, ...nominee } = found(nominees.find(({ appointmentId }) => appointmentId === id));
    if (!current) throw new Refused('appointmentEnded');
    return { part, ...nominee };
  });
}

function isSame(one: Named, other: Named): boolean {
  return (
    one.part === other.part &&
    one.appointmentId === other.appointmentId &&
    one.fullName === other.fullName &&
    one.positionTitle === other.positionTitle
  );
}

type Regulation = { regulationId: string; title: string };

/** The own trail keeps who; the history tells the other participants the position and how many follow it. */
async function tell(
  tx: Tx,
  { regulationId, title }: Regulation,
  before: readonly Named[],
  named: readonly Named[],
): Promise<void> {
  const head = named.find(({ part }) => part === 'head');
  const focal = named.filter(({ part }) => part === 'focal').length;
  await insertHistory(tx, {
    regulationId,
    kind: 'officersNamed',
    details: { ...(head && { head: head.positionTitle }), focal },
  });
  const namesOf = (some: readonly Named[], part: Named['part']) =>
    some
      .filter((one) => one.part === part)
      .map(({ fullName, positionTitle }) => `${fullName} (${positionTitle})`)
      .join('; ');
  await recordEvent(tx, {
    act: 'regulation.officersNamed',
    subjectKind: 'regulation',
    subjectId: regulationId,
    subjectLabel: title,
    changes: (['head', 'focal'] as const).map((part) => ({
      field: part,
      before: namesOf(before, part),
      after: namesOf(named, part),
    })),
  });
}
