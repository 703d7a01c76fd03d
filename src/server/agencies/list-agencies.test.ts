import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { type Ground, layGround } from '../../../test/ground.ts';

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
  for (const name of names) {
    const rest = { shortName: name, code: null, kind: 'other', level: 'province', superiorId: null };
    const body = { name, ...rest, establishedOn: '1991-10-01' };
    const added = await server.call('POST', '/agencies', { as: operator.administrator, body });
    if (added.statusCode !== 201) throw new Error(added.body);
  }
});
afterAll(() => server.close());

async function listed(
  query: Record<string, string>,
): Promise<{ names: string[]; nextCursor: string | null }> {
  const answer = (await server.call('GET', '/agencies', { as: operator.administrator, query })).json();
  return { names: answer.items.map((item: { name: string }) => item.name), nextCursor: answer.nextCursor };
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
  const paged: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listed>> = await listed({
      limit: '3',
      ...(cursor !== null && { cursor }),
    });
    paged.push(...page.names);
    cursor = page.nextCursor;
  } while (cursor !== null);
  expect(paged).toEqual(inOrder);
});

test('every word of the search must be in the name, in any order, with or without marks', async () => {
  expect((await listed({ q: 'bac vien' })).names).toEqual(['Viện kiểm sát Bắc']);
  expect((await listed({ q: 'toà  NAM' })).names).toEqual(['Tòa án Nam']);
  expect((await listed({ q: 'viện nam' })).names).toEqual([]);
});
