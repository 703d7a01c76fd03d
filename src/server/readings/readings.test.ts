import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { type Ground, layGround } from '../../../test/ground.ts';

let server: TestApp;
let own: Ground;
let stranger: Ground;

beforeAll(async () => {
  server = await openTestApp();
  own = await layGround(server, ['officer']);
  stranger = await layGround(server, ['officer'], 'Tòa án nhân dân tỉnh khác');
});
afterAll(() => server.close());

const text = [
  'QUY CHẾ PHỐI HỢP',
  'Điều 1. Trao đổi thông tin',
  '1. Trong thời hạn 03 ngày làm việc kể từ ngày nhận được yêu cầu, Tòa án trả lời Viện kiểm sát bằng văn bản.',
  '2. Định kỳ hằng quý, hai cơ quan họp giao ban.',
].join('\n');

async function settled(id: string, as: Ground): Promise<{ state: string; refusal: string | null }> {
  for (let turn = 0; turn < 10; turn += 1) {
    const view = (
      await server.call('GET', `/readings/${id}`, { as: as.administrator, query: { wait: '20' } })
    ).json();
    if (view.state !== 'reading') return view;
  }
  throw new Error('the reading did not end');
}

test('a pasted text becomes structure and duties, and only the one who brought it sees them', async () => {
  const begun = await server.call('POST', '/readings/text', { as: own.administrator, body: { text } });
  expect(begun.statusCode, begun.body).toBe(202);
  const { id } = begun.json();
  expect(await settled(id, own)).toMatchObject({ state: 'done' });
  const { document } = (await server.call('GET', `/readings/${id}/result`, { as: own.administrator })).json();
  expect(document.duties.map((duty: { eId: string; class: string }) => [duty.eId, duty.class])).toEqual([
    ['art_1__cl_1', 'within'],
    ['art_1__cl_2', 'recurring'],
  ]);
  for (const path of [`/readings/${id}`, `/readings/${id}/result`]) {
    expect((await server.call('GET', path, { as: stranger.administrator })).statusCode).toBe(404);
  }
  expect((await server.call('DELETE', `/readings/${id}`, { as: stranger.administrator })).statusCode).toBe(
    404,
  );
});

test('a file is read as it is, whatever its type says', async () => {
  const sample = await readFile(new URL('../../../test/conformance/quy-che-mau.txt', import.meta.url));
  const begun = await server.app.inject({
    method: 'POST',
    url: '/api/v1/readings/file',
    headers: {
      'test-person': own.administrator.personId,
      'lientich-acting-as': own.administrator.appointmentId,
      'content-type': 'text/plain',
      'content-disposition': "attachment; filename*=utf-8''quy%20ch%E1%BA%BF.txt",
    },
    payload: sample,
  });
  expect(begun.json()).toMatchObject({ name: 'quy chế.txt', state: 'reading' });
  const { id } = begun.json();
  expect(await settled(id, own)).toMatchObject({ state: 'done' });
});

test('a picture that calls itself a document is refused with a code for the sentence', async () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const begun = await server.app.inject({
    method: 'POST',
    url: '/api/v1/readings/file',
    headers: {
      'test-person': own.administrator.personId,
      'lientich-acting-as': own.administrator.appointmentId,
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'content-disposition': 'attachment; filename="quy-che.docx"',
    },
    payload: png,
  });
  expect(await settled(begun.json().id, own)).toMatchObject({ state: 'refused', refusal: 'notADocument' });
});

test('a cancelled reading is gone', async () => {
  const { id } = (
    await server.call('POST', '/readings/text', { as: own.administrator, body: { text } })
  ).json();
  expect((await server.call('DELETE', `/readings/${id}`, { as: own.administrator })).json()).toEqual({
    cancelled: true,
  });
  expect((await server.call('GET', `/readings/${id}`, { as: own.administrator })).statusCode).toBe(404);
});
