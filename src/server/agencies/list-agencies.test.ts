import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { type Ground, layGround } from '../../../test/ground.ts';
import { toCursor } from '../platform/paging.ts';

let server: TestApp;
let operator: Ground;
const names = [
  'Viện kiểm sát Bắc',
  'Tòa án Nam',
  'Tỉnh ủy Đông',
  'Thanh tra Tây',
  'Đảng ủy Khối',
  'Ủy ban Kiểm tra',
  'Ban Nội chính',
];

beforeAll(async () => {
  server = await openTestApp();
  operator = await layGround(server, ['systemAdministrator'], 'Đơn vị vận hành');
  for (const name of names) await add(name);
});
afterAll(() => server.close());

async function add(name: string, shortName = name): Promise<void> {
  const rest = { shortName, code: null, kind: 'other', level: 'province', superiorId: null };
  const body = { name, ...rest, establishedOn: '1991-10-01' };
  const added = await server.call('POST', '/agencies', { as: operator.administrator, body });
  if (added.statusCode !== 201) throw new Error(added.body);
}

async function listed(
  query: Record<string, string>,
): Promise<{ names: string[]; nextCursor: string | null }> {
  const answer = (await server.call('GET', '/agencies', { as: operator.administrator, query })).json();
  return { names: answer.items.map((item: { name: string }) => item.name), nextCursor: answer.nextCursor };
}

async function paged(query: Record<string, string>): Promise<string[]> {
  const all: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listed>> = await listed({
      ...query,
      ...(cursor !== null && { cursor }),
    });
    all.push(...page.names);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return all;
}

const inOrder = [
  'Ban Nội chính',
  'Đảng ủy Khối',
  'Đơn vị vận hành',
  'Thanh tra Tây',
  'Tỉnh ủy Đông',
  'Tòa án Nam',
  'Ủy ban Kiểm tra',
  'Viện kiểm sát Bắc',
];

test('names come in Vietnamese order, also over the ends of pages', async () => {
  expect((await listed({})).names).toEqual(inOrder);
  expect(await paged({ limit: '3' })).toEqual(inOrder);
});

test('every word of the search must be in the name, in any order, with or without marks', async () => {
  expect((await listed({ q: 'bac vien' })).names).toEqual(['Viện kiểm sát Bắc']);
  expect((await listed({ q: 'toà  NAM' })).names).toEqual(['Tòa án Nam']);
  expect((await listed({ q: 'viện nam' })).names).toEqual([]);
});

test('what begins with the words sought comes first, then what has them as one phrase, also over the ends of pages', async () => {
  const near = [
    'Học viện Thanh niên Bắc',
    'Học viện Thanh tra',
    'Ban Cán sự Học viện Thanh tra',
    'Văn phòng Học viện Thanh niên',
    'Ban Thanh niên Học viện Ngân hàng',
    'Đoàn Thanh niên Học viện',
  ];
  for (const name of near.toReversed()) await add(name);
  for (const q of ['hoc vien thanh', 'Học viện  THANH'])
    for (const limit of ['1', '2', '50']) expect(await paged({ q, limit })).toEqual(near);
});

test('a short name that begins with the words sought counts like the name', async () => {
  await add('Tổ công tác của TTCP Khu vực');
  await add('Tổng trạm Cứu nạn Phía nam', 'TTCP nam');
  expect((await listed({ q: 'ttcp' })).names).toEqual([
    'Tổng trạm Cứu nạn Phía nam',
    'Tổ công tác của TTCP Khu vực',
  ]);
});

test('a cursor with a place that is none is refused', async () => {
  const query = { cursor: toCursor(['9', 'Ban Nội chính', '00000000-0000-4000-8000-000000000000']) };
  const answer = await server.call('GET', '/agencies', { as: operator.administrator, query });
  expect(answer.statusCode).toBe(422);
});
