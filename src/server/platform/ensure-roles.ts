import { type ClientBase, DatabaseError, escapeIdentifier } from 'pg';

/**
 * The roles of the database: `owner` owns everything and migrates, `app` answers people's requests, `auth` reaches
 * the sign-in schema only, `worker` does the jobs. None is a superuser, none passes by row-level security.
 */
export const databaseRoles = ['lientich_owner', 'lientich_app', 'lientich_auth', 'lientich_worker'] as const;

/** What the user of DATABASE_URL may not do, and what its administrator runs instead. */
export class RolesMissing extends Error {
  override name = 'RolesMissing';
}

/**
 * Makes the roles that are missing, lets the connected user become them, and refuses dangerous ones.
 * Harmless to repeat, and by several processes at once.
 * @param login true in the embedded database, where each role connects for itself
 * @throws {RolesMissing} when the user may not do that
 */
export async function ensureRoles(client: ClientBase, { login }: { login: boolean }): Promise<void> {
  const there = await readRoles(client);
  const missing = databaseRoles.filter((role) => !there.has(role));
  await explaining(client, missing, async () => {
    for (const role of missing) await createRole(client, role, login);
    for (const role of await rolesOutOfReach(client)) await client.query(`grant ${role} to current_user`);
  });
  const mighty = [...(await readRoles(client)).entries()].filter(([, passesWalls]) => passesWalls);
  if (mighty.length === 0) return;
  const names = mighty.map(([role]) => role).join(', ');
  throw new RolesMissing(
    `Vai trò ${names} là superuser hoặc có BYPASSRLS: hãy bỏ các quyền đó.\n` +
      `The roles ${names} are superusers or have BYPASSRLS: take that from them.`,
  );
}

/** Makes a database that belongs to the owner's role and that nobody else enters, unless it is there. */
export async function ensureDatabase(client: ClientBase, name: string): Promise<void> {
  const there = await client.query('select 1 from pg_database where datname = $1', [name]);
  if (there.rowCount !== 0) return;
  await client.query(`create database ${escapeIdentifier(name)} owner lientich_owner`);
  await closeDatabase(client, name);
}

/**
 * Gives the database that the client is connected to, one of an existing server, to our roles: the whole of it when
 * the user may give it away, else the right to make schemas in it.
 * @throws {RolesMissing} when the user may do neither
 */
export async function adoptDatabase(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string; owner: string; superuser: boolean }>(
    `select datname as name, datdba::regrole::text as owner,
            (select rolsuper from pg_roles where rolname = current_user) as superuser
     from pg_database where datname = current_database()`,
  );
  const [database] = rows;
  if (!database || database.owner === 'lientich_owner') return;
  await explaining(client, [], async () => {
    const name = escapeIdentifier(database.name);
    if (database.superuser) await client.query(`alter database ${name} owner to lientich_owner`);
    else await client.query(`grant all on database ${name} to lientich_owner`);
    if (!database.superuser) await client.query('grant all on schema public to lientich_owner');
    await closeDatabase(client, database.name);
  });
}

async function closeDatabase(client: ClientBase, name: string): Promise<void> {
  const quoted = escapeIdentifier(name);
  await client.query(`revoke all on database ${quoted} from public`);
  await client.query(`grant connect, temporary on database ${quoted} to ${databaseRoles.join(', ')}`);
}

async function createRole(client: ClientBase, role: string, login: boolean): Promise<void> {
  const rights = `${login ? 'login' : 'nologin'} nosuperuser nocreatedb nocreaterole noreplication nobypassrls`;
  await client.query(
    `do $$ begin create role ${role} ${rights};
     exception when duplicate_object or unique_violation then null; end $$`,
  );
}

/** Our roles on this server, and whether each could pass by row-level security. */
async function readRoles(client: ClientBase): Promise<Map<string, boolean>> {
  const { rows } = await client.query<{ name: string; mighty: boolean }>(
    'select rolname as name, rolsuper or rolbypassrls as mighty from pg_roles where rolname = any($1)',
    [databaseRoles],
  );
  return new Map(rows.map((row) => [row.name, row.mighty]));
}

/** Roles that the connected user can't become; a superuser becomes all. */
async function rolesOutOfReach(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ rolname: string }>(
    `select rolname from pg_roles where rolname = any($1) and not pg_has_role(current_user, oid, 'member')`,
    [databaseRoles],
  );
  return rows.map((row) => row.rolname);
}

async function explaining(
  client: ClientBase,
  missing: readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.code !== '42501') throw error;
    const me = (await client.query<{ me: string }>('select quote_ident(current_user) as me')).rows[0]?.me;
    const script = [
      ...missing.map((role) => `create role ${role} nologin;`),
      `grant ${databaseRoles.join(', ')} to ${me};`,
    ].join(' ');
    throw new RolesMissing(
      `Người dùng ${me} trong DATABASE_URL không đủ quyền. Quản trị PostgreSQL hãy chạy:\n` +
        `The user ${me} of DATABASE_URL has not enough rights. Let PostgreSQL's administrator run:\n  ${script}`,
      { cause: error },
    );
  }
}
