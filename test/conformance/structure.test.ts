import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Provision } from '../../src/domain/law/parsed-document.ts';
import { ratesOf, scoreReading, sumScores } from '../../src/domain/law/score-reading.ts';
import type { GoldLabels } from '../../src/domain/law/score-reading.ts';
import { eIdsOf, readText } from './read-text.ts';
import { wordBalance } from './word-balance.ts';

const HERE = import.meta.dirname;
const CORPUS = path.join(HERE, '..', '..', '..', 'shared', 'corpus');
const WITHOUT_CORPUS = existsSync(CORPUS) ? [] : [`không có ${CORPUS}: chỉ chạy trên văn bản mẫu`];
const SCORED: Provision['type'][] = ['chapter', 'section', 'article', 'clause', 'point'];

function sample(name: string): string {
  return readFileSync(path.join(HERE, name), 'utf8');
}

describe('the regulation of our own writing', () => {
  const text = sample('quy-che-mau.txt');
  const expected = sample('quy-che-mau.structure.txt').trim().split('\n');

  test.each([
    ['lines may end inside a sentence', true],
    ['every line is a paragraph', false],
  ])('has exactly the listed nodes when %s', (_, wrapped) => {
    expect(eIdsOf(readText(text, wrapped), SCORED)).toEqual(expected);
  });

  test('loses no word and warns of nothing', () => {
    const { document } = readText(text);
    expect(wordBalance(text, document)).toEqual({});
    expect(document.warnings).toEqual([]);
  });

  test('is a covering decision and the regulation that it issues, with their header fields', () => {
    const [cover, main] = readText(text).document.instruments;
    expect(cover).toMatchObject({
      role: 'cover',
      kind: 'quyết định',
      symbol: '27/2024/QĐ-UBND',
      title:
        'Ban hành Quy chế phối hợp giữa các cơ quan trong việc tiếp nhận, xử lý đơn và cung cấp thông tin trên địa bàn tỉnh Hải Bình',
      issuedOn: '2024-05-14',
      issuers: ['ỦY BAN NHÂN DÂN TỈNH HẢI BÌNH'],
      effectiveOn: '2024-06-01',
      replaces: ['12/2017/QĐ-UBND'],
      signatories: [{ capacity: 'TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH', position: 'PHÓ CHỦ TỊCH', name: null }],
    });
    expect(cover?.legalBases).toHaveLength(2);
    expect(cover?.recipients).toHaveLength(4);
    expect(main).toMatchObject({ role: 'main', kind: 'quy chế', symbol: null });
    expect(main?.annexes.map((annex) => annex.heading)).toEqual(['PHỤ LỤC']);
  });

  test('has a span for every node that holds the words of the node and of its children', () => {
    const { document, text: normalised } = readText(text);
    const visit = (node: Provision, from: number, to: number): void => {
      const [start, end] = node.span;
      expect(start).toBeGreaterThanOrEqual(from);
      expect(end).toBeLessThanOrEqual(to);
      expect(normalised.slice(start, end)).toContain(node.heading ?? node.text);
      for (const child of node.children) visit(child, start, end);
    };
    for (const { body } of document.instruments) for (const node of body) visit(node, 0, normalised.length);
  });
});

describe('irregular texts, one by one', () => {
  const cases = sample('structure-cases.txt')
    .split(/^=== /m)
    .slice(1)
    .map((block) => {
      const [name = '', ...lines] = block.split('\n');
      const [text = '', expected = ''] = lines.join('\n').split(/^---> ?/m);
      return { name, text, expected: expected.trim().split(/\s+/).filter(Boolean) };
    });

  test.each(cases)('$name', ({ text, expected }) => {
    const reading = readText(text);
    const types: Provision['type'][] = ['part', ...SCORED];
    const shown = expected.some((eId) => /__(?:it|p)_\d+/.test(eId)) ? undefined : types;
    expect(eIdsOf(reading, shown)).toEqual(expected);
    expect(wordBalance(text, reading.document)).toEqual({});
  });
});

describe('the corpus beside the repository', () => {
  test.each(WITHOUT_CORPUS)('%s', (reason) => {
    expect(reason).not.toBe('');
  });

  const texts = WITHOUT_CORPUS.length > 0 ? [] : readdirSync(path.join(CORPUS, 'texts'));
  test.each(texts)('no word of %s is lost', (file) => {
    const text = readFileSync(path.join(CORPUS, 'texts', file), 'utf8');
    for (const wrapped of [true, false]) {
      expect(wordBalance(text, readText(text, wrapped).document)).toEqual({});
    }
  });

  test.runIf(texts.length > 0)(
    'the structure of all labelled texts is found with F1 of at least 0.995',
    () => {
      const labelled = readdirSync(path.join(CORPUS, 'gold')).filter((file) => file.endsWith('.json'));
      const scores = labelled.map((file) => {
        const gold = JSON.parse(readFileSync(path.join(CORPUS, 'gold', file), 'utf8')) as GoldLabels & {
          file: string;
        };
        return scoreReading(gold, readText(readFileSync(path.join(CORPUS, 'texts', gold.file), 'utf8')));
      });
      expect(ratesOf(sumScores(scores).structure).f1).toBeGreaterThanOrEqual(0.995);
    },
  );
});
