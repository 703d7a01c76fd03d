import type { Instrument, Provision } from '../parsed-document.ts';

/** One block of running text with what stands above it and may name the subject of its sentences. */
export type Passage = {
  /** The deepest numbered node (article, clause, point) that holds the text; duties carry its eId. */
  eId: string;
  /** The node whose own text this is (an item or paragraph, or the numbered node itself). */
  node: Provision;
  text: string;
  /** Texts of the nodes above, nearest first, that introduce this one (`… có trách nhiệm:`). */
  leadIns: string[];
  /** Headings above, nearest first, up to the article's. */
  headings: string[];
  /** Heading of the part, chapter or section that the text stands in. */
  group: string | null;
};

type Above = { eId: string | null; leadIns: string[]; headings: string[]; group: string | null };

/** All texts of the instruments that can hold a duty, in document order. Headings, annexes and the front are none. */
export function gatherPassages(instruments: readonly Pick<Instrument, 'body'>[]): Passage[] {
  const passages: Passage[] = [];
  for (const instrument of instruments) {
    const above: Above = { eId: null, leadIns: [], headings: [], group: null };
    for (const node of instrument.body) gatherNode(passages, node, above);
  }
  return passages;
}

function gatherNode(passages: Passage[], node: Provision, above: Above): void {
  const eId = isNumbered(node) ? node.eId : above.eId;
  const headings = headingsFor(node, above);
  const group = isHeadedGroup(node) ? node.heading : above.group;
  if (eId !== null && node.text !== '') {
    passages.push({ eId, node, text: node.text, leadIns: above.leadIns, headings, group });
  }
  let introduction = node.text;
  for (const child of node.children) {
    const leadIns = introducing(introduction, child) ? [introduction, ...above.leadIns] : above.leadIns;
    gatherNode(passages, child, { eId, leadIns, headings, group });
    if (child.type === 'paragraph' && child.children.length === 0) introduction = child.text;
  }
}

function isNumbered(node: Provision): boolean {
  return node.type === 'article' || node.type === 'clause' || node.type === 'point';
}

/** A chapter's or section's heading speaks of many bodies; only from the article down it may name the one that acts. */
function headingsFor(node: Provision, above: Above): string[] {
  if (!isNumbered(node)) return isHeadedGroup(node) ? [] : above.headings;
  return node.heading === null ? above.headings : [node.heading, ...above.headings];
}

function isHeadedGroup(node: Provision): boolean {
  return node.type === 'part' || node.type === 'chapter' || node.type === 'section';
}

/** A colon at the end introduces what follows, and so does a numbered text that is no full sentence; a full stop closes the sentence with its subject. */
function introducing(introduction: string, child: Provision): boolean {
  if (/(?::|như sau[.;]?|sau đây[.;]?)\s*$/.test(introduction)) return true;
  return introduction !== '' && child.type !== 'paragraph' && !/[.;!?]\s*$/.test(introduction);
}
