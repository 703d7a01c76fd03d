import { planHandover } from '../../domain/person/handover.ts';
import { granted } from '../access/context.ts';
import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/new-id.ts';
import { Refused } from '../platform/problem.ts';
import {
  insertAppointments,
  keepsAdministrator,
  listHeldAppointments,
  saveEndings,
  tellSecondPersons,
} from './appointment-store.ts';
import type { Handover, Holding } from './list-holdings.ts';

/** Positions and roles: they end for the giver the day before and go on at the receiver. */
export const appointmentHolding: Holding = {
  async list(tx, { agencyId, personId, on }) {
    const held = await listHeldAppointments(tx, agencyId, personId, on);
    return held.map((one) => ({
      kind: 'appointment' as const,
      id: one.id,
      label: one.positionTitle,
      from: one.from,
      until: one.until,
      state: `${one.state} ${one.version} ${one.roles.join(',')}`,
    }));
  },
  handOver: handOverAppointments,
};

async function handOverAppointments(tx: Tx, handover: Handover): Promise<void> {
  const { agencyId, fromPersonId, toPersonId, on, today } = handover;
  const day = on > today ? on : today;
  const given = await listHeldAppointments(tx, agencyId, fromPersonId, day);
  const receiver = await listHeldAppointments(tx, agencyId, toPersonId, day);
  const moves = granted(planHandover(given, receiver, { on, today }));
  const idsOf = (ending: 'ended' | 'withdrawn') =>
    moves.filter((move) => move.ending === ending).map((move) => move.appointment.id);
  await saveEndings(tx, { ended: idsOf('ended'), withdrawn: idsOf('withdrawn'), until: on });
  const rows = moves.flatMap(({ appointment, follows }) => {
    const id = follows.kind === 'standing' ? follows.appointmentId : newId();
    handover.follows.set(appointment.id, id);
    const { positionId, roles } = appointment;
    return follows.kind === 'standing'
      ? []
      : [{ id, agencyId, personId: toPersonId, positionId, roles, state: follows.state, ...follows.term }];
  });
  await insertAppointments(tx, rows);
  await tellSecondPersons(tx, rows);
  const administered = given.find(
    (one) => one.roles.includes('agencyAdministrator') && one.state === 'confirmed',
  );
  if (administered !== undefined && !(await keepsAdministrator(tx, agencyId, day, administered.until)))
    throw new Refused('lastAdministrator');
}
