import { BODY } from './name-bodies.ts';
import { belongsToObject, objectBefore, opensMainClause } from './read-object-list.ts';
import { readPredicate, type Predicate } from './read-predicate.ts';
import type { Subject } from './subject.ts';
import { tellRole } from './tell-role.ts';
import type { Stretch } from './time-phrase.ts';
import { matchesOf } from '../matches-of.ts';

/** An owner of a paper acts only by sending it. */
const SENDING = /^(?:gửi|trình|nộp|chuyển)/;

const BODY_AT = new RegExp(`(?<![a-zà-ỹ\\d])${BODY}`, 'g');

/**
 * Bodies of the sentence that stand where a subject stands and have a verb, in order. `printed` is the sentence before
 * folding: a verb with a capital inside it (`Sở Xây dựng`, `Ban Tổ chức`) is part of a name.
 */
export function findSubjects(folded: string, printed: string): Subject[] {
  const subjects: Subject[] = [];
  const bodies = matchesOf(folded, BODY_AT).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  let taken = 0;
  for (const [i, body] of bodies.entries()) {
    const { start } = body;
    if (start < taken) continue;
    const role = tellRole(folded, start);
    if (role === null) continue;
    const next = bodies.slice(i + 1, i + 12);
    const found = readPredicate({ folded, printed }, body, next);
    if (found === null) continue;
    if (role.needsBinding && !found.binding) continue;
    if (role.role === 'owner' && !SENDING.test(folded.slice(found.verbAt))) continue;
    if (role.role === 'condition' && endsAtNextBody(folded, body, found, next)) continue;
    const object = objectBefore(folded, start);
    if (object !== null && belongsToObject(folded, { ...body, object }, found, next)) continue;
    const afterObject = object !== null && !opensMainClause(folded, start);
    subjects.push({ start, role: role.role, afterObject, ...found });
    taken = found.verbAt;
  }
  return subjects;
}

/** `Trường hợp người bị kết án đang tại ngoại, Tòa án phải …`: the binding word is said of the body after the condition's comma. */
function endsAtNextBody(folded: string, body: Stretch, found: Predicate, later: readonly Stretch[]): boolean {
  if (!found.binding) return false;
  return later.some((one) => one.start < found.verbAt && folded.slice(body.end, one.start).endsWith(', '));
}
