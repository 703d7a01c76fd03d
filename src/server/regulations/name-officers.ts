import { mayNameOfficers } from '../../domain/regulation/may.ts';
import { obstacleToNaming } from '../../domain/regulation/nominee.ts';
import { type ActingContext, demand, found, perform } from '../access/context.ts';
import { lockAgency } from '../access/lock-agency.ts';
import { recordEvent } from '../audit/record-event.ts';
import type { Tx } from '../platform/database.ts';
import { Refused, WrongInput } from '../platform/problem.ts';
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
    found(side.below ? null : side);
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

type Wish = { part: Named['part']; id: string; path: string };

/**
 * @throws {Refused} when an appointment of the agency is not current
 * @throws {WrongInput} with its place, when one reads no content
 */
async function nomineesOf(
  tx: Tx,
  { agencyId, day }: { agencyId: string; day: string },
  wanted: Omit<Wanted, 'regulationId'>,
): Promise<(Named & Pick<Nominee, 'until'>)[]> {
  const wishes = wishesOf(wanted);
  const ids = wishes.map(({ id }) => id);
  const nominees = await findNominees(tx, agencyId, ids);
  return wishes.map(({ part, id, path }) => {
    const nominee = found(nominees.find(({ appointmentId }) => appointmentId === id));
    const obstacle = obstacleToNaming(nominee, day);
    if (obstacle === 'notCurrent') throw new Refused('appointmentEnded');
    if (obstacle === 'readsNoContent') throw new WrongInput([{ path, message: readsNoContent }]);
    const { appointmentId, fullName, positionTitle, until } = nominee;
    return { part, appointmentId, fullName, positionTitle, until };
  });
}

const readsNoContent =
  'Vai trò trong chức vụ này không được xem nội dung quy chế / The roles of this position read no regulation';

function wishesOf({ headAppointmentId, focalAppointmentIds }: Omit<Wanted, 'regulationId'>): Wish[] {
  const head: Wish[] =
    headAppointmentId === null ? [] : [{ part: 'head', id: headAppointmentId, path: 'headAppointmentId' }];
  const focal = focalAppointmentIds.map((id, place): Wish => ({
    part: 'focal',
    id,
    path: `focalAppointmentIds.${place}`,
  }));
  return [...head, ...focal.filter(({ id }, place) => focalAppointmentIds.indexOf(id) === place)];
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
