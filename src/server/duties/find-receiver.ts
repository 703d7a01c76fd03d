import { obstacleToNaming } from '../../domain/regulation/nominee.ts';
import { type ActingContext, found } from '../access/context.ts';
import type { Tx } from '../platform/database.ts';
import { Refused, WrongInput } from '../platform/problem.ts';
import { findReceivers, type HandedThing, insertHandedAlert } from './receiver-store.ts';

/** Who takes work over, as the own trail names them. */
export type ReceiverName = { personId: string; name: string };

/**
 * A colleague of the own agency to whom work may be handed today; null for null.
 * @throws {Refused} when the appointment is not current
 * @throws {WrongInput} with its place, when its roles read no content
 */
export async function findReceiver(
  { actor, clock }: ActingContext,
  tx: Tx,
  appointmentId: string | null,
): Promise<ReceiverName | null> {
  if (appointmentId === null) return null;
  const receiver = found((await findReceivers(tx, actor.agencyId, [appointmentId]))[0]);
  const obstacle = obstacleToNaming(receiver, clock.today());
  if (obstacle === 'notCurrent') throw new Refused('appointmentEnded');
  if (obstacle === 'readsNoContent')
    throw new WrongInput([{ path: 'appointmentId', message: readsNoContent }]);
  return { personId: receiver.personId, name: `${receiver.fullName} (${receiver.positionTitle})` };
}

const readsNoContent =
  'Vai trò trong chức vụ này không được xem nội dung quy chế / The roles of this position read no regulation';

/** An appointment of the own agency as its trail names it, current or not; null for null. */
export async function nameHolder(
  tx: Tx,
  agencyId: string,
  appointmentId: string | null,
): Promise<string | null> {
  if (appointmentId === null) return null;
  const [holder] = await findReceivers(tx, agencyId, [appointmentId]);
  return holder === undefined ? null : `${holder.fullName} (${holder.positionTitle})`;
}

/** Tells somebody that work was handed to them; who takes it over by themselves knows. */
export async function tellReceiver(
  { personId }: ActingContext,
  tx: Tx,
  receiver: ReceiverName | null,
  handed: HandedThing,
): Promise<void> {
  if (receiver !== null && receiver.personId !== personId)
    await insertHandedAlert(tx, receiver.personId, handed);
}
