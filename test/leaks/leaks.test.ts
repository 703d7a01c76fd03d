import type { LightMyRequestResponse } from 'fastify';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { agencyRoles, type Role } from '../../src/domain/person/role.ts';
import { newId } from '../../src/server/platform/new-id.ts';
import { type Document, openApiDocument } from '../../src/server/platform/openapi.ts';
import { type Caller, openTestApp, type TestApp } from '../app.ts';
import { openAccount, openBrowser } from '../browser.ts';
import { layGround } from '../ground.ts';
import { type ForeignAgency, layForeignAgency, password } from './foreign-agency.ts';
import { type Attempt, type Expectation, operations, type Stranger } from './operations.ts';

/**
 * The leak harness: every operation of the OpenAPI document is called by people who have nothing to do with the
 * agency whose things it names. A new operation fails here until operations.ts says what strangers may learn by it.
 */
const document: Document = await openApiDocument('leaks');
const all = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
  (['get', 'post', 'put', 'patch', 'delete'] as const).flatMap((method) => {
    const operation = item?.[method];
    if (operation === undefined) return [];
    const headers = (operation.parameters ?? []).flatMap((one) =>
      'name' in one && one.in === 'header' ? [one.name] : [],
    );
    const open = operation.security?.length === 0;
    return [{ name: operation.operationId ?? '', method: method.toUpperCase(), path, headers, open }];
  }),
);
type Operation = (typeof all)[number];
type SignedCaller = Required<Caller> & { email: string };
const everybody: readonly Stranger[] = ['neighbour', 'operator', 'auditor'];
const attempts = all.flatMap((operation) => {
  const { sees, except = [] } = operations[operation.name] ?? { sees: 'hidden' as const };
  const tried = everybody.filter((who) => !except.includes(who));
  return tried.map((who) => ({ name: operation.name, sees, who, operation }));
});

let server: TestApp;
let foreign: ForeignAgency;
/** The same shape, but nothing of it is there. */
let nothing: ForeignAgency;
let strangers: Record<Stranger, SignedCaller>;
let readRaw: Client;
let everyRow: string;

beforeAll(async () => {
  server = await openTestApp();
  foreign = await layForeignAgency(server);
  strangers = {
    // Every role that an agency can give, so that no role is what keeps them out.
    neighbour: await layStranger([...agencyRoles], 'Tòa án nhân dân bên cạnh'),
    operator: await layStranger(['systemAdministrator'], 'Đơn vị vận hành'),
    auditor: await layStranger(['auditor'], 'Thanh tra hệ thống'),
  };
  nothing = {
    ...foreign,
    ...Object.fromEntries(
      Object.keys(foreign).flatMap((key) => (key.endsWith('Id') ? [[key, newId()]] : [])),
    ),
  };
  const { socketDir, port, superuser } = inject('testServer');
  readRaw = new Client({ host: socketDir, port, user: superuser, database: server.database.name });
  await readRaw.connect();
  everyRow = await queryOfEveryRow();
});
afterAll(async () => {
  await readRaw.end();
  await server.close();
});

test('every operation says what strangers may learn by it, and every entry is an operation', () => {
  expect(Object.keys(operations).toSorted()).toEqual(all.map(({ name }) => name).toSorted());
});

test('open without sign-in is only what declares no security', () => {
  const open = all.filter((operation) => operation.open).map(({ name }) => name);
  const said = Object.entries(operations).filter(([, { sees }]) => sees === 'open');
  expect(open.toSorted()).toEqual(said.map(([name]) => name).toSorted());
});

test.each(all)('$name is served', (operation) => {
  const url = `/api/v1${operation.path.replaceAll(/\{(\w+)\}/g, ':$1')}`;
  expect(server.app.hasRoute({ method: operation.method, url })).toBe(true);
});

test.each(all.filter((operation) => !operation.open))(
  '$name answers 401 to nobody, whatever is sent',
  async (operation) => {
    for (const some of [attemptOf(operation), { ...attemptOf(operation), body: { nonsense: true } }]) {
      expect((await send(operation, some)).statusCode).toBe(401);
    }
  },
);

test.each(all.filter(({ headers }) => headers.includes('Lientich-Acting-As')))(
  '$name takes nobody in a foreign appointment',
  async (operation) => {
    const { appointmentId } = foreign.insider;
    const answer = await send(operation, attemptOf(operation), { ...strangers.neighbour, appointmentId });
    expect(answer.json()).toMatchObject({ code: 'notActing' });
  },
);

