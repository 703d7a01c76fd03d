import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import {
  layParticipants,
  layText,
  type Participant,
  recordBetween,
  textOf,
} from '../../../test/participants.ts';
import type { Hit } from '../../contract/regulations.ts';

let server: TestApp;
let procuracy: Participant;
let court: Participant;
let stranger: Participant;

const text = `QUY CHẾ PHỐI HỢP
Điều 1. Phạm vi điều chỉnh
Quy chế này quy định việc phối hợp giữa các bên theo Quy định số 24-QĐ/TW.
Điều 2. Cung cấp thông tin
1. Đơn vị được yêu cầu cung cấp thông tin trong thời hạn 03 ngày làm việc.
2. Việc hòa giải do hai bên thực hiện.
Điều 3. Hoà giải
Các bên giải quyết vướng mắc; có sự phối hợp về thông tin và việc cung cấp.`;

beforeAll(async () => {
  server = await openTestApp();
  [procuracy, court, stranger] = await layParticipants(
    server,
    'Viện kiểm sát nhân dân tỉnh',
    'Tòa án nhân dân tỉnh',
    'Công an tỉnh khác',
  );
  const parties = [procuracy, court];
  const first = {
    title: 'Quy chế kiểm tra, giám sát',
    symbol: '01-QC/ĐUK-BCSĐVKS',
    aliases: ['Quy chế 1753'],
  };
  await layText(server, procuracy, {
    text: textOf(recordBetween(parties, first), text),
    acceptedBy: parties,
  });
  const second = { title: 'Quy chế về án dân sự', symbol: '07/QC', aliases: [], signedOn: '2021-01-01' };
  const other =
    'QUY CHẾ\nĐiều 1. Án dân sự\nTòa án thông báo án dân sự.\nĐiều 2. Hiệu lực\nQuy chế có hiệu lực.';
  await layText(server, procuracy, { text: textOf(recordBetween(parties, second), other) });
});
afterAll(() => server.close());

async function search(as: Participant, q: string, limit = '30'): Promise<{ hits: Hit[]; more: boolean }> {
  const answer = await server.call('GET', '/regulations/search', { as: as.leader, query: { q, limit } });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
}
const places = async (q: string) =>
  (await search(procuracy, q)).hits.map(({ symbol, eId }) => (eId === null ? symbol : `${symbol} ${eId}`));
const one = '01-QC/ĐUK-BCSĐVKS';

test.each([
  ['with marks', 'cung cấp thông tin', [`${one} art_2`, `${one} art_3`]],
  ['without marks', 'cung cap thong tin', [`${one} art_2`, `${one} art_3`]],
  ['in capitals', 'CUNG CẤP THÔNG TIN', [`${one} art_2`, `${one} art_3`]],
  ['with the marks decomposed', 'cung cấp'.normalize('NFD'), [`${one} art_2`, `${one} art_3`]],
  ['with d for đ', 'don vi duoc yeu cau', [`${one} art_2`]],
  ['with the tone on the other letter', 'hòa giải', [`${one} art_3`, `${one} art_2`]],
  ['and the other way round', 'hoà giải', [`${one} art_3`, `${one} art_2`]],
  ['a number without its nought', '3 ngày làm việc', [`${one} art_2`]],
  ['a symbol that the text cites', '24-QĐ/TW', [`${one} art_1`]],
  ['a part of a symbol that the text cites', 'qd/tw', [`${one} art_1`]],
  ['the symbol of a regulation', one, [one]],
  ['a part of the symbol', 'ĐUK', [one]],
  ['an alias', 'Quy chế 1753', [one]],
  ['an article of an alias by its number', 'điều 2 quy chế 1753', [`${one} art_2`]],
  ['an article by its number, without marks', 'dieu 02 an dan su', ['07/QC art_2']],
])('it finds what is written %s', async (_, q, expected) => {
  expect(await places(q)).toEqual(expected);
});

test('titles come before articles, and what is cut is said', async () => {
  expect(await places('án dân sự')).toEqual(['07/QC', '07/QC art_1']);
  expect(await search(procuracy, 'án dân sự', '1')).toMatchObject({ hits: [{ eId: null }], more: true });
  expect((await search(procuracy, 'án dân sự', '2')).more).toBe(false);
});

test('a hit names its place and shows the words around it with their marks', async () => {
  const [hit] = (await search(court, 'don vi duoc yeu cau')).hits;
  expect(hit).toMatchObject({ num: '2', heading: 'Cung cấp thông tin', state: 'inForce' });
  expect(hit?.excerpt).toContain('Đơn vị được yêu cầu cung cấp thông tin');
});

test.each(['--', '!!', '&|', ':* <->', '“”', '…….'])('nothing but signs finds nothing: %s', async (q) => {
  expect(await search(procuracy, q)).toEqual({ hits: [], more: false });
});

test.each(['thông & tin | !', "'thông' <-> tin:*", 'party:x thông', '\\thông %', '(thông tin'])(
  'signs of the query language are no more than signs: %s',
  async (q) => {
    const { hits } = await search(procuracy, q);
    expect(hits.every(({ heading }) => heading !== 'Hiệu lực')).toBe(true);
  },
);

test('a stranger finds nothing, and nobody finds by the id of an agency', async () => {
  expect((await search(stranger, 'cung cấp thông tin')).hits).toEqual([]);
  expect((await search(stranger, one)).hits).toEqual([]);
  expect((await search(stranger, `party:${procuracy.agencyId}`)).hits).toEqual([]);
  expect((await search(procuracy, procuracy.agencyId)).hits).toEqual([]);
});
