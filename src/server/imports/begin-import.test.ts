import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { beginImport, readText } from '../../../test/bring-in.ts';
import { houseOf, type House } from '../../../test/house.ts';
import {
  exampleText,
  insideAs,
  layParticipant,
  layParticipants,
  layText,
  type Participant,
  recordBetween,
  textOf,
} from '../../../test/participants.ts';
import { fingerprint } from '../platform/fingerprint.ts';

let server: TestApp;
let procuracy: Participant;
let court: Participant;
let house: House;

beforeAll(async () => {
  server = await openTestApp();
  [procuracy, court] = await layParticipants(
    server,
    'Viện kiểm sát nhân dân tỉnh Hà Giang',
    'Tòa án nhân dân tỉnh Hà Giang',
  );
  house = houseOf(server, { agencyId: procuracy.agencyId, administrator: procuracy.leader });
});
afterAll(() => server.close());

const begin = (readingId: string, more: object = {}) =>
  server.call('POST', '/imports', { as: procuracy.leader, body: { readingId, secrecy: 'none' }, ...more });
/** The ids of files and imports that the agency has. */
const stored = () =>
  insideAs(server, procuracy, async (tx) => ({
    files: await tx.selectFrom('stored_file').select('id').execute(),
    imports: await tx.selectFrom('regulation_import').select('id').execute(),
  }));

test('a text that was read becomes an import: structure, duties to decide on, what it says of itself, the file', async () => {
  const begun = await beginImport(server, procuracy.leader, exampleText);
  expect(begun).toMatchObject({
    state: 'open',
    version: 1,
    decisions: {},
    added: [],
    actors: {},
    regulationId: null,
  });
  expect(begun.text.split('\n')).toEqual(begun.lines);
  expect(begun.document.duties.map(({ eId }) => eId)).toEqual(['art_2__cl_1', 'art_2__cl_2', 'art_3']);
  expect(new Set(begun.keys).size).toBe(3);
  expect(begun.record.parties).toEqual([
    { agencyId: procuracy.agencyId, role: 'member', namedAs: 'Viện kiểm sát' },
  ]);
  expect(begun.file).toEqual({
    size: new TextEncoder().encode(exampleText).length,
    sha256: fingerprint(exampleText),
  });
  const read = await server.call('GET', `/imports/${begun.id}`, { as: procuracy.leader });
  expect(read.json()).toEqual(begun);
  expect(await stored()).toEqual({ files: [{ id: expect.any(String) }], imports: [{ id: begun.id }] });
});

const worldText = (file: string) =>
  readFile(new URL(`../../../test/world/regulations/${file}`, import.meta.url), 'utf8');

test('who is named in the heading takes part, as the text calls it, and actors mean them at once', async () => {
  await layParticipant(server, 'Viện kiểm sát nhân dân tỉnh Tuyên Quang');
  const { record, actors } = await beginImport(
    server,
    procuracy.leader,
    await worldText('ha-giang-dan-su-2018.txt'),
  );
  expect(record.parties).toEqual([
    { agencyId: procuracy.agencyId, role: 'member', namedAs: 'Viện kiểm sát' },
    { agencyId: court.agencyId, role: 'member', namedAs: 'Tòa án' },
  ]);
  expect(actors).toMatchObject({
    'tòa án': { to: 'parties', agencyIds: [court.agencyId] },
    'viện kiểm sát': { to: 'parties', agencyIds: [procuracy.agencyId] },
  });
});

test('among nine, those whom the title names take part, and the one in charge leads; the own agency is kept behind them', async () => {
  const names = [
    'Ban Nội chính Tỉnh ủy Thái Bình',
    'Ủy ban Kiểm tra Tỉnh ủy Thái Bình',
    'Ban Cán sự Đảng Tòa án nhân dân tỉnh Thái Bình',
    'Thanh tra tỉnh Thái Bình',
    'Tỉnh ủy Thái Bình',
  ];
  const ids: string[] = [];
  for (const name of names) ids.push((await layParticipant(server, name)).agencyId);
  const text = await worldText('thai-binh-2015.txt');
  const { record } = await beginImport(server, procuracy.leader, text);
  expect(record.parties).toEqual([
    { agencyId: ids[0], role: 'lead', namedAs: 'Ban Nội chính Tỉnh ủy' },
    { agencyId: ids[1], role: 'member', namedAs: 'Ủy ban Kiểm tra Tỉnh ủy' },
    { agencyId: ids[2], role: 'member', namedAs: 'Ban Cán sự Đảng Tòa án nhân dân tỉnh' },
    { agencyId: ids[3], role: 'member', namedAs: 'Thanh tra tỉnh' },
    { agencyId: procuracy.agencyId, role: 'member', namedAs: expect.any(String) },
  ]);
});

test('bodies that the directory does not have are nobody’s participants', async () => {
  const heading = 'KHO BẠC NHÀ NƯỚC TỈNH HÀ GIANG - CỤC THUẾ TỈNH HÀ GIANG';
  const { record } = await beginImport(server, procuracy.leader, `${heading}\n${exampleText}`);
  expect(record.parties).toEqual([
    { agencyId: procuracy.agencyId, role: 'member', namedAs: 'Viện kiểm sát' },
  ]);
});