test.each(attempts)(
  '$sees: $name tells the $who nothing foreign and changes nothing foreign',
  async ({ name, sees, who, operation }) => {
    const before = await foreignRows();
    const attempt = attemptOf(operation);
    const answer = await send(operation, attempt, strangers[who]);
    expect(statusOf(sees, who), `${name}: ${answer.statusCode} ${answer.body}`).toContain(answer.statusCode);
    const untold = sees === 'directory' ? foreign.secrets : [...foreign.secrets, foreign.agencyId];
    // What somebody names themselves is no news to them.
    const named = JSON.stringify(attempt.body ?? {});
    const told = untold.filter((secret) => answer.body.includes(secret) && !named.includes(secret));
    expect(told).toEqual([]);
    // The operating body writes in the directory; nobody else touches anything of another agency.
    const writer = sees === 'directory' && who === 'operator';
    expect(writer ? before : await foreignRows()).toEqual(before);
  },
);

test.each(all.filter(({ name }) => operations[name]?.sees === 'hidden'))(
  '$name answers a neighbour alike whether the thing is hidden or not there',
  async (operation) => {
    const hidden = await send(operation, attemptOf(operation), strangers.neighbour);
    const missing = await send(operation, attemptOf(operation, nothing), strangers.neighbour);
    const told = (answer: LightMyRequestResponse) => ({ ...answer.json<object>(), instance: 'any' });
    expect(told(hidden)).toEqual(told(missing));
    expect(hidden.headers['content-length']).toBe(missing.headers['content-length']);
  },
);

// Last, because these do what they say: the calls above were right, only their callers were not.
const insiders = all
  .filter(({ name }) => operations[name]?.sees === 'hidden')
  .toSorted((one, other) => Number(one.method === 'DELETE') - Number(other.method === 'DELETE'));
test.each(insiders)('$name works for an insider', async (operation) => {
  const answer = await send(operation, attemptOf(operation), foreign.insider);
  expect([200, 201, 202, 409, 412], answer.body).toContain(answer.statusCode);
});

function attemptOf({ name }: Operation, things: ForeignAgency = foreign): Attempt {
  return operations[name]?.call?.(things) ?? {};
}

/** What a stranger may be answered: never that something went wrong inside. The neighbour's roles allow everything. */
function statusOf(sees: Expectation['sees'], who: Stranger): number[] {
  if (sees === 'hidden') return who === 'neighbour' ? [404] : [403, 404];
  return [200, 201, 202, 400, 401, 403, 404, 409, 412, 422, 429];
}

/** Calls it as the contract demands: with a real session where the operation is about the account itself. */
async function send(operation: Operation, { params = {}, query, body }: Attempt, as?: SignedCaller) {
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => params[name] ?? '');
  if (as !== undefined && !operation.headers.includes('Lientich-Acting-As')) {
    const browser = openBrowser(server);
    if (!operation.open) await browser.signIn(as.email, password);
    return browser.call(operation.method, path, body);
  }
  const headers: Record<string, string> = operation.headers.includes('If-Match') ? { 'if-match': '"1"' } : {};
  return server.call(operation.method, path, {
    headers,
    ...(as && { as }),
    ...(query && { query }),
    ...(body && { body }),
  });
}

async function layStranger(roles: Role[], agency: string): Promise<SignedCaller> {
  const ground = await layGround(server, roles, agency);
  const email = `${roles[0] ?? ''}@ben-ngoai.demo`.toLowerCase();
  await openAccount(server, ground, email, password);
  return { ...ground.administrator, email };
}

/** Every row that names the foreign agency or one of its things, seen above row-level security. */
async function foreignRows(): Promise<string[]> {
  const marks = [foreign.agencyId, ...foreign.secrets].map((secret) => `%${secret}%`);
  const { rows } = await readRaw.query<{ row: string }>(everyRow, [marks]);
  return rows.map(({ row }) => row);
}

/** One query over all tables there are, so that a new one is watched too. */
async function queryOfEveryRow(): Promise<string> {
  const { rows } = await readRaw.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('public', 'auth') and c.relkind = 'r'`,
  );
  const each = rows.map(
    ({ name }) => `select '${name} ' || t::text as row from ${name} t where t::text like any($1)`,
  );
  return `${each.join(' union all ')} order by 1`;
}
