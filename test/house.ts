import { expect } from 'vitest';
import type { PersonView } from '../src/contract/person-views.ts';
import { type DatabaseRole, openPool } from '../src/server/platform/database.ts';
import type { Caller, TestApp } from './app.ts';
import type { Ground } from './ground.ts';

/** One agency as its administrator runs it, for tests: every step is an act. */
export type House = {
  agencyId: string;
  administrator: Required<Caller>;
  post(path: string, body: object, more?: { version?: number; as?: Caller }): ReturnType<TestApp['call']>;
  /** Adds a position from 2020 on and gives its id. */
  addPosition(title: string, more?: object): Promise<string>;
  /** Adds a person with a position of that title, and gives them as a caller in it. */
  addPerson(title: string, roles: string[], more?: object): Promise<Member>;
};
export type Member = Required<Caller> & { view: PersonView };

/** The house that stands on a ground. */
export function houseOf(server: TestApp, ground: Ground): House {
  const { agencyId, administrator } = ground;
  const post: House['post'] = (path, body, more = {}) =>
    server.call('POST', path, {
      as: more.as ?? administrator,
      body,
      headers: { 'if-match': `"${more.version ?? 1}"` },
    });
  const addPosition: House['addPosition'] = async (title, more = {}) => {
    const added = await post('/positions', { title, unitId: null, from: '2020-01-01', ...more });
    expect(added.statusCode, added.body).toBe(201);
    return added.json<{ id: string }>().id;
  };
  return {
    agencyId,
    administrator,
    post,
    addPosition,
    async addPerson(title, roles, more = {}) {
      const positionId = await addPosition(title);
      const email = `${agencyId.slice(-6)}-${positionId.slice(-6)}@thu.demo`;
      const body = { fullName: `Người giữ ${title}`, email, positionId, roles, from: '2021-01-01', ...more };
      const added = await post('/people', body);
      expect(added.statusCode, added.body).toBe(201);
      const view = added.json<PersonView>();
      return { view, personId: view.id, appointmentId: view.appointments[0]!.id };
    },
  };
}

/** Ends the set-up, during which the database lets first administrators appoint themselves. */
export async function endSetUp(server: TestApp): Promise<void> {
  await query(server, 'app', 'insert into installation (demo, initialised_at) values (false, now())');
}

/** Runs one statement as a role of the database, for what no act shows: letters, accounts, other walls. */
export async function query<Row extends object>(
  server: TestApp,
  role: DatabaseRole,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const pool = openPool(server.database.connect, role, 1);
  try {
    return (await pool.query<Row>(text, values)).rows;
  } finally {
    await pool.end();
  }
}

/** Lets people with an account sign in as if they had chosen a password, where only that matters. */
export async function letSignIn(server: TestApp, ...people: Caller[]): Promise<void> {
  const ids = people.map(({ personId }) => personId);
  await query(server, 'auth', `update auth.account set password = 'a hash' where user_id = any($1)`, [ids]);
}
