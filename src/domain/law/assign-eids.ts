import { romanValue } from './roman-value.ts';
import type { Instrument, ParseWarning, Provision } from './parsed-document.ts';

type Naming = {
  used: Map<string, number>;
  warnings: ParseWarning[];
  prefix: string;
  sectionsUnderChapter: boolean;
};

const SHORT: Record<Provision['type'], string> = {
  part: 'part',
  chapter: 'chp',
  section: 'sec',
  article: 'art',
  clause: 'cl',
  point: 'pt',
  item: 'it',
  paragraph: 'p',
};

/**
 * Gives every node its eId by the rules of the output format and reports numbers that come twice, are
 * missing, or stand out of order. eIds are unique in the whole document.
 */
export function assignEids(instruments: Instrument[]): ParseWarning[] {
  const used = new Map<string, number>();
  const warnings: ParseWarning[] = [];
  for (const instrument of instruments) {
    const naming: Naming = {
      used,
      warnings,
      prefix: instrument.role === 'cover' ? 'cover__' : '',
      sectionsUnderChapter: sectionsStartAgain(instrument.body),
    };
    nameChildren(naming, instrument.body, '', '');
    warnOfArticleGaps(instrument.body, warnings);
  }
  return warnings;
}

/** True when a number of a section comes twice, so that only its chapter tells which one is meant. */
function sectionsStartAgain(body: Provision[]): boolean {
  const seen = new Set<string>();
  let again = false;
  const visit = (nodes: Provision[]): void => {
    for (const node of nodes) {
      if (node.type === 'section' && !isSubsection(node)) {
        if (seen.has(node.num ?? '')) again = true;
        seen.add(node.num ?? '');
      }
      if (node.type === 'part' || node.type === 'chapter') visit(node.children);
    }
  };
  visit(body);
  return again;
}

function isSubsection(node: Provision): boolean {
  return node.label !== null && node.label.toLowerCase() === 'tiểu mục';
}

/** `parent` is the eId that clauses hang under, `chapter` the one that sections may hang under. */
function nameChildren(naming: Naming, nodes: Provision[], parent: string, chapter: string): void {
  const counts = { item: 0, paragraph: 0 };
  let before: Provision | null = null;
  for (const node of nodes) {
    const wanted = wantedEid(naming, node, { parent, chapter, counts });
    node.eId = unique(naming, node, wanted);
    if (before !== null && before.type === node.type) warnOfGap(naming.warnings, before, node);
    if (node.type !== 'paragraph' && node.type !== 'item') before = node;
    nameChildren(naming, node.children, node.eId, node.type === 'chapter' ? node.eId : chapter);
  }
}

type Around = { parent: string; chapter: string; counts: { item: number; paragraph: number } };

function wantedEid(naming: Naming, node: Provision, { parent, chapter, counts }: Around): string {
  const short = SHORT[node.type];
  if (node.type === 'item' || node.type === 'paragraph') {
    counts[node.type] += 1;
    return under(naming, parent, `${short}_${counts[node.type]}`);
  }
  const own = `${short}_${numberOf(node)}`;
  if (node.type === 'clause' || node.type === 'point') return under(naming, parent, own);
  if (node.type !== 'section') return naming.prefix + own;
  if (isSubsection(node)) return under(naming, parent, `sub${own}`);
  return naming.sectionsUnderChapter && chapter !== '' ? `${chapter}__${own}` : naming.prefix + own;
}

/** Roman numbers stay capital; number words (`phần BA`) become small; `b.1` is written `b1`. */
function numberOf(node: Provision): string {
  const printed = node.num ?? '';
  const num = /[. ]/.test(printed) ? printed.replace(/[. ]/g, '') : printed;
  return /^[IVXLC]+$/.test(num) || node.type !== 'part' ? num : num.toLowerCase();
}

function under(naming: Naming, parent: string, own: string): string {
  return parent === '' ? naming.prefix + own : `${parent}__${own}`;
}

function unique(naming: Naming, node: Provision, wanted: string): string {
  const times = (naming.used.get(wanted) ?? 0) + 1;
  naming.used.set(wanted, times);
  if (times === 1) return wanted;
  const eId = `${wanted}~${times}`;
  if (node.type !== 'item' && node.type !== 'paragraph') {
    const message = `${placeName(node)} xuất hiện lần thứ ${times} trong cùng một phạm vi.`;
    naming.warnings.push({ code: 'duplicateNumber', eId, message });
  }
  return eId;
}

const NAMES: Record<Provision['type'], string> = {
  part: 'Phần',
  chapter: 'Chương',
  section: 'Mục',
  article: 'Điều',
  clause: 'Khoản',
  point: 'Điểm',
  item: 'Ý',
  paragraph: 'Đoạn',
};

function placeName(node: Provision): string {
  return `${NAMES[node.type]} ${node.num ?? ''}`.trim();
}

function warnOfGap(warnings: ParseWarning[], before: Provision, node: Provision): void {
  if (node.type === 'article' || node.type === 'part' || node.type === 'point') return;
  const from = orderOf(before.num);
  const to = orderOf(node.num);
  if (from === null || to === null || to <= from + 1) return;
  pushGap(warnings, before, node);
}

function warnOfArticleGaps(body: Provision[], warnings: ParseWarning[]): void {
  let before: Provision | null = null;
  const visit = (nodes: Provision[]): void => {
    for (const node of nodes) {
      if (node.type === 'article') {
        const from: number | null = before === null ? 0 : orderOf(before.num);
        const to = orderOf(node.num);
        if (from !== null && to !== null && to !== from && to !== from + 1) pushGap(warnings, before, node);
        before = node;
      } else if (node.type !== 'clause' && node.type !== 'point') {
        visit(node.children);
      }
    }
  };
  visit(body);
}

function pushGap(warnings: ParseWarning[], before: Provision | null, node: Provision): void {
  const after = before === null ? 'đứng đầu' : `đứng ngay sau ${placeName(before)}`;
  const message = `Số thứ tự không liên tục: ${placeName(node)} ${after}.`;
  warnings.push({ code: 'numberingGap', eId: node.eId, message });
}

/** The value of a printed number; null when it is a word. */
function orderOf(num: string | null): number | null {
  if (num === null) return null;
  if (/^\d/.test(num)) return Number.parseInt(num, 10);
  return /^[IVXLC]+$/.test(num) ? romanValue(num) : null;
}
