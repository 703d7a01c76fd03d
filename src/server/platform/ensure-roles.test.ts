import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { expect, inject, test } from 'vitest';
import { emptyDatabase } from '../../../test/database.ts';
import { adoptDatabase, ensureRoles, RolesMissing } from './ensure-roles.ts';

test('a user without rights learns what the administrator must run, and after that it suffices', async () => {
  const { visitor, connectAs, remove } = await foreignDatabase();
  const before = await connectAs(visitor);
  const refused = await ensureRoles(before, { login: false }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(RolesMissing);
  const script = String(refused).split('\n').at(-1) ?? '';
  expect(script).toContain(`to ${visitor};`);

  const administrator = await connectAs(inject('testServer').superuser);
  await administrator.query(script);
  await ensureRoles(before, { login: false });
  await adoptDatabase(before);

  const owner = await connectAs(visitor, 'lientich_owner');
  await owner.query('create table kept (id int); grant select on kept to lientich_app');
  const app = await connectAs(visitor, 'lientich_app');
  expect((await app.query('select * from kept')).rows).toEqual([]);
  await expect(app.query('create table other (id int)')).rejects.toThrow(/permission denied/);
  await remove([before, administrator, owner, app]);
});

test('a superuser gives the database away to the owner, and repeating changes nothing', async () => {
  const database = await emptyDatabase();
  const { superuser, socketDir, port } = inject('testServer');
  const client = new Client({ host: socketDir, port, user: superuser, database: database.name });
  await client.connect();
  await client.query(`alter database ${database.name} owner to ${superuser}`);
  for (let time = 0; time < 2; time += 1) {
    await ensureRoles(client, { login: false });
    await adoptDatabase(client);
    const { rows } = await client.query(
      'select datdba::regrole::text as owner from pg_database where datname = $1',
      [database.name],
    );
    expect(rows).toEqual([{ owner: 'lientich_owner' }]);
  }
  await client.end();
  await database.drop();
});

/** A database that belongs to an ordinary user of the server, as a data centre would hand it out. */
async function foreignDatabase() {
  const { superuser, socketDir, port } = inject('testServer');
  const database = await emptyDatabase();
  const visitor = `visitor_${randomBytes(4).toString('hex')}`;
  const connectAs = async (user: string, role = user) => {
    const client = new Client({
      host: socketDir,
      port,
      user,
      database: database.name,
      options: `-c role=${role}`,
    });
    await client.connect();
    return client;
  };
  const administrator = await connectAs(superuser);
  await administrator.query(
    `create role ${visitor} login; alter database ${database.name} owner to ${visitor}`,
  );
  const remove = async (clients: Client[]) => {
    await Promise.all(clients.map((client) => client.end()));
    await database.drop();
  };
  await administrator.end();
  return { visitor, connectAs, remove };
}
