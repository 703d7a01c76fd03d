import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { layGround } from '../../../test/ground.ts';
import { endSetUp, type House, houseOf, query } from '../../../test/house.ts';

let server: TestApp;
let house: House;
let elsewhere: House;

beforeAll(async () => {
  server = await openTestApp();
  house = houseOf(server, await layGround(server, ['agencyAdministrator'], 'Thanh tra tỉnh'));
  elsewhere = houseOf(server, await layGround(server, ['agencyAdministrator'], 'Công an tỉnh'));
  await endSetUp(server);
  await house.post('/units', { name: 'Văn phòng', shortName: 'VP', from: '2020-01-01' });
});
afterAll(() => server.close());

const head = 'ho_ten,thu_dien_tu,chuc_vu,don_vi,vai_tro,tu_ngay';
const csvOf = (...lines: string[]) => [head, ...lines].join('\n');
const preview = async (csv: string, headers: Record<string, string> = {}) =>
  server.call('POST', '/people/import/preview', { as: house.administrator, body: { csv }, headers });
const run = (csv: string) => house.post('/people/import', { csv });
const count = async () =>
  (await server.call('GET', '/people', { as: house.administrator, query: { limit: '200' } })).json().items
    .length;

test('a good file is previewed, then imported with people, positions, accounts and letters', async () => {
  const csv = csvOf(
    'Chuyên viên A,a@ttra.demo,Chuyên viên,Văn phòng,officer,01/09/2022',
    'Chuyên viên B,B@ttra.demo,chuyên viên,văn phòng,"chuyên viên, văn thư",1/9/2022',
    'Phó Chánh Thanh tra,c@ttra.demo,Phó Chánh Thanh tra,,lãnh đạo,15/8/2022',
    'Chuyên viên A,a@ttra.demo,Thư ký,Văn phòng,đầu mối,05/9/2022',
  );
  const seen = (await preview(csv)).json();
  expect(seen).toMatchObject({ good: 4, bad: 0 });
  expect(seen.lines[1]).toEqual({
    line: 3,
    fullName: 'Chuyên viên B',
    email: 'B@ttra.demo',
    positionTitle: 'chuyên viên',
    unitName: 'văn phòng',
    roles: ['officer', 'clerk'],
    rolesWritten: 'chuyên viên, văn thư',
    from: '2022-09-01',
    problems: [],
  });
  expect(await count()).toBe(1);
  const imported = await run(csv);
  expect(imported.statusCode, imported.body).toBe(201);
  expect(imported.json()).toEqual({ added: 3 });
  const people = (await server.call('GET', '/people', { as: house.administrator })).json().items;
  expect(
    people.map((row: { fullName: string; positions: string[] }) => [row.fullName, row.positions]),
  ).toEqual([
    ['Chuyên viên A', ['Chuyên viên', 'Thư ký']],
    ['Chuyên viên B', ['Chuyên viên']],
    ['Quản trị Thanh tra tỉnh', ['Quản trị hệ thống']],
    ['Phó Chánh Thanh tra', []],
  ]);
  const accounts = await query(
    server,
    'auth',
    `select email from auth."user" where email like '%@ttra.demo'`,
  );
  expect(accounts).toHaveLength(3);
  const letters = await query(
    server,
    'worker',
    `select from mail_outbox where to_address like '%@ttra.demo'`,
  );
  expect(letters).toHaveLength(3);
});

test('each wrong line says what is wrong in the language of the asker, and then nothing is imported', async () => {
  const known = await elsewhere.addPerson('Điều tra viên', ['officer']);
  const before = await count();
  const csv = csvOf(
    ',khong-phai-thu,Chuyên viên,Văn phòng,officer,01/09/2022',
    'Chuyên viên D,a@ttra.demo,Chuyên viên,Văn phòng,officer,01/09/2022',
    'Chuyên viên E,e@ttra.demo,Chuyên viên,Phòng không có,officer,31/02/2022',
    'Chuyên viên F,f@ttra.demo,Chuyên viên,Văn phòng,vua,01/09/2019',
    'Chuyên viên G,g@ttra.demo,Chuyên viên,Phòng không có,officer,01/09/2022',
    'Chuyên viên H,h@ttra.demo,Chuyên viên,Văn phòng,auditor,01/09/2022',
    'Chuyên viên I,i@ttra.demo,Chuyên viên,Văn phòng,officer,01/09/2019',
    '"=HYPERLINK(""http://x"")",k@ttra.demo,Chuyên viên,Văn phòng,officer,01/09/2022',
    `Người ở cơ quan khác,${known.view.email},Chuyên viên,Văn phòng,officer,01/09/2022`,
  );
  const problems = (await preview(csv))
    .json()
    .lines.map((line: { problems: { column: string }[] }) => line.problems.map((problem) => problem.column));
  expect(problems).toEqual([
    ['ho_ten', 'thu_dien_tu'],
    ['thu_dien_tu'],
    ['tu_ngay', 'don_vi'],
    ['vai_tro'],
    ['don_vi'],
    ['vai_tro'],
    ['don_vi'],
    ['ho_ten'],
    [],
  ]);
  expect((await preview(csv)).json().lines[3]).toMatchObject({ roles: [], rolesWritten: 'vua' });
  const vi = (await preview(csv)).json().lines[0].problems[0].message;
  const en = (await preview(csv, { 'accept-language': 'en' })).json().lines[0].problems[0].message;
  expect([vi, en]).toEqual([
    'Dòng 2, cột «ho_ten»: thiếu giá trị.',
    'Line 2, column “ho_ten”: a value is missing.',
  ]);
  expect((await run(csv)).json().code).toBe('importHasErrors');
  expect(await count()).toBe(before);
});

