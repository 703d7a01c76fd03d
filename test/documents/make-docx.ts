import { AlignmentType, Document, type ILevelsOptions, LevelFormat, Packer, Paragraph, TextRun } from 'docx';

/** `chapters` and `articles` are the list instances in use: a second instrument starts new ones. */
type Count = { chapter: number; article: number; clause: number; chapters: number; articles: number };

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

function level(at: number, format: ILevelsOptions['format'] & string, text: string): ILevelsOptions {
  return { level: at, format, text, alignment: AlignmentType.START };
}

/** Articles and chapters count in lists of their own, so that articles run on over chapters. */
const numbering = {
  config: [
    { reference: 'chapters', levels: [level(0, LevelFormat.UPPER_ROMAN, 'Chương %1')] },
    {
      reference: 'articles',
      levels: [level(0, LevelFormat.DECIMAL, 'Điều %1.'), level(1, LevelFormat.DECIMAL, '%2.')],
    },
  ],
};

function numbered(
  reference: 'chapters' | 'articles',
  at: number,
  count: Count,
  children: TextRun[],
): Paragraph {
  return new Paragraph({ numbering: { reference, level: at, instance: count[reference] }, children });
}

function chapter(lines: string[], at: number, count: Count): Paragraph {
  if (lines[at] === 'Chương I') Object.assign(count, { chapters: count.chapters + 1, chapter: 0 });
  count.chapter += 1;
  const title = lines[at + 1] ?? '';
  return numbered('chapters', 0, count, [new TextRun({ text: title, break: 1, bold: true })]);
}

function article(number: number, text: string, count: Count): Paragraph {
  if (number === 1 && count.article > 0) Object.assign(count, { articles: count.articles + 1, article: 0 });
  count.article += 1;
  count.clause = 0;
  return numbered('articles', 0, count, [new TextRun({ text, bold: true })]);
}

function clause(text: string, count: Count): Paragraph {
  count.clause += 1;
  return numbered('articles', 1, count, [new TextRun(text)]);
}

/**
 * A DOCX of the regulation whose paragraphs are `lines`, with the numbers of chapters, articles and clauses
 * automatic wherever Word's own counting gives the number printed; all others (5a, gaps, points) are typed.
 */
export async function makeDocx(lines: string[]): Promise<Uint8Array> {
  const count: Count = { chapter: 0, article: 0, clause: 0, chapters: 0, articles: 0 };
  const children: Paragraph[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const [, roman] = /^Chương ([IVX]+)$/.exec(line) ?? [];
    const [, articleNumber, articleText] = /^Điều (\d+)\. (.*)$/s.exec(line) ?? [];
    const [, clauseNumber, clauseText] = /^(\d+)\. (.*)$/s.exec(line) ?? [];
    const next = Number(articleNumber);
    if (
      roman !== undefined &&
      (roman === 'I' || roman === romans[count.chapter]) &&
      lines[at + 1] !== undefined
    ) {
      children.push(chapter(lines, at, count));
      at += 1;
    } else if (next === count.article + 1 || next === 1) {
      children.push(article(next, articleText ?? '', count));
    } else if (Number(clauseNumber) === count.clause + 1 && count.article > 0) {
      children.push(clause(clauseText ?? '', count));
    } else children.push(new Paragraph(line));
  }
  const packed = await Packer.toBuffer(new Document({ numbering, sections: [{ children }] }));
  return new Uint8Array(packed);
}
