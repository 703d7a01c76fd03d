import type { ImportView } from '../../contract/import-views.ts';
import type { TimedDuty } from '../../domain/law/parsed-document.ts';
import { readMarked } from '../../domain/law/read-marked.ts';

/** What the reader makes of words of an import, by their place in its text; null where no duty can stand. */
export function readWords({ text, document }: ImportView, from: number, to: number): TimedDuty | null {
  return readMarked({ text, instruments: document.instruments }, from, to);
}

/** Whether a person has marked the very same words before. */
export function isMarked({ added }: Pick<ImportView, 'added'>, { span: [from, to] }: TimedDuty): boolean {
  return added.some(({ duty: { span } }) => span[0] === from && span[1] === to);
}
