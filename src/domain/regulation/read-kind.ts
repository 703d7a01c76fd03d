import { kindAtStart } from '../law/document-kind.ts';
import type { Instrument } from '../law/parsed-document.ts';
import type { RegulationKind } from './regulation.ts';

/** By how the name of a kind (tên loại) begins; the first that fits counts. */
const byBeginning: readonly [beginning: string, kind: RegulationKind][] = [
  ['thông tư liên tịch', 'jointCircular'],
  ['nghị quyết liên tịch', 'jointResolution'],
  ['quy chế', 'regulation'],
  ['chương trình', 'programme'],
  ['kế hoạch', 'plan'],
  ['quy định', 'rules'],
  ['quy trình', 'rules'],
  ['kết luận', 'frame'],
];
/** A frame, or the notice of the conclusion of a joint meeting that agreed on one. */
const FRAME = /^(?:dự thảo )?khung(?: |$)/iu;
/** A decision that issues the regulation, which is read without the regulation itself. */
const ISSUES = /^(?:về )?(?:việc )?ban hành /iu;
const CONCLUSION = /^(?:(?:về )?(?:việc )?)?kết luận/iu;

/** The kind of joint document that an instrument is; `other` when neither its kind nor its title tells. */
export function readKind({ kind, title }: Pick<Instrument, 'kind' | 'title'>): RegulationKind {
  const heading = title?.trim() ?? '';
  if (FRAME.test(heading) || (kind === 'thông báo' && CONCLUSION.test(heading))) return 'frame';
  const issued = ISSUES.test(heading) ? kindAtStart(heading.replace(ISSUES, '')) : null;
  const name = issued ?? kind ?? kindAtStart(heading) ?? '';
  return byBeginning.find(([beginning]) => name.startsWith(beginning))?.[1] ?? 'other';
}
