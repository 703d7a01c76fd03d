import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';
import { readPlainText } from './read-plain-text.ts';

function read(text: string) {
  return readPlainText({ text, encoding: 'utf-8' });
}

test('line ends of every system become one, page ends stay', () => {
  expect(read('Điều 1.\r\n1. Một\r2. Hai\u2028\f3. Ba\u0000').text).toBe('Điều 1.\n1. Một\n2. Hai\n\f3. Ba');
});

test('a text cut at a width is told from one of whole paragraphs', () => {
  const cut =
    'Điều 1. Cơ quan có trách nhiệm\ntrả lời bằng văn bản cho cơ quan\nyêu cầu trong thời hạn\n1. Một';
  const whole = 'Điều 1. Cơ quan có trách nhiệm trả lời.\n1. Một\na) Điểm một\nb) Điểm hai\nđ) Điểm năm';
  expect(read(cut).wrapped).toBe(true);
  expect(read(whole).wrapped).toBe(false);
});

const corpus = new URL('../../../../shared/corpus/texts/', import.meta.url);

test('all texts of the corpus are read as UTF-8, wrapped ones told from whole ones', (test) => {
  if (!existsSync(corpus)) test.skip('the corpus (../shared) is not on this machine');
  const wrapped = readdirSync(corpus).filter((name) => {
    const source = readPlainText(decodeText(readFileSync(new URL(name, corpus))));
    expect(source.source.encoding).toBe('utf-8');
    return source.wrapped;
  });
  expect(wrapped.map((name) => name.slice(0, 3))).toEqual(['001', '002', '056', '059', '060', '061']);
});
