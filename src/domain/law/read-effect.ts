import type { Instrument, Provision } from './parsed-document.ts';
import { readPrintedDate } from './read-printed-date.ts';

type Effect = Pick<Instrument, 'effectiveOn' | 'replaces'>;

const EFFECTIVE = /có hiệu lực(?: thi hành)?(?:,)?(?: kể)? từ ngày \d/u;
/** Only whole documents are replaced: not provisions, words or persons. */
const REPLACES =
  /(?:thay thế|bãi bỏ|thay cho)(?= (?:cho |các |toàn bộ |những ){0,3}(?:Quyết định|Quy chế|Quy định|Quy trình|Thông tư|Nghị định|Nghị quyết|Chỉ thị|Kế hoạch|Chương trình|Hướng dẫn|văn bản))/iu;
const SYMBOL = /(?<!\d)\d{1,6}(?:\/\d{4})?[/-][\p{Lu}\d][\p{Lu}\d&./-]*[\p{Lu}\d]/gu;
/** The notice of effect is short; a longer stretch is no longer about what is replaced. */
const REACH = 2000;

/** From which day the instrument has effect and which documents it says it replaces. */
export function readEffect(body: Provision[]): Effect {
  const effect: Effect = { effectiveOn: null, replaces: [] };
  visit(body, effect);
  return effect;
}

function visit(nodes: Provision[], effect: Effect): void {
  for (const node of nodes) {
    if (node.text !== '') readText(node.text, effect);
    visit(node.children, effect);
  }
}

function readText(text: string, effect: Effect): void {
  if (!text.includes('hiệu lực') && !/thay thế|thay cho|bãi bỏ/iu.test(text)) return;
  const effective = EFFECTIVE.exec(text);
  if (effective !== null && speaksOfItself(text, effective.index)) {
    effect.effectiveOn ??= readPrintedDate(text.slice(effective.index, effective.index + 90));
  }
  const replaced = REPLACES.exec(text);
  if (replaced === null || !speaksOfItself(text, replaced.index)) return;
  for (const [symbol] of text.slice(replaced.index, replaced.index + REACH).matchAll(SYMBOL)) {
    if (!effect.replaces.includes(symbol) && /\p{Lu}/u.test(symbol)) effect.replaces.push(symbol);
  }
}

/** "Quy chế này có hiệu lực …": the document names itself in the same sentence, or nothing stands before. */
function speaksOfItself(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 200), index);
  return / này(?![\p{L}])/u.test(before) || before.trim().length < 12;
}
