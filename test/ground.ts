import { newId } from '../src/server/platform/new-id.ts';
import { openPool } from '../src/server/platform/database.ts';
import type { Role } from '../src/domain/person/role.ts';
import type { Caller, TestApp } from './app.ts';

/** The first body and its administrator, which no act can make because nobody acts yet. */
export type Ground = { agencyId: string; administrator: Required<Caller> };

/**
 * Puts a first agency with one person in it, as `initialise` would, into an empty database.
 * Tests of single acts start here; everything further they build through acts.
 */
export async function layGround(
  test: TestApp,
  roles: readonly Role[],
  name = 'Đơn vị vận hành',
): Promise<Ground> {
  const owner = openPool(test.database.connect, 'owner', 1);
  const [agencyId, personId, positionId, appointmentId] = [newId(), newId(), newId(), newId()];
  const from = '[2000-01-01,)';
  const client = await owner.connect();
  try {
    await client.query('begin');
    await client.query(
      `select set_config('app.person_id', $1, true), set_config('app.agency_id', $2, true), set_config('app.roles', 'systemAdministrator', true), set_config('app.crossing', 'on', true)`,
      [personId, agencyId],
    );
    await client.query(
      `insert into agency (id, kind, level, established_on) values ($1, 'office', 'province', '2000-01-01')`,
      [agencyId],
    );
    await client.query(
      `insert into agency_name (agency_id, name, short_name, valid) values ($1, $2, $2, $3)`,
      [agencyId, name, from],
    );
    await client.query(`insert into person (id, full_name, email) values ($1, $2, $3)`, [
      personId,
      `Quản trị ${name}`,
      `${personId}@thu.demo`,
    ]);
    await client.query(`insert into person_side (agency_id, person_id, folded) values ($1, $2, fold($3))`, [
      agencyId,
      personId,
      name,
    ]);
    await client.query(
      `insert into position (id, agency_id, title, valid) values ($1, $2, 'Quản trị hệ thống', $3)`,
      [positionId, agencyId, from],
    );
    await client.query(
      `insert into appointment (id, person_id, agency_id, position_id, roles, state, valid) values ($1, $2, $3, $4, $5, 'confirmed', $6)`,
      [appointmentId, personId, agencyId, positionId, roles, from],
    );
    await client.query('commit');
  } finally {
    client.release();
    await owner.end();
  }
  return { agencyId, administrator: { personId, appointmentId } };
}
