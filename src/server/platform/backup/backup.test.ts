import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { administrator, emptyDatabase, freshDatabase, type TestDatabase } from '../../../../test/database.ts';
import { openPool } from '../database.ts';
import { migrate, migrationNames } from '../migrate.ts';
import { needSpace } from './free-space.ts';
import { readBackup } from './read-backup.ts';
import { copyFiles } from './stored-files.ts';
import { quoted } from './table-part.ts';
import { readSequences, readTables } from './read-catalog.ts';
import { refuseUnfinished, restoreBackup, restoreIsUnfinished } from './restore-backup.ts';
import { writeBackup } from './write-backup.ts';

const tell = () => undefined;
let folder: string;
let databases: TestDatabase[];

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'lientich-backup-'));
  databases = [];
});
afterEach(async () => {
  for (const database of databases) await database.drop();
  rmSync(folder, { recursive: true });
});

test('what is restored equals what was backed up, rows, sequences and files', async () => {
  const source = await filled();
  const backup = await backUp(source);
  const { target, dataDir } = await restore(backup);
  expect(await contentOf(target)).toEqual(await contentOf(source));
  expect(readFileSync(path.join(dataDir, 'files/ab/abcd'), 'utf8')).toBe('Nội dung');
  await asAdministrator(target, async (client) => expect(await restoreIsUnfinished(client)).toBe(false));
});

test('files that were not checked yet are not carried along', async () => {
  const source = await filled();
  mkdirSync(path.join(folder, 'data/quarantine'), { recursive: true });
  writeFileSync(path.join(folder, 'data/quarantine/01983a5e'), 'Chưa kiểm tra');
  const { dataDir } = await restore(await backUp(source));
  expect(readdirSync(dataDir)).toEqual(['files']);
});

test('a file that is removed while the backup is written is left out of it', async () => {
  const from = path.join(folder, 'tu');
  mkdirSync(from);
  writeFileSync(path.join(from, 'con'), 'Nội dung');
  expect(await copyFiles(from, path.join(folder, 'den'), ['con', 'da-xoa'])).toEqual(['con']);
});

test('the walls stand again after a restore: the trail is append-only, foreign keys hold, row security is forced', async () => {
  const { target } = await restore(await backUp(await filled()));
  await asAdministrator(target, async (client) => {
    await expect(client.query('delete from audit_event')).rejects.toThrow(/append-only/);
    const orphan = `insert into agency_code values (gen_random_uuid(), 'X', '[2020-01-01,)')`;
    await expect(client.query(orphan)).rejects.toThrow(/foreign key/);
    const { rows } = await client.query(
      `select relforcerowsecurity as forced from pg_class where relname = 'audit_event'`,
    );
    expect(rows).toEqual([{ forced: true }]);
  });
});

test('an owner without superuser rights backs up every row and restores them', async () => {
  const source = await filled();
  const backup = await backUp(source, 'owner');
  const { target } = await restore(backup, 'owner');
  expect(await contentOf(target)).toEqual(await contentOf(source));
});

test('a backup of an older version is restored and brought forward', async () => {
  const [first = ''] = await migrationNames();
  const old = await known(emptyDatabase());
  const owner = openPool(old.connect, 'owner', 1);
  await migrate(owner, first);
  await owner.end();
  await asAdministrator(old, (client) => client.query(fill));
  const { target } = await restore(await backUp(old));
  await asAdministrator(target, async (client) => {
    expect((await client.query('select name from agency_name')).rowCount).toBe(50);
    const { rows } = await client.query<{ name: string }>('select name from migration order by name');
    expect(rows.map((row) => row.name)).toEqual(await migrationNames());
  });
});

test('a backup with a changed or missing part is refused before anything is touched', async () => {
  const changed = await backUp(await filled());
  appendFileSync(path.join(changed, 'tables/public.agency.copy.gz'), 'x');
  await expect(readBackup(changed)).rejects.toThrow(/tables\/public\.agency\.copy\.gz is missing or changed/);
  rmSync(path.join(changed, 'manifest.json'));
  await expect(readBackup(changed)).rejects.toThrow(/manifest\.json is missing or changed/);
  rmSync(path.join(changed, 'SHA256SUMS'));
  await expect(readBackup(changed)).rejects.toThrow(/SHA256SUMS is missing or changed/);
});

test('a backup of a newer version is refused with its version', async () => {
  const source = await filled();
  await asAdministrator(source, (client) => client.query(`insert into migration values ('9999-later')`));
  await expect(readBackup(await backUp(source))).rejects.toThrow(/made by a newer version/);
});

test('an empty database is not backed up, and a full disk is told before anything is written', async () => {
  await expect(backUp(await known(emptyDatabase()))).rejects.toThrow(/nothing to back up/);
  await expect(needSpace(folder, Number.MAX_SAFE_INTEGER)).rejects.toThrow(/Not enough room on the disk/);
});

