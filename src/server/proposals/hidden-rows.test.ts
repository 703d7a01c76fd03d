import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import {
  askerOf,
  inside,
  insideAs,
  layParticipants,
  layRegulation,
  type Participant,
} from '../../../test/participants.ts';
import { keepFile } from '../files/keep-file.ts';
import { newId } from '../platform/new-id.ts';

/** The second wall by itself: what somebody with the rights of the server and the settings of one agency can read. */
let server: TestApp;
let procuracy: Participant;
let court: Participant;
let stranger: Participant;
let agreed: { regulationId: string };

beforeAll(async () => {
  server = await openTestApp();
  [procuracy, court, stranger] = await layParticipants(
    server,
    'Viện kiểm sát nhân dân tỉnh',
    'Tòa án nhân dân tỉnh',
    'Sở Tư pháp tỉnh khác',
  );
  const bytes = new TextEncoder().encode('Bản gốc kín');
  await insideAs(server, court, (tx) => keepFile(tx, { name: 'goc.txt', mediaType: 'text/plain', bytes }));
  const relations = [{ kind: 'amends' as const, otherId: null, printed: '01-QC/CU' }];
  agreed = await layRegulation(server, [procuracy, court], { relations });
  await insideAs(server, court, (tx) =>
    sql`insert into regulation_officer (id, regulation_id, appointment_id, part, full_name, position_title, valid)
      values (${newId()}, ${agreed.regulationId}, ${court.leader.appointmentId}, 'focal', 'Cán bộ đầu mối', 'Chuyên viên',
        '[2022-09-05,)')`.execute(tx),
  );
});
afterAll(() => server.close());

const shared = [
  'regulation',
  'regulation_party',
  'regulation_side',
  'regulation_version',
  'regulation_article',
  'duty',
  'legal_basis',
  'regulation_basis',
  'regulation_relation',
  'proposal',
  'proposal_answer',
  'regulation_event',
  'regulation_officer',
  'stored_file',
  'stored_piece',
] as const;

test.each(shared)(
  'row-level security alone hides %s from strangers, and from who reads no content',
  async (table) => {
    const rows = (who: Participant, roles?: readonly string[]) =>
      inside(server, askerOf(server, who, roles), async (tx) => {
        const found = await sql<{ count: number }>`
        select count(*)::integer as count from ${sql.table(table)}`.execute(tx);
        return found.rows[0]?.count;
      });
    expect(await rows(court)).toBeGreaterThan(0);
    expect(await rows(stranger)).toBe(0);
    // Whom its own people follow is all that an agency's administrator sees, so as to hand it over.
    const administers = table === 'regulation_officer' ? [] : ['agencyAdministrator'];
    expect(await rows(court, ['systemAdministrator', 'auditor', ...administers])).toBe(0);
  },
);

test('what the functions tell a stranger is nothing', async () => {
  const told = await insideAs(server, stranger, async (tx) => {
    const leaders = await sql`select * from leaders_of_participants(${agreed.regulationId})`.execute(tx);
    const hits = await sql`select * from search_articles('hồ sơ', 100)`.execute(tx);
    const named = await sql<{ done: boolean }>`
      select name_own_side(${agreed.regulationId}, array['Tên']) as done`.execute(tx);
    return [...leaders.rows, ...hits.rows, ...named.rows];
  });
  expect(told).toEqual([{ done: false }]);
});

test('a legal basis says nothing of others who cite it in other words', async () => {
  const cite = (who: Participant, title: string) =>
    insideAs(server, who, async (tx) => {
      const { rows } = await sql<{ id: string }>`
        select basis_of('24-QĐ/TW', ${title}, null, null) as id`.execute(tx);
      return rows[0]?.id;
    });
  const first = await cite(procuracy, 'Quy định thi hành Điều lệ');
  expect(await cite(stranger, 'Quy định thi hành Điều lệ')).toBe(first);
  expect(await cite(stranger, 'QUY ĐỊNH thi hành điều lệ')).not.toBe(first);
});
