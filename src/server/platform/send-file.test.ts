import { Readable } from 'node:stream';
import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { rangeOf, sendFile } from './send-file.ts';
import { StreamedFile } from './streamed-file.ts';

const bytes = Buffer.from('0123456789');

async function ask(headers: Record<string, string> = {}, more: { shown?: boolean } = {}) {
  const app = Fastify();
  const file = new StreamedFile({
    name: 'Công văn số 12 (bản ký).pdf',
    mediaType: 'application/pdf',
    size: bytes.length,
    open: ({ from, to } = { from: 0, to: 9 }) => Readable.from([bytes.subarray(from, to + 1)]),
    ...more,
  });
  app.get('/', (request, reply) => sendFile(request, reply, file));
  return app.inject({ url: '/', headers });
}

test('a file is kept under its Vietnamese name', async () => {
  const answer = await ask();
  expect(answer.body).toBe('0123456789');
  expect(answer.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': '10',
    'accept-ranges': 'bytes',
    'content-disposition':
      "attachment; filename*=UTF-8''C%C3%B4ng%20v%C4%83n%20s%E1%BB%91%2012%20%28b%E1%BA%A3n%20k%C3%BD%29.pdf",
  });
});

test.each([
  ['bytes=2-4', '234', 'bytes 2-4/10'],
  ['bytes=7-', '789', 'bytes 7-9/10'],
  ['bytes=-2', '89', 'bytes 8-9/10'],
  ['bytes=8-100', '89', 'bytes 8-9/10'],
])('the range %s is answered with that part', async (range, body, told) => {
  const answer = await ask({ range });
  expect([answer.statusCode, answer.body, answer.headers['content-range']]).toEqual([206, body, told]);
});

test('a range behind the end is refused, one that nobody understands gives the whole', async () => {
  const behind = await ask({ range: 'bytes=10-' });
  expect([behind.statusCode, behind.headers['content-range']]).toEqual([416, 'bytes */10']);
  for (const range of ['bytes=1-2,4-5', 'lines=1-2', 'bytes=-']) expect(rangeOf(range, 10)).toBeNull();
  expect((await ask({ range: 'bytes=2-4', 'if-range': '"khác"' })).body).toBe('0123456789');
});

test('what is shown is shut into a sandbox in which nothing runs', async () => {
  const { headers } = await ask({}, { shown: true });
  expect(headers['content-disposition']).toBe('inline');
  expect(headers['content-security-policy']).toMatch(/^sandbox; default-src 'none'/);
});