test('a digest list that leads out of the folder is refused', async () => {
  const backup = await backUp(await filled());
  appendFileSync(path.join(backup, 'SHA256SUMS'), `${'0'.repeat(64)}  files/../../outside\n`);
  await expect(readBackup(backup)).rejects.toThrow(/SHA256SUMS is missing or changed/);
});

test('a database or a data folder with content is not restored into', async () => {
  const backup = await readBackup(await backUp(await filled()));
  const taken = await known(freshDatabase());
  await expect(restoreInto(taken, backup, path.join(folder, 'new'))).rejects.toThrow(/empty place only/);
  const empty = await known(emptyDatabase());
  await expect(restoreInto(empty, backup, path.join(folder, 'data'))).rejects.toThrow(/empty place only/);
});

test('a restore that broke off can be begun again', async () => {
  const backup = await readBackup(await backUp(await filled()));
  const target = await known(emptyDatabase());
  const broken = {
    ...backup,
    manifest: { ...backup.manifest, tables: backup.manifest.tables.map(withoutPart) },
  };
  await expect(restoreInto(target, broken, path.join(folder, 'new'))).rejects.toThrow(/ENOENT/);
  await asAdministrator(target, (client) =>
    expect(refuseUnfinished(client)).rejects.toThrow(/was broken off/),
  );
  await restoreInto(target, backup, path.join(folder, 'new'));
  await asAdministrator(target, async (client) => {
    expect((await client.query('select from agency')).rowCount).toBe(50);
    expect(await restoreIsUnfinished(client)).toBe(false);
  });
});

test('a backup never overwrites a folder with something in it', async () => {
  const source = await filled();
  await expect(backUp(source).then(() => backUp(source))).rejects.toThrow(/is not empty/);
});

const withoutPart = <Table extends { part: string }>(table: Table): Table => ({
  ...table,
  part: 'tables/none',
});

const fill = `
  insert into agency select gen_random_uuid(), 'court', 'province', date '2000-01-01' + n from generate_series(1, 50) n;
  insert into agency_name (agency_id, name, short_name, valid)
    select id, 'Tòa án "' || row_number() over () || E'"\\n\\t\\\\ tỉnh', 'TAND', daterange('2000-01-01', null) from agency;
  insert into audit_event (id, act, subject_kind, subject_label, agency_id, sides, business_at)
    select gen_random_uuid(), 'agency.added', 'agency', 'Cơ quan', id, array[id], now() from agency;
  insert into person (id, full_name, email, home_agency_id) select id, 'Cán bộ', id || '@thu.demo', id from agency`;

/** An account is seen by the owner while the person it belongs to is not: the check of its foreign key must not fail. */
const fillAccounts = `insert into auth."user" (id, name, email) select id, full_name, email from person`;

async function filled(): Promise<TestDatabase> {
  const database = await known(freshDatabase());
  await asAdministrator(database, (client) => client.query(`${fill}; ${fillAccounts}`));
  mkdirSync(path.join(folder, 'data/files/ab'), { recursive: true });
  writeFileSync(path.join(folder, 'data/files/ab/abcd'), 'Nội dung');
  return database;
}

async function backUp(source: TestDatabase, as: 'superuser' | 'owner' = 'superuser'): Promise<string> {
  const to = path.join(folder, 'backup');
  const options = { folder: to, dataDir: path.join(folder, 'data'), version: '0', tell };
  await connectedAs(source, as, (client) => writeBackup(client, options));
  return to;
}

async function restore(from: string, as: 'superuser' | 'owner' = 'superuser') {
  const target = await known(emptyDatabase());
  const dataDir = path.join(folder, 'restored');
  await restoreInto(target, await readBackup(from), dataDir, as);
  return { target, dataDir };
}

async function restoreInto(
  target: TestDatabase,
  backup: Awaited<ReturnType<typeof readBackup>>,
  dataDir: string,
  as: 'superuser' | 'owner' = 'superuser',
): Promise<void> {
  const owner = openPool(target.connect, 'owner', 1);
  try {
    await connectedAs(target, as, (client) => restoreBackup(backup, { dataDir, owner, client, tell }));
  } finally {
    await owner.end();
  }
}

/** Every row of every table, in an order of its own, and where the sequences stand. */
async function contentOf(database: TestDatabase) {
  return asAdministrator(database, async (client) => {
    const content: Record<string, unknown> = { sequences: await readSequences(client) };
    for (const table of await readTables(client)) {
      const { rows } = await client.query(`select t::text from ${quoted(table)} t order by 1`);
      content[quoted(table)] = rows;
    }
    return content;
  });
}

const asAdministrator = <Value>(database: TestDatabase, work: (client: Client) => Promise<Value>) =>
  connectedAs(database, 'superuser', work);

async function connectedAs<Value>(
  database: TestDatabase,
  as: 'superuser' | 'owner',
  work: (client: Client) => Promise<Value>,
): Promise<Value> {
  const client = new Client(as === 'owner' ? database.connect('owner') : administrator(database.name));
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function known(database: Promise<TestDatabase>): Promise<TestDatabase> {
  databases.push(await database);
  return database;
}
