import { deskGroups, exceptionGroups } from '../../domain/duty/desk.ts';
import { mayReadDuties, mayReadExceptions } from '../../domain/duty/may.ts';
import { type ActingContext, demand, inquire } from '../access/context.ts';
import { fromDayCursor, toPage } from '../platform/paging.ts';
import { WrongInput } from '../platform/problem.ts';
import { type Group, loadGroup, type Scope } from './desk-store.ts';
import { asRow } from './side-store.ts';

type Wanted = { group: Group; scope: Scope; cursor?: string | undefined; limit: number };

/** One group of the desk, the earliest due first. */
export async function listDesk(context: ActingContext, { group, scope, cursor, limit }: Wanted) {
  demand(scope === 'mine' ? mayReadDuties(context.actor) : mayReadExceptions(context.actor));
  const groups: readonly Group[] = scope === 'mine' ? deskGroups : exceptionGroups;
  if (!groups.includes(group)) throw new WrongInput([wrongGroup]);
  const reader = { ...context.actor, day: context.clock.today() };
  const after = fromDayCursor(cursor);
  const rows = await inquire(context, (tx) =>
    loadGroup(tx, reader, { scope, group }, { after, limit: limit + 1 }),
  );
  return toPage(
    rows,
    limit,
    ({ dueOn, id }) => [dueOn, id],
    (row) => asRow(row, reader.day),
  );
}

const wrongGroup = {
  path: 'group',
  message: 'Bàn làm việc này không có nhóm đó / There is no such group on this desk',
};
