import type { Role } from '../../domain/person/role.ts';
import { addPerson } from '../people/add-person.ts';
import { transact } from '../platform/database.ts';
import { WrongInput } from '../platform/problem.ts';
import { findAgency } from './find-agency.ts';
import type { Operator } from './open-operator.ts';
import { listOpenPositions } from './operator-store.ts';

export type WantedUser = {
  email: string;
  fullName: string;
  /** Code, name or short name. */
  agency: string;
  /** The title of one of its positions. */
  position: string;
  roles: Role[];
};

/**
 * `lientich user add`: enters a person in an agency from today, as its administrator would; a letter
 * brings them the link for choosing a password.
 * @throws {WrongInput} when the agency or the position is not one of those there are
 */
export async function addUser(
  operator: Operator,
  wanted: WantedUser,
): Promise<{ personId: string; waits: boolean }> {
  const today = operator.context.clock.today();
  const agencyId = await findAgency(operator, wanted.agency);
  const positionId = await positionOf(operator, agencyId, wanted.position);
  const person = await addPerson(
    operator.actIn(agencyId),
    {
      email: wanted.email,
      fullName: wanted.fullName,
      roles: wanted.roles,
      positionId,
      from: today,
      until: null,
    },
    { publicUrl: operator.publicUrl },
  );
  const waits = person.appointments.some((appointment) => appointment.state === 'proposed');
  return { personId: person.id, waits };
}

async function positionOf(operator: Operator, agencyId: string, title: string): Promise<string> {
  const { asker, clock } = operator.actIn(agencyId);
  const open = await transact(operator.db, asker, (tx) => listOpenPositions(tx, agencyId, clock.today()));
  const wanted = open.find((position) => position.title.toLowerCase() === title.toLowerCase());
  if (wanted !== undefined) return wanted.id;
  const known = open.map((position) => `«${position.title}»`).join(', ');
  const message = `không có chức vụ «${title}»; hiện có / no such position; there are: ${known}`;
  throw new WrongInput([{ path: 'position', message }]);
}
