import { isAgencyLine } from './agency-line.ts';
import { isKindLine, kindAtStart } from './document-kind.ts';
import { joinTexts } from './join-paragraphs.ts';
import { endsSentence } from './line-shape.ts';
import type { Instrument } from './parsed-document.ts';
import { readPrintedDate } from './read-printed-date.ts';
import { cellsOfLine, isUpper } from './split-lines.ts';
import type { Line } from './split-lines.ts';
import { splitAt } from './split-at.ts';

/** The header fields of an instrument: everything before its first numbered node. */
export type Front = Pick<
  Instrument,
  'kind' | 'symbol' | 'title' | 'issuedOn' | 'issuers' | 'legalBases' | 'front'
>;

type State = Pick<Front, 'kind' | 'symbol' | 'issuedOn'> & {
  /** Each entry as its printed lines, which are joined at the end. */
  title: string[];
  issuers: string[][];
  legalBases: string[][];
  front: string[][];
  /** What the next line may go on with. */
  open: 'symbol' | 'title' | 'basis' | 'front' | 'preamble' | null;
};

const STATE_NAME = /^(?:C[ỘÔ]NG )?H(?:ÒA|OÀ) XÃ HỘI|^CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM/u;
const STATE_AHEAD = / (?=CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN|Độc lập ?[-–])/u;
const MOTTO = /Độc lập ?[-–] ?Tự do/u;
const SYMBOL = /^(Số|SỐ) ?:? ?((?:\d[\d ]*)?(?: ?[-/] ?[\p{L}\d&.]+)+|\d+|)(?= |$)(.*)$/u;
const PLACE_DATE = /(?:^|, ?)ngày .{0,12}tháng .{0,6}năm/iu;
const BASIS = /^[-–•*+]? ?Căn (?:cứ|Luật|Nghị định|Quyết định|Thông tư)/u;
const PREAMBLE =
  /^[-–•*+]? ?(?:Xét |Theo (?:đề nghị|thỏa thuận|yêu cầu)|Sau khi |Để |Thực hiện |Nhằm |Trên cơ sở|Bộ trưởng |Chủ tịch |Chánh án |Viện trưởng |Ban (?!hành )|Hôm nay|Thường trực )/u;
/** "Hai cơ quan thống nhất ban hành Quy chế như sau:", also below a căn cứ that ends with a comma. */
const ENACTING = /^\p{Lu}.*(?:thống nhất|ban hành|quyết định|thông qua).*:$/u;
/** Those who decide, as they stand between the title and the căn cứ. */
const DECIDER =
  /^(?:ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|THƯỜNG TRỰC|CHỦ TỊCH|BỘ TRƯỞNG|CHÍNH PHỦ|THỦ TƯỚNG|BAN (?:THƯỜNG VỤ|CHẤP HÀNH|CHỈ ĐẠO|CÁN SỰ)|VIỆN TRƯỞNG|CHÁNH ÁN|GIÁM ĐỐC|TỔNG )/u;
const AGENCY_BREAK =
  / [-–] (?=(?:ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|BAN|BỘ|SỞ|VIỆN|TÒA|TOÀ|CÔNG AN|CỤC|THANH TRA|VKSND|TAND)(?![\p{L}]))/u;

/** Reads the header lines of one instrument. Every word goes to exactly one field. */
export function readFront(lines: Line[]): Front {
  const state: State = {
    kind: null,
    symbol: null,
    title: [],
    issuedOn: null,
    issuers: [],
    legalBases: [],
    front: [],
    open: null,
  };
  for (const [index, line] of lines.entries()) {
    for (const cell of headerCells(line)) placeCell(state, cell, lines[index + 1]?.text ?? '');
  }
  nameFromEnacting(state);
  titleFromAttached(state);
  return {
    kind: state.kind,
    symbol: state.symbol,
    title: state.title.length === 0 ? null : joinTexts(state.title),
    issuedOn: state.issuedOn,
    issuers: state.issuers.map(joinTexts),
    legalBases: state.legalBases.map(joinTexts),
    front: state.front.map(joinTexts),
  };
}

/** Where a website lost the name of the kind, the enacting word `QUYẾT ĐỊNH:` still tells it. */
function nameFromEnacting(state: State): void {
  if (state.kind !== null || state.symbol === null) return;
  const index = state.front.findIndex(
    ([line = '', ...more]) => more.length === 0 && /^QUYẾT ĐỊNH ?:?$/u.test(line),
  );
  if (index < 0) return;
  state.front.splice(index, 1);
  state.kind = 'quyết định';
}

