import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { schemaText } from '../scripts/schema-text.ts';
import { tablesText } from '../scripts/write-tables.ts';
import { openPool } from '../src/server/platform/database.ts';
import { root } from '../src/server/platform/config.ts';
import { databaseRoles } from '../src/server/platform/ensure-roles.ts';
import { freshDatabase, type TestDatabase } from './database.ts';

let database: TestDatabase;
let owner: Pool;

beforeAll(async () => {
  database = await freshDatabase();
  owner = openPool(database.connect, 'owner', 2);
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

/** Tables without row-level security, with the reason. */
const withoutWall = new Map([
  ['migration', 'names of migrations, of the owner only; no role of the server may read it'],
]);

/** Functions that run with the owner's rights: each was read for what it lets through. */
const reviewed = new Map([
  ['write_sides', 'trigger: gives a new event its sides; takes nothing but the row'],
  ['fold_side', 'trigger: the sortable form of a name, from the row itself'],
  ['fold_sides', 'trigger: the same after a name was corrected'],
  ['claim_address', 'says whether an address has an account; acts must not pass that on'],
  ['claim_addresses', 'the same for many at once'],
  ['list_offers', 'only what was given to the address of the asker'],
  ['answer_offer', 'only an offer to the address of the asker'],
  ['opening_position', 'for the system administrator, of an agency without an administrator only'],
  ['has_administrator', 'yes or no for one agency'],
  ['is_operating', 'yes or no for one agency'],
  ['awaits_operator', 'yes or no for one agency'],
  ['list_first_leaders', 'for the system administrator, agencies without a second person only'],
  ['confirm_first_leader', 'only what list_first_leaders gives to the asker'],
  ['second_persons', 'ids of whom to tell, for an appointment of the asker’s agency'],
  ['heads_of', 'ids of whom to tell, for a person of the asker’s agency'],
  [
    'hand_over_officers',
    'passes on the officers of the asker’s own agency, for its administrator, who is told their number',
  ],
  ['refresh_sides', 'writes the sides of one regulation from its own rows; the app may not call it'],
  [
    'refresh_lower_sides',
    'writes the sides of those below a regulation’s participants, from the directory; the app may not call it',
  ],
  ['refresh_sides_of_placed', 'trigger: the same after an agency was placed under another'],
  ['refresh_sides_of_new', 'trigger: the sides of new participants and versions'],
  ['refresh_sides_of_answer', 'trigger: the sides after an answer'],
  ['touch_sides', 'trigger: the day on which something happened to a regulation'],
  ['article_words', 'trigger: the words of an article and its regulation’s participants, for the index'],
  [
    'search_articles',
    'articles of regulations in which the asker’s agency takes part, for those who read content',
  ],
  ['basis_of', 'one id for one wording, whether it was there or not; gives nothing of others’'],
  [
    'link_relations',
    'not called by the server’s roles; links what names a regulation of the same participants by its symbol',
  ],
  ['settle_proposal', 'for a leader of a participant that has accepted; binds none but those who have'],
  ['withdraw_proposal', 'only what the asker’s agency has proposed, and no text that binds another'],
  ['name_own_side', 'writes the own side only'],
  ['leaders_of_participants', 'ids of whom to tell, of a regulation in which the asker’s agency takes part'],
  ['open_fulfilment_sides', 'trigger: gives new fulfilments their sides, to participants only'],
  ['refresh_fulfilment_sides', 'trigger: the sides of a fulfilment, from its own row'],
  ['tell_moved', 'trigger: writes down that a due day has moved, from the row itself'],
  [
    'look_again_after_statement',
    'trigger: marks the duty of a fulfilment that was reopened or moved for the job',
  ],
  ['wait_for_run', 'trigger: waits until the job has ended with a duty that is to rest'],
  [
    'note_dispute',
    'trigger: who disputes a fulfilment, from the event itself, which only its own side may write',
  ],
  ['look_again_at_duties', 'marks duties for the job; the server’s roles may not call it'],
  ['open_duty_runs', 'trigger: marks new duties for the job'],
  ['reread_duty', 'trigger: marks a corrected duty for the job'],
  ['calendar_changed', 'trigger: marks the duties that an agency’s own days concern for the job'],
  ['claim_duties', 'for the worker only: what the job has to look at'],
  ['carry_out_plans', 'for the worker only: writes what the job has planned, with one entry of the trail'],
  ['move_fulfilments', 'called by the one before it; the server’s roles may not call it'],
  [
    'hand_over_fulfilments',
    'passes on what appointments of the asker’s own agency hold, for its administrator, who is told the number',
  ],
  ['count_held_fulfilments', 'numbers of the asker’s own agency, for its administrator'],
  [
    'find_api_key',
    'a key that works today, by its public prefix, with the hash of its secret: before anybody is admitted',
  ],
  ['note_key_use', 'writes today’s day at a key; gives nothing'],
  ['is_allowed_origin', 'yes or no for one origin that the asker names'],
  ['queue_webhooks', 'called by triggers; the server’s roles may not call it'],
  ['tell_people', 'alerts for the people it is given; the server’s roles may not call it'],
  ['tell_leaders', 'alerts of one regulation in which the asker’s agency takes part, for its other leaders'],
  ['holder_of_feed', 'one id, to who holds the secret of a feed'],
  ['mail_addresses', 'for the worker only: where alerts are mailed to'],
  ['resend_mail', 'for the system administrator; gives ids of messages that failed, nothing of them'],
  ['destroy_file', 'for a leader: bytes of a file of the asker’s agency; says whether there were any'],
  ['record_infected', 'for the worker only: one entry of the trail about an upload of the person it acts as'],
  ['mark_unused_blobs', 'for the worker only: since when nothing names bytes; gives nothing'],
  ['forget_blob', 'for the worker only: the row of bytes that nothing names; says whether it is gone'],
  ['exchanges_under', 'yes or no for one regulation and one agency'],
  ['request_words', 'trigger: the words of a request for the index, from the row itself'],
  ['write_request_sides', 'the sides of requests from their own lines; the server’s roles may not call it'],
  ['open_request_sides', 'trigger: the sides of new lines'],
  ['refresh_request_sides', 'trigger: the sides of changed lines'],
  ['guard_request_line', 'trigger: refuses what one side of a line says for the other; changes nothing'],
  ['hold_event_number', 'trigger: holds the number of the last event while one is written; changes nothing'],
  [
    'settled_request_events',
    'the last number of an event that nobody is still writing before; says nothing of whom',
  ],
  ['people_of_request', 'ids of whom to tell of a request; the server’s roles may not call it'],
  ['heads_for_request', 'ids of who answers for a regulation; the server’s roles may not call it'],
  ['tell_of_request', 'trigger: tells those who see a line what happened on it, from the row itself'],
  ['tell_inside', 'trigger: tells the own agency of its own side, notes and directions'],
  ['tell_of_draft', 'trigger: tells the own agency of a draft'],
  ['search_requests', 'requests of the asker’s own agency that the policy of its side lets them read'],
  ['remind_of_requests', 'for the worker only: alerts and events of lines whose day has come'],
  ['note_silence', 'for the worker only: that the end of a line has passed without an answer'],
  ['claim_request_lines', 'for the worker only: from what the due days of open lines follow'],
  ['move_request_lines', 'for the worker only: writes due days that were counted anew'],
  [
    'hand_over_requests',
    'passes on what appointments of the asker’s own agency hold, for its administrator, who is told the number',
  ],
  ['count_held_requests', 'numbers of the asker’s own agency, for its administrator'],
  ['auth.open_account', 'inserts one account without a password; the person must exist'],
  ['auth.issue_link', 'the asker must see the person; forgets the password, keeps a hash of the link'],
  ['auth.close_account', 'the asker must see the person'],
  ['auth.reopen_account', 'the asker must see the person'],
  ['auth.can_sign_in', 'yes or no for a person of the asker’s agency'],
  ['auth.seal', 'hashes what it is given under the key; gives the key to nobody'],
  ['auth.give_password', 'the asker must see the person; never replaces a password'],
]);

test('schema.sql is what the migrations make (npm run schema writes it)', async () => {
  const written = await readFile(path.join(root, 'src/server/migrations/schema.sql'), 'utf8');
  expect(await schemaText(owner)).toBe(written);
});

test('tables.gen.ts is what the migrations make (npm run schema writes it)', async () => {
  const written = await readFile(path.join(root, 'src/server/platform/tables.gen.ts'), 'utf8');
  expect(await tablesText(owner)).toBe(written);
});

test('every table has row-level security, also for its owner, and a policy', async () => {
  const open = await column(`
    select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'pgboss') and c.relkind in ('r', 'p')
      and not (c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy where polrelid = c.oid))`);
  expect(open).toEqual([...withoutWall.keys()]);
});

test('views are read with the rights of the reader', async () => {
  const mighty = await column(`
    select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'auth') and c.relkind in ('v', 'm')
      and not coalesce('security_invoker=true' = any(c.reloptions), false)`);
  expect(mighty).toEqual([]);
});

test('only the owner owns anything; the roles of the server own nothing', async () => {
  const owners = await column(`
    select distinct r.rolname from pg_class c join pg_roles r on r.oid = c.relowner join pg_namespace n on n.oid = c.relnamespace
    where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`);
  expect(owners).toEqual(['lientich_owner']);
});

test('no role of ours passes by row-level security or takes the rights of another', async () => {
  const mighty = await column(
    `select rolname from pg_roles where rolname = any($1) and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`,
    [databaseRoles],
  );
  expect(mighty).toEqual([]);
  const members = await column(
    `select m.rolname || ' may become ' || r.rolname from pg_auth_members a join pg_roles m on m.oid = a.member join pg_roles r on r.oid = a.roleid
     where m.rolname = any($1)`,
    [databaseRoles],
  );
  expect(members).toEqual([]);
});

test('functions run with the rights of the caller, but for those that were reviewed', async () => {
  const definers = await owner.query<{ name: string; path: string[] | null }>(`
    select p.oid::regproc::text as name, p.proconfig as path
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and p.prosecdef`);
  expect(definers.rows.map((row) => row.name).toSorted()).toEqual([...reviewed.keys()].toSorted());
  // pg_temp last: left out, it is searched first, and a temporary table would stand in for the real one.
  for (const { name, path: settings } of definers.rows) {
    expect(settings?.join(), name).toMatch(/^search_path=(public|auth), pg_temp$/);
  }
});

test('what runs with the owner’s rights is called by named roles only', async () => {
  const open = await column(`
    select p.oid::regproc::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname in ('public', 'auth') and p.prosecdef and p.prorettype <> 'trigger'::regtype
      and (p.proacl is null or exists (select from aclexplode(p.proacl) g where g.grantee = 0))`);
  expect(open).toEqual([]);
});

test('nobody may change or delete the trail, nor empty a table', async () => {
  const rights = await column(`
    select distinct c.relname || ': ' || lower(g.privilege_type) from pg_class c join pg_namespace n on n.oid = c.relnamespace
    cross join lateral aclexplode(c.relacl) g
    where n.nspname in ('public', 'auth') and g.grantee <> c.relowner
      and (g.privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER')
        or (c.relname like 'audit%' and g.privilege_type in ('UPDATE', 'DELETE')))`);
  expect(rights).toEqual([]);
});

test('sign-in is walled off: the app reaches no table of auth, auth none of content', async () => {
  const reach = await column(`
    select r.rolname || ' reads ' || c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace
    cross join (values ('lientich_app', 'auth'), ('lientich_worker', 'auth'), ('lientich_auth', 'public')) as r(rolname, nspname)
    where n.nspname = r.nspname and c.relkind in ('r', 'p') and c.relname <> 'installation'
      and has_table_privilege(r.rolname, c.oid, 'select, insert, update, delete')`);
  expect(reach).toEqual([]);
});

test('the jobs are the worker’s alone: it writes their rows and changes no table', async () => {
  const reach = await column(`
    select r.rolname || ' ' || privilege || ' ' || c.oid::regclass from pg_class c
    cross join (values ('lientich_app'), ('lientich_auth'), ('lientich_worker')) as r(rolname)
    cross join unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']) privilege
    where c.relnamespace = 'pgboss'::regnamespace and c.relkind in ('r', 'p')
      and has_table_privilege(r.rolname, c.oid, privilege)
      and not (r.rolname = 'lientich_worker' and privilege in ('select', 'insert', 'update', 'delete'))`);
  expect(reach).toEqual([]);
  const doors = await column(`
    select r.rolname || ' ' || privilege from (values ('lientich_app'), ('lientich_auth'), ('lientich_worker')) as r(rolname)
    cross join unnest(array['usage', 'create']) privilege where has_schema_privilege(r.rolname, 'pgboss', privilege)`);
  expect(doors).toEqual(['lientich_worker usage']);
  const open = await column(`
    select p.oid::regprocedure::text from pg_proc p where p.pronamespace = 'pgboss'::regnamespace
      and (p.proacl is null or exists (select from aclexplode(p.proacl) g where g.grantee = 0))`);
  expect(open).toEqual([]);
});

test('every reference is found from its other end by an index', async () => {
  const slow = await column(`
    select c.conrelid::regclass || ': ' || pg_get_constraintdef(c.oid) from pg_constraint c
    join pg_namespace n on n.oid = c.connamespace
    where c.contype = 'f' and n.nspname in ('public', 'auth')
      and not exists (select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = any(c.conkey))`);
  expect(slow).toEqual([]);
});

async function column(sql: string, values: unknown[] = []): Promise<string[]> {
  const { rows } = await owner.query<string[]>({ text: sql, values, rowMode: 'array' });
  return rows.map(([value]) => value ?? '').toSorted();
}
