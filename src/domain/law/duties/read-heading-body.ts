import { findSubjects } from './find-subjects.ts';
import { foldText } from './fold-text.ts';
import { BODY } from './name-bodies.ts';

const RESPONSIBILITY =
  'trách nhiệm|nhiệm vụ|quyền hạn|nhiệm vụ, quyền hạn|nhiệm vụ và quyền hạn|chức năng, nhiệm vụ|công tác|quyền và trách nhiệm|nghĩa vụ';
const HEADING_OF = new RegExp(
  `^(?:(?:${RESPONSIBILITY})(?: phối hợp| chung| cụ thể)?(?: của)?|đối với|về phía) (?=${BODY})`,
);
const BODY_FIRST = new RegExp(`^${BODY}`);
const END_OF_NAME =
  / (?:trong(?! ngành)|đối với|với|khi|về việc|theo|có trách nhiệm|phải|như sau|tại khoản|nơi)(?![a-zà-ỹ])|[:;]/;

/**
 * The body that a heading makes responsible (`Trách nhiệm của Sở Tư pháp`, `Công an tỉnh`), or null. A heading that says
 * what a body does (`Tòa án chuyển hồ sơ …`) tells of one act and makes nobody responsible for the others.
 */
export function bodyOfHeading(heading: string): string | null {
  const folded = foldText(heading);
  const lead = HEADING_OF.exec(folded);
  if (lead === null && !BODY_FIRST.test(folded)) return null;
  if (lead === null && findSubjects(folded, heading).some((one) => !one.binding)) return null;
  const from = lead?.[0].length ?? 0;
  const stop = folded.slice(from).search(END_OF_NAME);
  const name = heading.slice(from, stop === -1 ? undefined : from + stop).trim();
  return name === '' ? null : name.replace(/[,.\s]+$/, '');
}
