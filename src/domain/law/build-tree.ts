import type { Block } from './join-paragraphs.ts';
import type { Provision, ProvisionType } from './parsed-document.ts';
import { writeParagraph } from './text-writer.ts';
import type { TextWriter } from './text-writer.ts';

/** How deep a kind of block hangs; a block closes everything that is as deep or deeper. */
const DEPTH: Record<Block['kind'], number> = {
  part: 1,
  chapter: 2,
  section: 3,
  subsection: 4,
  article: 5,
  clause: 6,
  point: 8,
  item: 9,
  text: 10,
  row: 10,
};
/** A decimal sub-number (`2.1`) lies between the clause and its points, so that points may hang under it. */
const DEPTH_OF_DECIMAL = 7;

type Open = { depth: number; node: Provision };

/** Hangs the paragraphs of a body into a tree and writes them into the text. The eIds are still empty. */
export function buildTree(blocks: Block[], writer: TextWriter): Provision[] {
  const roots: Provision[] = [];
  const open: Open[] = [];
  for (const block of blocks) {
    const depth = depthOf(block);
    const span = writeParagraph(writer, block.lines, block.text);
    closeFor(open, block, depth);
    const parent = open.at(-1)?.node;
    if (block.kind === 'text' && parent !== undefined && takesText(parent)) {
      parent.text = block.text;
      widen(open, span[1]);
      continue;
    }
    const node = nodeOf(block, span);
    (parent?.children ?? roots).push(node);
    if (depth < DEPTH.text) open.push({ depth, node });
    widen(open, span[1]);
  }
  return roots;
}

function depthOf(block: Block): number {
  return block.kind === 'item' && block.mark?.num?.includes('.') === true
    ? DEPTH_OF_DECIMAL
    : DEPTH[block.kind];
}

/** Text behind a dash belongs to the numbered provision around it, as a row of a table does. */
function closeFor(open: Open[], block: Block, depth: number): void {
  const limit = block.kind === 'text' || block.kind === 'row' ? DEPTH.item : depth;
  while ((open.at(-1)?.depth ?? 0) >= limit) open.pop();
}

/** The first running text of an article stands in the article itself. */
function takesText(parent: Provision): boolean {
  return parent.type === 'article' && parent.text === '' && parent.children.length === 0;
}

function widen(open: Open[], end: number): void {
  for (const { node } of open) node.span[1] = end;
}

function nodeOf(block: Block, span: [number, number]): Provision {
  const own = block.text.slice(block.mark?.at ?? 0).trimStart();
  const titled = hasHeading(block, own);
  return {
    type: typeOf(block.kind),
    label: block.mark?.label ?? null,
    num: block.mark?.num ?? null,
    heading: titled && own !== '' ? own : null,
    text: titled ? '' : own,
    eId: '',
    span,
    children: [],
    ...(block.mark?.printed === undefined ? {} : { printed: block.mark.printed }),
  };
}

function typeOf(kind: Block['kind']): ProvisionType {
  if (kind === 'text' || kind === 'row') return 'paragraph';
  return kind === 'subsection' ? 'section' : kind;
}

function hasHeading(block: Block, own: string): boolean {
  if (DEPTH[block.kind] < DEPTH.article) return true;
  return block.kind === 'article' && isTitle(own, block.lines.length);
}

/** The words behind "Điều N." are a title unless they are a sentence, which only an untitled article has there. */
function isTitle(own: string, lines: number): boolean {
  if (own.length > 300 || lines > 4) return false;
  if (own.endsWith(':'))
    return own.length <= 60 && !/có (?:trách nhiệm|nhiệm vụ|quyền)|như sau|sau đây/.test(own);
  return !/[.;/,]["”]?$/.test(own);
}