/** The lines in capitals over "(Ban hành kèm theo …)" are the title, also when the kind above them is lost. */
function titleFromAttached(state: State): void {
  const attached = state.front.findIndex(([line = '']) => /^\((?:Ban hành )?kèm theo /iu.test(line));
  if (state.title.length > 0 || attached < 1) return;
  let from = attached;
  while (from > 0 && isTitleLine(state.front[from - 1]?.at(-1) ?? '')) from -= 1;
  if (from < attached) state.title = state.front.splice(from, attached - from).flat();
}

function isTitleLine(line: string): boolean {
  return isUpper(line) && !STATE_NAME.test(line) && !isAgencyLine(line);
}

/** A letterhead in two columns comes as cells, or as one line with the name of the state in its middle. */
function headerCells(line: Line): string[] {
  return cellsOfLine(line)
    .flatMap((cell) => splitAt(cell, STATE_AHEAD))
    .flatMap(splitDated);
}

/** `Hà Nội, ngày 12 tháng 11 năm 2015 THÔNG TƯ LIÊN TỊCH …`: the date and the kind on one line. */
function splitDated(cell: string): string[] {
  if (!cell.includes('ngày ')) return [cell];
  const found = /^(.{0,40}ngày \d{1,2} tháng \d{1,2} năm \d{4}) (?=\p{Lu}{2})/u.exec(cell);
  return found === null ? [cell] : [found[1] ?? '', cell.slice(found[0].length)];
}

function placeCell(state: State, cell: string, below: string): void {
  if (placeOpenSymbol(state, cell) || placeSymbol(state, cell) || placeHeadline(state, cell)) return;
  if (STATE_NAME.test(cell) || MOTTO.test(cell) || cell === 'CỘNG') pushFront(state, cell);
  else if (BASIS.test(cell)) openBasis(state, cell);
  else if (state.open === 'basis' && goesOnBasis(state, cell)) extendLast(state.legalBases, cell);
  else if (isPlaceDate(state, cell)) placeDate(state, cell);
  else if (placeKind(state, cell) || placeTitle(state, cell, below) || placeIssuer(state, cell, below))
    return;
  else if (goesOnFront(state, cell)) extendLast(state.front, cell);
  else pushFront(state, cell);
}

function pushFront(state: State, cell: string): void {
  state.front.push([cell]);
  if (state.open !== 'title') state.open = 'front';
  if (PREAMBLE.test(cell) || cell.startsWith('(')) state.open = 'preamble';
}

/** A sentence of the preamble goes on until it ends; other lines only when they begin with a small letter. */
function goesOnFront(state: State, cell: string): boolean {
  if (state.open !== 'front' && state.open !== 'preamble') return false;
  if (/^\p{Ll}/u.test(cell)) return true;
  return state.open === 'preamble' && !isUpper(cell) && !endsSentence(lastLine(state.front));
}

function extendLast(list: string[][], cell: string): void {
  const last = list.at(-1);
  if (last === undefined) list.push([cell]);
  else last.push(cell);
}

function lastLine(list: string[][]): string {
  return list.at(-1)?.at(-1) ?? '';
}

/** The number and its code may stand on lines of their own: `Số: 63`, then `/2025/QĐ-UBND`. */
function placeOpenSymbol(state: State, cell: string): boolean {
  if (state.open !== 'symbol') return false;
  const found = /^(?:[-/][\p{L}\d&./-]+|\d+ ?\/[\p{L}\d&./-]+)$/u.exec(cell);
  state.open = null;
  // A code that stopped behind its hyphen goes on with letters: `TTLT-BTP-`, then `TANDTC`.
  const broken = /[-/]$/.test(state.symbol ?? '') && /^[\p{Lu}\d&.-]+$/u.test(cell);
  if (!broken && (found === null || (state.symbol !== null && !/^[-/]/.test(cell)))) return false;
  state.symbol = (state.symbol ?? '') + cell.replaceAll(' ', '');
  if (/[-/]$/.test(cell)) state.open = 'symbol';
  return true;
}

function placeSymbol(state: State, cell: string): boolean {
  if (state.symbol !== null || cell.length > 120) return false;
  const found = SYMBOL.exec(cell);
  if (found === null) return false;
  const [, , code = '', rest = ''] = found;
  state.front.push([cell.slice(0, cell.length - code.length - rest.length).trim()]);
  const symbol = code.replaceAll(' ', '');
  state.symbol = symbol === '' ? null : symbol;
  state.open = 'symbol';
  if (rest.trim() !== '') placeCell(state, rest.trim(), '');
  return true;
}

const HEADLINE = /^([\p{L} ]{4,40}?) (số )?(\d[\p{L}\d&./-]*)(?: |$)(.*)$/u;
const SIGNED_BY = /^(.*?) ?(ngày \d{1,2}\/\d{1,2}\/\d{4} của) (.+)$/u;

/** `Thông tư liên tịch số 03/2018/TTLT-… Quy định về … ngày 18/10/2018 của Bộ …`: all in one line. */
function placeHeadline(state: State, cell: string): boolean {
  if (state.symbol !== null || state.kind !== null) return false;
  const found = HEADLINE.exec(cell);
  if (found === null) return false;
  const [, name = '', so, symbol = '', rest = ''] = found;
  if (!/[/-]/.test(symbol) || kindAtStart(name) !== name.toLowerCase()) return false;
  if (so === undefined && rest !== '') return false;
  state.kind = name.toLowerCase();
  state.symbol = symbol;
  if (so !== undefined) state.front.push(['số']);
  if (rest !== '') placeHeadlineTitle(state, rest);
  return true;
}

function placeHeadlineTitle(state: State, rest: string): void {
  const signed = SIGNED_BY.exec(rest);
  const title = signed?.[1] ?? rest;
  if (title !== '') state.title = [title];
  if (signed === null) return;
  state.issuedOn = readPrintedDate(signed[2] ?? '');
  state.front.push([signed[2] ?? '']);
  for (const part of (signed[3] ?? '').split(
    /, | (?=và (?:Bộ|Thanh tra|Viện|Tòa|Toà|Ủy ban|Ngân hàng|Kiểm toán))/u,
  )) {
    const named = part.replace(/^và /, '');
    if (named !== part) state.front.push(['và']);
    if (named !== '') state.issuers.push([named]);
  }
}

function openBasis(state: State, cell: string): void {
  state.legalBases.push([cell]);
  state.open = 'basis';
}

/** A căn cứ goes on until it has ended and something else begins. */
function goesOnBasis(state: State, cell: string): boolean {
  const last = lastLine(state.legalBases);
  if (PREAMBLE.test(cell) && endsSentence(last)) return false;
  if (ENACTING.test(cell) && /[,;.]$/.test(last)) return false;
  if (isUpper(cell) && (isKindLine(cell) || /[,;.]$/.test(last))) return false;
  return !endsSentence(last) || /^\p{Ll}/u.test(cell);
}

function isPlaceDate(state: State, cell: string): boolean {
  return cell.length <= 60 && PLACE_DATE.test(cell) && !cell.startsWith('(') && state.open !== 'title';
}

function placeDate(state: State, cell: string): void {
  state.issuedOn ??= readPrintedDate(cell);
  pushFront(state, cell);
}

function placeKind(state: State, cell: string): boolean {
  const kind = kindAtStart(cell);
  if (kind === null || !isUpper(cell.slice(0, kind.length))) return false;
  if (state.kind !== null && state.title.length > 0) return false;
  const title = cell.slice(kind.length).trim();
  // "QUYẾT ĐỊNH:" under the căn cứ is the enacting word, not the name of the document.
  if (state.legalBases.length > 0 || title.startsWith(':')) return false;
  // A second kind before any title: "THÔNG TƯ LIÊN TỊCH" under a headline that named it already.
  if (state.kind === null) state.kind = kind;
  else if (state.kind === kind) state.front.push([cell.slice(0, kind.length)]);
  else return false;
  if (title !== '') state.title = [title];
  state.open = 'title';
  return true;
}

function placeTitle(state: State, cell: string, below: string): boolean {
  if (state.open !== 'title') return false;
  if (stopsTitle(state, cell, below)) {
    state.open = null;
    return false;
  }
  state.title.push(cell);
  return true;
}

function stopsTitle(state: State, cell: string, below: string): boolean {
  if (cell.startsWith('(') || /[:;]$/.test(cell) || state.legalBases.length > 0) return true;
  const last = state.title.at(-1);
  if (last === undefined) return false;
  if (PREAMBLE.test(cell) && !/^\p{Ll}/u.test(cell)) return true;
  if (isUpper(last) && !isUpper(cell) && cell.length > 40) return true;
  // The body that decides stands in capitals between the title and the căn cứ.
  return DECIDER.test(cell) && isUpper(cell) && BASIS.test(below) && endsTitle(last);
}

function endsTitle(title: string): boolean {
  return !/(?:GIỮA|VÀ|VỚI|CỦA|CHO|TẠI|,|-)$/iu.test(title);
}

/** Agencies stand in the letterhead only, before the kind and the căn cứ. */
function placeIssuer(state: State, cell: string, below: string): boolean {
  if (state.kind !== null || state.symbol !== null || state.legalBases.length > 0) return false;
  if (!isUpper(cell) || cell.length > 200) return false;
  if (/^(?:MẬT|TỐI MẬT|TUYỆT MẬT|HỎA TỐC|KHẨN|THƯỢNG KHẨN|DỰ THẢO)/u.test(cell)) return false;
  if (!isAgencyLine(cell) && state.issuers.length === 0 && !isPlaceName(below) && !cell.includes(' - '))
    return false;
  if (isAgencyLine(cell) || state.issuers.length === 0)
    state.issuers.push(...splitAt(cell, AGENCY_BREAK).map((agency) => [agency]));
  else extendLast(state.issuers, cell);
  return true;
}

function isPlaceName(text: string): boolean {
  return /^(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|XÃ|PHƯỜNG) /u.test(text);
}