test('what a Vietnamese spreadsheet writes is read: BOM, semicolons, capitals and marks in the head, CRLF, another order', async () => {
  const csv = [
    '\uFEFFThư điện tử;Họ và tên;Chức vụ;Ghi chú;Vai trò;Từ ngày;Đơn vị',
    'l@ttra.demo;"Nguyễn; Thanh tra viên";Thanh tra viên;ghi chú;Chuyên viên|Cán bộ đầu mối;05/09/2022;',
    ';;;;;;',
  ].join('\r\n');
  const seen = (await preview(csv)).json();
  expect(seen).toMatchObject({
    good: 1,
    lines: [{ fullName: 'Nguyễn; Thanh tra viên', roles: ['officer', 'focalOfficer'], unitName: '' }],
  });
});

test('a problem names its line and the column as the head of the file writes it', async () => {
  const csv = [
    'Thư điện tử;"Họ và\r\n  tên";CHỨC VỤ;Role;Từ ngày;Đơn vị;full name',
    '',
    'm@ttra.demo;;Thanh tra viên;vua;05/09/2022;Phòng không có;Người thứ hai',
    'n@ttra.demo;"Thanh tra viên\r\nN";Thanh tra viên;officer;05/09/2022;Phòng không có;',
  ].join('\r\n');
  const { lines } = (await preview(csv)).json();
  expect(lines.map((line: { problems: object[] }) => line.problems)).toMatchObject([
    [
      { column: 'ho_ten', heading: 'Họ và tên', message: 'Dòng 4, cột «Họ và tên»: thiếu giá trị.' },
      {
        column: 'vai_tro',
        heading: 'Role',
        message: expect.stringMatching(/^Dòng 4, cột «Role»: vai trò không có\./),
      },
      { column: 'don_vi', heading: 'Đơn vị', message: expect.stringMatching(/^Dòng 4, cột «Đơn vị»: /) },
    ],
    [{ column: 'don_vi', heading: 'Đơn vị', message: expect.stringMatching(/^Dòng 5, cột «Đơn vị»: /) }],
  ]);
});

test('missing columns are named as a file may write them', async () => {
  const wrong = await preview('Họ tên;Chức vụ\nA;B');
  expect(wrong.json().errors[0].message).toBe(
    'Thiếu cột / Missing columns: Thư điện tử (thu_dien_tu), Vai trò (vai_tro), Từ ngày (tu_ngay)',
  );
});

test.each([
  ['dashes', '-'.repeat(19_000)],
  ['marks', '\u0323'.repeat(9000)],
  ['spaces', ' '.repeat(19_000)],
])(
  'a heading of thousands of %s does not swell the answer that names it for every line',
  async (_name, filling) => {
    const lines = 'x,x,x\n'.repeat(5000);
    const plain = await preview(`${head}\n${lines}`);
    const swollen = await preview(`${head.replace('vai_tro', `"vai${filling}_tro"`)}\n${lines}`);
    expect(plain.json().bad).toBe(5000);
    expect(swollen.body.length).toBeLessThan(plain.body.length * 2);
  },
);

test.each([
  ['no head', 'a,b,c\n1,2,3', 'ho_ten'],
  ['no lines', head, 'Không có dòng nào'],
  ['an open quote', `${head}\n"a,b`, 'CSV'],
  ['too many lines', `${head}\n${'x,x,x,x,x,x\n'.repeat(5001)}`, '5000'],
])('what is no such file is refused as wrong input: %s', async (_case, csv, words) => {
  const wrong = await preview(csv);
  expect(wrong.statusCode).toBe(422);
  expect(wrong.json().errors[0].message).toContain(words);
});

test('a thousand people come in by few statements', async () => {
  const lines = Array.from(
    { length: 1000 },
    (_one, index) => `Người thứ ${index},p${index}@ttra.demo,Cộng tác viên,Văn phòng,officer,01/09/2022`,
  );
  const imported = await run(csvOf(...lines));
  expect(imported.json()).toEqual({ added: 1000 });
  const found = await server.call('GET', '/people', { as: house.administrator, query: { q: 'p999@' } });
  expect(found.json().items).toMatchObject([{ fullName: 'Người thứ 999', positions: ['Cộng tác viên'] }]);
});
