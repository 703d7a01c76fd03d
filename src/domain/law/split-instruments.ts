import { isKindLine } from './document-kind.ts';
import type { Headings } from './find-headings.ts';
import { isSaidNumbered, isUpper } from './split-lines.ts';
import type { Line } from './split-lines.ts';

/** Lines of one instrument, `to` not included, with its first heading of the structure. */
export type Range = {
  from: number;
  to: number;
  body: number;
  role: 'cover' | 'main';
  /** How many articles it has, counted up to eight. */
  articles: number;
};

const STATE_HEAD = /C[ỘÔ]NG H(?:ÒA|OÀ) X[ÃA] HỘI|^HÒA XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|^Độc lập ?[-–] ?Tự do/u;
const ATTACHED = /^\( ?(?:được )?(?:ban hành )?kèm theo /i;
const ISSUES_ATTACHED =
  /kèm theo (?:Quyết định|Nghị quyết|Thông tư(?: liên tịch)?|Văn bản|Công văn|Nghị định) này/i;
const CAPACITY = /^(?:TM|KT|TL|TUQ|Q|TUN|T\/M|K\/T|T\/L|TUQ)[./ ]/;
const POSITION =
  /^(?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|BỘ TRƯỞNG|THỨ TRƯỞNG|VIỆN TRƯỞNG|CHÁNH ÁN|GIÁM ĐỐC|BÍ THƯ|TRƯỞNG BAN|CHÁNH VĂN PHÒNG|CỤC TRƯỞNG|TỔNG THANH TRA|THỦ TƯỚNG|CHÁNH THANH TRA)$/;

/**
 * Cuts a document into its instruments: where the articles begin again from 1 behind a letterhead, the
 * name of a kind or "(Ban hành kèm theo …)", another instrument begins. Never empty.
 */
export function splitInstruments(lines: Line[], headings: Headings): Range[] {
  const starts = findStarts(lines, headings);
  const bounds = [0, ...starts.map((start) => start.from)];
  const articles = [...headings.at].filter(([, kind]) => kind === 'article').map(([index]) => index);
  let next = 0;
  return bounds.map((from, order) => {
    const to = bounds[order + 1] ?? lines.length;
    const heading = order === 0 ? firstHeading(headings, from, to) : (starts[order - 1]?.body ?? to);
    const body = firstSaidNumbered(lines, from, heading);
    const first = next;
    while ((articles[next] ?? Infinity) < to) next += 1;
    const own = articles.slice(first, Math.min(next, first + 8));
    return {
      from,
      to,
      body,
      role: roleOf(lines, own, order === 0 && bounds.length > 1),
      articles: own.length,
    };
  });
}

function firstHeading(headings: Headings, from: number, to: number): number {
  for (const [index, kind] of headings.at) {
    if (index >= from && index < to && kind !== 'annex') return index;
  }
  return to;
}

/** A clause or point that a person said to be one opens the body also above the first heading. */
function firstSaidNumbered(lines: Line[], from: number, heading: number): number {
  for (let index = from; index < heading; index += 1) if (isSaidNumbered(lines[index])) return index;
  return heading;
}

type Start = { from: number; body: number };

function findStarts(lines: Line[], headings: Headings): Start[] {
  const starts: Start[] = [];
  const cover = issuesAttached(lines, headings);
  let lastArticle = -1;
  let firstGroup = -1;
  for (const [index, kind] of headings.at) {
    if (kind !== 'article') {
      if (kind !== 'annex' && firstGroup < 0) firstGroup = index;
      continue;
    }
    const body = firstGroup >= 0 ? firstGroup : index;
    if (lines[index]?.mark?.num === '1' && lastArticle >= 0) {
      const from = findOpening(lines, lastArticle + 1, body);
      if (from >= 0) starts.push({ from, body });
      else if (cover && starts.length === 0) starts.push({ from: body, body });
    }
    lastArticle = index;
    firstGroup = -1;
  }
  if (cover && starts.length === 0) starts.push(...findUnarticled(lines, headings, lastArticle + 1));
  return starts;
}

/** What a decision issues may have no articles at all; then the name of its kind shows where it begins. */
function findUnarticled(lines: Line[], headings: Headings, after: number): Start[] {
  for (let index = after; index < lines.length; index += 1) {
    if (headings.at.get(index) === 'annex') return [];
    if (!isKindLine(lines[index]?.text ?? '') && !STATE_HEAD.test(lines[index]?.text ?? '')) continue;
    return [{ from: widenUp(lines, after, index), body: lines.length }];
  }
  return [];
}

/** First line of what opens another instrument between two lines; -1 when nothing does. */
function findOpening(lines: Line[], after: number, before: number): number {
  for (let index = after; index < before; index += 1) {
    const text = lines[index]?.text ?? '';
    if (STATE_HEAD.test(text) || ATTACHED.test(text) || isKindLine(text)) {
      return widenUp(lines, after, index);
    }
  }
  return -1;
}

/** The lines of the letterhead, or the title in capitals, that stand above the line that was found. */
function widenUp(lines: Line[], after: number, found: number): number {
  let from = found;
  while (from > after) {
    const above = lines[from - 1];
    if (lines[from]?.pageBefore === true || above === undefined) break;
    if (!isUpper(above.text) || CAPACITY.test(above.text) || POSITION.test(above.text)) break;
    from -= 1;
  }
  return from;
}

function issuesAttached(lines: Line[], headings: Headings): boolean {
  for (const [index, kind] of headings.at) {
    if (kind === 'article' && lines[index]?.mark?.num === '1')
      return ISSUES_ATTACHED.test(textFrom(lines, index));
  }
  return false;
}

function textFrom(lines: Line[], index: number): string {
  return lines
    .slice(index, index + 4)
    .map((line) => line.text)
    .join(' ');
}

/** A decision that only issues the attached text is a cover, also when the attached text is missing. */
function roleOf(lines: Line[], articles: number[], isFirstOfSeveral: boolean): Range['role'] {
  const first = articles[0];
  if (first === undefined || articles.length > 6) return 'main';
  const issues = ISSUES_ATTACHED.test(textFrom(lines, first));
  return issues || (isFirstOfSeveral && articles.length <= 4) ? 'cover' : 'main';
}
