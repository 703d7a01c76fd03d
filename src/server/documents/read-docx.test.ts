import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinWrappedLines } from '../../../test/documents/join-wrapped-lines.ts';
import { makeDocx } from '../../../test/documents/make-docx.ts';
import { type DocxParts, listed, paragraph, run, zipDocx } from '../../../test/documents/zip-docx.ts';
import type { SourceText } from '../../domain/law/parsed-document.ts';
import { readRegulation } from '../../domain/law/read-regulation.ts';
import { openZip } from './open-zip.ts';
import { readDocx } from './read-docx.ts';
import { defaultLimits } from './read-limits.ts';

function read(bytes: Uint8Array): SourceText {
  return readDocx(openZip(bytes, defaultLimits), defaultLimits);
}

function linesOf(parts: DocxParts): string[] {
  return read(zipDocx(parts)).text.split('\n');
}

function level(index: number, text: string, numFmt = 'decimal', more = ''): string {
  return `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${numFmt}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

const regulation = `<w:abstractNum w:abstractNumId="0">
  ${level(0, 'Chương %1', 'upperRoman')}
  ${level(1, 'Điều %2.', 'decimal', '<w:lvlRestart w:val="0"/>')}
  ${level(2, '%3.')}
  ${level(3, '%4)', 'lowerLetter')}
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;

test('automatic numbers are printed, articles run on over chapters, clauses start again', () => {
  const body = [
    paragraph('QUY ĐỊNH CHUNG', listed(1, 0)),
    paragraph('Phạm vi', listed(1, 1)),
    paragraph('Một', listed(1, 2)),
    paragraph('Hai', listed(1, 2)),
    paragraph('điểm', listed(1, 3)),
    paragraph('điểm', listed(1, 3)),
    paragraph('NỘI DUNG', listed(1, 0)),
    paragraph('Nguyên tắc', listed(1, 1)),
    paragraph('Một', listed(1, 2)),
  ].join('');
  expect(linesOf({ body, numbering: regulation })).toEqual([
    'Chương I QUY ĐỊNH CHUNG',
    'Điều 1. Phạm vi',
    '1. Một',
    '2. Hai',
    'a) điểm',
    'b) điểm',
    'Chương II NỘI DUNG',
    'Điều 2. Nguyên tắc',
    '1. Một',
  ]);
});

test('the fifth automatic letter is e, as Word prints it, and the twenty-seventh aa', () => {
  const body = Array.from({ length: 27 }, () => paragraph('x', listed(1, 3))).join('');
  const lines = linesOf({ body, numbering: regulation });
  expect(lines[4]).toBe('e) x');
  expect(lines[26]).toBe('aa) x');
});

test('a list comes from the style, is switched off by list 0, and restarts by an override', () => {
  const numbering = `<w:abstractNum w:abstractNumId="0">
      <w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Article"/><w:suff w:val="nothing"/><w:lvlText w:val="Điều %1. "/></w:lvl>
    </w:abstractNum>
    <w:num w:numId="4"><w:abstractNumId w:val="0"/></w:num>
    <w:num w:numId="5"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;
  const styles = `<w:style w:type="paragraph" w:styleId="Base"><w:name w:val="base"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="Article"><w:name w:val="Article"/><w:basedOn w:val="Base"/></w:style>`;
  const article = '<w:pStyle w:val="Article"/>';
  const body = [
    paragraph('Ba', article),
    paragraph('không số', article + listed(0, 0)),
    paragraph('Bốn', article),
    paragraph('Một', article + listed(5, 0)),
    paragraph('Hai', article + listed(5, 0)),
  ].join('');
  expect(linesOf({ body, numbering, styles })).toEqual([
    'Điều 3. Ba',
    'không số',
    'Điều 4. Bốn',
    'Điều 1. Một',
    'Điều 2. Hai',
  ]);
});

test('compound and legal numbers show the levels above, in digits where the list says so', () => {
  const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, '%1.', 'upperRoman')}${level(1, '%1.%2.', 'decimal', '<w:isLgl/>')}${level(2, '•', 'bullet')}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
  const body = [0, 1, 1, 2, 0, 1].map((index) => paragraph('x', listed(1, index))).join('');
  expect(linesOf({ body, numbering })).toEqual(['I. x', '1.1. x', '1.2. x', '- x', 'II. x', '2.1. x']);
});

test('tracked changes are accepted: insertions stay, deletions and moved-away text go', () => {
  const body = `<w:p><w:r><w:t>Trong thời hạn </w:t></w:r>
    <w:del w:id="1"><w:r><w:delText>05</w:delText></w:r></w:del><w:ins w:id="2">${run('03')}</w:ins>
    <w:moveFrom w:id="3">${run(' tháng')}</w:moveFrom>${run(' ngày')}</w:p>
    <w:p><w:pPr><w:rPr><w:del w:id="4"/></w:rPr></w:pPr>${run('làm ')}</w:p>${paragraph('việc')}
    <w:tbl><w:tr><w:trPr><w:del w:id="5"/></w:trPr><w:tc>${paragraph('bỏ')}</w:tc></w:tr>
    <w:tr><w:tc>${paragraph('giữ')}</w:tc></w:tr></w:tbl>`;
  expect(linesOf({ body })).toEqual(['Trong thời hạn 03 ngày', 'làm việc', 'giữ']);
});

test('a table gives a line for each row, a letterhead its blocks', () => {
  const cell = (...lines: string[]): string =>
    `<w:tc>${lines.map((line) => paragraph(line)).join('')}</w:tc>`;
  const body = `<w:tbl><w:tr>${cell('VIỆN KIỂM SÁT', 'TỈNH A')}${cell('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập')}</w:tr></w:tbl>
    <w:tbl><w:tr>${cell('TT')}${cell('Nội dung')}</w:tr><w:tr>${cell('1')}${cell('Báo cáo', 'hằng quý')}</w:tr></w:tbl>`;
  expect(linesOf({ body })).toEqual([
    'VIỆN KIỂM SÁT',
    'TỈNH A',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập',
    'TT | Nội dung',
    '1 | Báo cáo hằng quý',
  ]);
});

test('no word is lost: footnotes, text boxes, links, tabs, breaks, special hyphens', () => {
  const box = `<mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent>${paragraph('trong khung')}</w:txbxContent></wps:txbx></mc:Choice>
    <mc:Fallback><v:textbox><w:txbxContent>${paragraph('trong khung')}</w:txbxContent></v:textbox></mc:Fallback></mc:AlternateContent>`;
  const body = `<w:p>${run('Một')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r>${box}</w:r><w:hyperlink>${run(' liên kết')}</w:hyperlink>
    <w:r><w:tab/><w:t>BCA</w:t><w:noBreakHyphen/><w:t>BQP</w:t><w:br/><w:t>phối</w:t><w:softHyphen/><w:t>hợp</w:t></w:r></w:p>`;
  const footnotes = `footnotes|<w:footnote w:type="separator" w:id="0">${paragraph('---')}</w:footnote><w:footnote w:id="2">${paragraph('Chú thích')}</w:footnote>`;
  expect(linesOf({ body, more: { 'word/footnotes.xml': footnotes } })).toEqual([
    'Một liên kết BCA-BQP',
    'phốihợp',
    '[1] Chú thích',
    'trong khung',
  ]);
});

test('headers, footers, a table of contents and hidden text are set aside, not lost', () => {
  const styles = '<w:style w:type="paragraph" w:styleId="M1"><w:name w:val="toc 1"/></w:style>';
  const body =
    paragraph('Điều 1 ... 2', '<w:pStyle w:val="M1"/>') +
    paragraph('Điều 1. Thật') +
    paragraph('ẩn', '', '<w:vanish/>');
  const more = {
    'word/header1.xml': `hdr|${paragraph('QUY CHẾ PHỐI HỢP')}`,
    'word/footer1.xml': `ftr|${paragraph('2')}`,
  };
  const { text, dropped, warnings } = read(zipDocx({ body, styles, more }));
  expect(text.trim()).toBe('Điều 1. Thật');
  expect(dropped).toEqual([
    { text: 'QUY CHẾ PHỐI HỢP', why: 'runningHead' },
    { text: '2', why: 'pageNumber' },
    { text: 'Điều 1 ... 2', why: 'runningHead' },
    { text: 'ẩn', why: 'webFurniture' },
  ]);
  expect(warnings.map((warning) => warning.code)).toEqual(['hiddenText']);
});

test('.VnTime, .VnTimeH and VNI runs become Unicode, whatever way their font is given', () => {
  const font = (name: string): string => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
  const styles = `<w:docDefaults><w:rPrDefault><w:rPr>${font('Times New Roman')}</w:rPr></w:rPrDefault></w:docDefaults>
    <w:style w:type="paragraph" w:styleId="Old"><w:name w:val="Old"/><w:rPr>${font('.VnTime')}</w:rPr></w:style>`;
  const body = [
    paragraph('quy chÕ phèi hîp', '', font('.VnTimeH')),
    paragraph('ViÖn kiÓm s¸t nh©n d©n', '<w:pStyle w:val="Old"/>'),
    `<w:p><w:pPr><w:pStyle w:val="Old"/></w:pPr><w:r><w:t>nhµ n</w:t><w:softHyphen/><w:t>íc</w:t></w:r>${run(' — Nhà nước', font('Arial'))}</w:p>`,
    `<w:p>${run('Toøa a', font('VNI-Times'))}${run('ùn', font('VNI-Times'))}</w:p>`,
    paragraph('Điều này đã là Unicode', '<w:pStyle w:val="Old"/>'),
  ].join('');
  const { text, source } = read(zipDocx({ body, styles }));
  expect(text.split('\n')).toEqual([
    'QUY CHẾ PHỐI HỢP',
    'Viện kiểm sát nhân dân',
    'nhà nước — Nhà nước',
    'Tòa án',
    'Điều này đã là Unicode',
  ]);
  expect(source).toEqual({ format: 'docx', encoding: 'tcvn3', ocr: false, pages: null });
});

test('macros, a damaged part and an empty document are refused', () => {
  const refusalOf = (parts: DocxParts): unknown => {
    try {
      return read(zipDocx(parts));
    } catch (error) {
      return error;
    }
  };
  expect(
    refusalOf({ body: paragraph('x'), more: { 'word/vbaProject.bin': new Uint8Array(3) } }),
  ).toMatchObject({ refusal: 'macros' });
  expect(refusalOf({ body: '<w:p>' })).toMatchObject({ refusal: 'corrupt' });
  expect(refusalOf({ body: paragraph(' ') })).toMatchObject({ refusal: 'noTextFound' });
});

const corpusText = new URL(
  '../../../../shared/corpus/texts/001-phu-tho-qd-63-2025-qcph-nguoi-nuoc-ngoai.txt',
  import.meta.url,
);

test('a real decision with its regulation comes back from automatic numbering word for word', async (context) => {
  if (!existsSync(corpusText)) context.skip('the corpus (../shared) is not on this machine');
  const lines = joinWrappedLines(readFileSync(corpusText, 'utf8'));
  const got = read(await makeDocx(lines)).text.split('\n');
  expect(got.map((line) => line.trim()).filter((line) => line !== '')).toEqual(lines);
});

test('every word of every paragraph is kept, in order, whatever runs it is cut into', () => {
  const word = fc.stringMatching(/^[\p{L}\d.,;:()"-]{1,8}$/u).map((each) => each.normalize('NFC'));
  const runs = fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
  const property = fc.property(fc.array(runs, { minLength: 1, maxLength: 6 }), (paragraphs) => {
    const escape = (text: string): string => text.replaceAll('"', '&quot;');
    const body = paragraphs.map(
      (each) => `<w:p>${each.map((words) => run(escape(`${words.join(' ')} `))).join('')}</w:p>`,
    );
    const { text } = read(zipDocx({ body: body.join('') }));
    expect(text.split(/\s+/)).toEqual(paragraphs.flat(2));
  });
  fc.assert(property, { numRuns: 200 });
});

test('a stamp in the header of a page is found by the reading, though headers are set aside', () => {
  const more = { 'word/header1.xml': `hdr|${paragraph('TỐI MẬT')}` };
  const source = read(zipDocx({ body: paragraph('Điều 1. Thật'), more }));
  expect(readRegulation(source).document.warnings.map(({ code }) => code)).toContain('secrecyMark');
});
