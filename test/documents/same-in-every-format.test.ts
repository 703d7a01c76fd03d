import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Provision, Reading } from '../../src/domain/law/parsed-document.ts';
import { readApart } from '../../src/server/documents/read-apart.ts';
import { joinWrappedLines } from './join-wrapped-lines.ts';
import { makeDocx } from './make-docx.ts';
import { makePdf } from './make-pdf.ts';

function numbered(provisions: Provision[]): string[] {
  return provisions.flatMap(({ type, eId, children }) => [
    ...(type === 'paragraph' || type === 'item' ? [] : [eId]),
    ...numbered(children),
  ]);
}

/** What must not depend on the format: the numbered provisions and the timed duties. */
function gist({ document }: Reading) {
  return {
    structure: document.instruments.flatMap(({ body }) => numbered(body)),
    duties: document.duties.map(({ eId, class: kind, amount, unit, every, dueBy, actor }) => ({
      eId,
      kind,
      amount,
      unit,
      every,
      dueBy,
      actor,
    })),
  };
}

async function read(bytes: Uint8Array, name: string): Promise<Reading> {
  const reading = await readApart(bytes, name);
  if (!reading.ok) throw new Error(`${name} was refused: ${reading.refusal}`);
  return reading.value;
}

async function expectSame(text: string): Promise<void> {
  const lines = joinWrappedLines(text);
  const asText = gist(await read(new TextEncoder().encode(text), 'a.txt'));
  expect(asText.structure.length).toBeGreaterThan(50);
  expect(gist(await read(await makeDocx(lines), 'a.docx'))).toEqual(asText);
  expect(gist(await read(await makePdf(lines), 'a.pdf'))).toEqual(asText);
}

test('our own regulation reads the same as text, as DOCX with automatic numbers and as PDF', async () => {
  await expectSame(readFileSync(new URL('../conformance/quy-che-mau.txt', import.meta.url), 'utf8'));
});

const corpusText = new URL(
  '../../../shared/corpus/texts/001-phu-tho-qd-63-2025-qcph-nguoi-nuoc-ngoai.txt',
  import.meta.url,
);

test('a real decision with its regulation reads the same in the three formats', async (context) => {
  if (!existsSync(corpusText)) context.skip('the corpus (../shared) is not on this machine');
  await expectSame(readFileSync(corpusText, 'utf8'));
});
