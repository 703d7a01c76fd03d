import { expect, test } from 'vitest';
import { readMarkdown } from './read-markdown.ts';

function read(text: string) {
  return readMarkdown({ text, encoding: 'utf-8' });
}

test('marks of headings, emphasis, links, quotes and escapes are taken off', () => {
  const { text } = read(
    '## **Chương I**\n### Điều 1. *Phạm vi*\n1\\. Theo [Luật](http://x.vn/a) và Khoản 3 ### Điều 36\n> trích\n* gạch\n+ cộng\nký: ____',
  );
  expect(text.split('\n')).toEqual([
    'Chương I',
    'Điều 1. Phạm vi',
    '1. Theo Luật và Khoản 3 Điều 36',
    'trích',
    '- gạch',
    '+ cộng',
    'ký: ____',
  ]);
});

test('tables give rows; rules and settings of the site are set aside', () => {
  const { text, dropped } = read(
    '---\ntitle: Quy chế\n---\n| TT | Nội dung |\n|:---|---|\n| 1 | Báo cáo |\n***\nHết',
  );
  expect(text.split('\n')).toEqual(['TT | Nội dung', '1 | Báo cáo', 'Hết']);
  expect(dropped).toEqual([
    { text: 'title: Quy chế', why: 'webFurniture' },
    { text: '|:---|---|', why: 'rule' },
    { text: '***', why: 'rule' },
  ]);
});

test.each(['[', '![a](', '*a ', '<b', ' ', '|---', '_', '> '])(
  'a long line of "%s" is read in linear time',
  (piece) => {
    const began = process.threadCpuUsage();
    read(`x${piece.repeat(200_000 / piece.length)}`);
    read(`${piece.repeat(200_000 / piece.length)}x`);
    // Processor time of this thread, in microseconds: what else runs on the machine does not count.
    expect(process.threadCpuUsage(began).user).toBeLessThan(3_000_000);
  },
);
