import { test } from 'vitest';
import { Client } from 'pg';
import { administrator } from '../../database.ts';
import { demoDatabase } from '../demo-database.ts';
test('build', async () => {
  const t = Date.now();
  const db = await demoDatabase();
  console.log('built in', Date.now() - t);
  const c = new Client(administrator(db.name));
  await c.connect();
  for (const q of [
    'select kind, count(*) from request group by 1 order by 1',
    'select state, outcome, count(*), count(*) filter (where late) as late, count(*) filter (where silent_since is not null) silent from (select l.*, (answered_on > due_on) as late from request_line l) l group by 1,2 order by 1,2',
    'select kind, count(*) from request_event group by 1 order by 2 desc',
    'select count(*), count(*) filter (where read_at is null) unread from alert',
    'select count(*) from mail_outbox',
  ]) console.table((await c.query(q)).rows);
  await c.end();
  await db.drop();
}, 300000);
