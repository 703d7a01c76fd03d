import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { layGround } from '../../../test/ground.ts';
import { endSetUp, type House, houseOf, query } from '../../../test/house.ts';
import { root } from '../platform/config.ts';

let server: TestApp;
let house: House;

beforeAll(async () => {
  server = await openTestApp();
  house = houseOf(server, await layGround(server, ['agencyAdministrator'], 'Thanh tra tỉnh'));
  await endSetUp(server);
});
afterAll(() => server.close());

/** Surnames are chosen so that the order of full names is another one. */
const inOrder = [
  'Văn thư An',
  'Trợ lý Ăn',
  'Cán bộ Ân',
  'Thư ký Dung',
  'Thư ký Dũng',
  'Chuyên viên Đào',
  'Chuyên viên Hà',
  'Đầu mối Hà',
  'Văn phòng Hà',
  'Chuyên viên Hả',
  'Chuyên viên Hạ',
  'Cán bộ Oanh',
  'Cán bộ Ông',
  'Cán bộ Ơn',
  'Anh Tư',
  'Anh Từ',
];

async function listed(limit: string): Promise<string[]> {
  const names: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page = await server.call('GET', '/people', {
      as: house.administrator,
      query: { limit, ...(cursor && { cursor }) },
    });
    expect(page.statusCode, page.body).toBe(200);
    const { items, nextCursor }: { items: { fullName: string }[]; nextCursor: string | null } = page.json();
    names.push(...items.map(({ fullName }) => fullName));
    cursor = nextCursor;
  }
  return names;
}

test('people stand by given name, then family and middle name, in the Vietnamese order, page by page', async () => {
  const positionId = await house.addPosition('Chuyên viên');
  const wanted = { positionId, roles: ['officer'], from: '2021-01-01' };
  for (const [index, fullName] of inOrder.toReversed().entries()) {
    const added = await house.post('/people', { ...wanted, fullName, email: `ten${index}@thu.demo` });
    expect(added.statusCode, added.body).toBe(201);
  }
  const names = await listed('3');
  expect(names.filter((name) => inOrder.includes(name))).toEqual(inOrder);
  expect(await listed('200')).toEqual(names);
});

test('who is renamed moves to the new place', async () => {
  const people = await server.call('GET', '/people', { as: house.administrator, query: { q: 'Trợ lý Ăn' } });
  const [{ id }] = people.json().items;
  const renamed = await server.call('PATCH', `/people/${id}`, {
    as: house.administrator,
    body: { fullName: 'Trợ lý Yên' },
    headers: { 'if-match': '"1"' },
  });
  expect(renamed.statusCode, renamed.body).toBe(200);
  expect((await listed('5')).at(-1)).toBe('Trợ lý Yên');
});

// A Hangul syllable takes nine bytes of the key, more than any other sign.
test.each([
  ['Vietnamese', `${'Ượng Ẫu '.repeat(24)}Ặ`],
  ['Hangul', '쀏'.repeat(199)],
])('the longest name still leads to a next page: %s', async (script, long) => {
  const positionId = await house.addPosition(`Người tên dài ${script}`);
  for (const place of [1, 2]) {
    const email = `dai${place}.${script.toLowerCase()}@thu.demo`;
    const body = { positionId, roles: ['officer'], from: '2021-01-01', email, fullName: `${long}${place}` };
    expect((await house.post('/people', body)).statusCode).toBe(201);
  }
  expect((await listed('1')).length).toBe((await listed('200')).length);
});

test('the key is compared byte by byte, whatever order the database was made with; the written schema shows it', async () => {
  const written = await readFile(path.join(root, 'src/server/migrations/schema.sql'), 'utf8');
  expect(/^ +sorted .*(?=,$)/m.exec(written)?.[0].trim()).toBe(
    `sorted text collate "C" not null default ''::text`,
  );
  const [column] = await query<{ collation: string }>(
    server,
    'owner',
    `select attcollation::regcollation::text as collation from pg_attribute
      where attrelid = 'person_side'::regclass and attname = 'sorted'`,
  );
  expect(column?.collation).toBe('"C"');
});

test('the key of the database orders names as a Vietnamese dictionary does', async () => {
  const collator = new Intl.Collator('vi');
  const split = (name: string) => [name.split(' ').at(-1) ?? '', name.split(' ').slice(0, -1).join(' ')];
  const names = everySyllable().flatMap((given, index, all) => [
    given,
    `${all[(index * 7) % all.length] ?? ''} ${given}`,
    `${all[(index * 31) % all.length] ?? ''} ${all[(index * 13) % all.length] ?? ''} ${given}`,
  ]);
  const sorted = await query<{ name: string }>(
    server,
    'app',
    `select name from unnest($1::text[]) as name order by sorted_name(name) collate "C"`,
    [names],
  );
  const expected = names.toSorted((one, other) => {
    const [[given, rest], [otherGiven, otherRest]] = [split(one), split(other)] as [string[], string[]];
    return collator.compare(given ?? '', otherGiven ?? '') || collator.compare(rest ?? '', otherRest ?? '');
  });
  expect(sorted.map(({ name }) => name)).toEqual(expected);
});

/** Beginnings, every vowel with every tone, endings; with capitals as names have them. */
function everySyllable(): string[] {
  const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
  return ['', 'd', 'đ', 'ng'].flatMap((head) =>
    Array.from('aăâeêioôơuưy').flatMap((vowel) =>
      tones.flatMap((tone) =>
        ['', 'n', 'ng'].map((tail) => {
          const syllable = (head + vowel + tone + tail).normalize('NFC');
          return syllable.charAt(0).toLocaleUpperCase('vi') + syllable.slice(1);
        }),
      ),
    ),
  );
}