test('a symbol in the text that is one of the own registry is found there; that of another registry is not', async () => {
  const replacing = `${exampleText}\nĐiều 4. Hiệu lực\nQuy chế này thay thế Quy chế số 07-QC/VKS-TA và Quy chế số 08-QC/CA-TA.`;
  const police = await layParticipant(server, 'Công an tỉnh Hà Giang');
  const own = recordBetween([procuracy, court], { symbol: '07-QC/VKS-TA' });
  const { regulationId } = await layText(server, court, { text: textOf(own) });
  await layText(server, court, {
    text: textOf(recordBetween([police, court], { symbol: '08-QC/CA-TA' })),
  });
  const { record } = await beginImport(server, procuracy.leader, replacing);
  expect(record.relations).toEqual([
    { kind: 'replaces', otherId: regulationId, printed: '07-QC/VKS-TA' },
    { kind: 'replaces', otherId: null, printed: '08-QC/CA-TA' },
  ]);
});

test('what is declared a secret is refused, nothing is stored, and the reading is forgotten', async () => {
  const before = await stored();
  const readingId = await readText(server, procuracy.leader, exampleText);
  const refused = await begin(readingId, {
    body: { readingId, secrecy: 'topSecret' },
    headers: { 'idempotency-key': 'mật' },
  });
  expect(refused.json()).toMatchObject({ status: 409, code: 'declaredSecret' });
  expect((await begin(readingId)).statusCode).toBe(404);
  expect(await stored()).toEqual(before);
});

test('what bears the stamp of a secret is refused in the same way; the word in a sentence is no stamp', async () => {
  const before = await stored();
  const stamped = await begin(await readText(server, procuracy.leader, `MẬT\n${exampleText}`));
  expect(stamped.json()).toMatchObject({ status: 409, code: 'stampedSecret' });
  expect(await stored()).toEqual(before);
  const speaking = `${exampleText}\nTài liệu có độ mật được gửi theo quy định.`;
  expect((await begin(await readText(server, procuracy.leader, speaking))).statusCode).toBe(201);
});

test('the same Idempotency-Key begins once; a reading becomes one import only', async () => {
  const readingId = await readText(server, procuracy.leader, exampleText);
  const headers = { 'idempotency-key': 'nhập một lần' };
  const [first, again] = [await begin(readingId, { headers }), await begin(readingId, { headers })];
  expect(again.json()).toEqual(first.json());
  expect((await begin(readingId)).statusCode).toBe(404);
});

test('another agency neither takes the reading nor sees the import', async () => {
  const readingId = await readText(server, procuracy.leader, exampleText);
  expect((await begin(readingId, { as: court.leader })).statusCode).toBe(404);
  const { id } = await beginImport(server, procuracy.leader, exampleText);
  expect((await server.call('GET', `/imports/${id}`, { as: court.leader })).statusCode).toBe(404);
  expect((await server.call('GET', '/imports', { as: court.leader })).json()).toEqual({
    items: [],
    nextCursor: null,
  });
});

test('who administers an agency brings nothing in; a clerk does', async () => {
  const administrator = await house.addPerson('Quản trị viên', ['agencyAdministrator']);
  const clerk = await house.addPerson('Văn thư', ['clerk']);
  const readingId = await readText(server, administrator, exampleText);
  expect((await begin(readingId, { as: administrator })).statusCode).toBe(403);
  expect((await beginImport(server, clerk, exampleText)).state).toBe('open');
});

test('a legal basis that the own registry knows is taken as it is known: by its symbol, or by title and day', async () => {
  const law = {
    symbol: '93/2015/QH13',
    title: 'Luật Tố tụng hành chính',
    issuer: 'Quốc hội',
    issuedOn: '2015-11-25',
    printed: 'Căn cứ Luật Tố tụng hành chính',
  };
  const record = recordBetween([procuracy, court], { symbol: '93-QC', bases: [law] });
  await layText(server, procuracy, { text: textOf(record) });
  const text = (cited: string) => exampleText.replace('Điều 1.', `Căn cứ ${cited};\nĐiều 1.`);
  const basesOf = async (cited: string) =>
    (await beginImport(server, procuracy.leader, text(cited))).record.bases.map(({ printed, ...basis }) => {
      expect(printed).toContain('Căn cứ');
      return basis;
    });
  const { printed, ...known } = law;
  expect(printed).toContain(known.title);
  expect(await basesOf('Luật tố tụng hành chính ngày 25/11/2015')).toEqual([known]);
  expect(await basesOf('Luật Tố tụng hành chính số 93/2015/QH13')).toEqual([known]);
  expect(await basesOf('Luật Tố tụng hành chính ngày 25/11/2010')).toMatchObject([{ symbol: null }]);
  expect(await basesOf('Luật số 93/2015/QH13 ngày 01/01/2020')).toMatchObject([{ issuedOn: '2020-01-01' }]);
});
