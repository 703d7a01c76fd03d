import { type Actor, hasRole } from '../person/actor.ts';
import { mayReadContent } from '../regulation/may.ts';
import type { RequestStep } from './step.ts';

type Asker = Pick<Actor, 'roles'>;

/** How the asker stands to a request inside their agency. */
export type Standing = {
  /** It was assigned to them, or to whom they stand in for. */
  holds: boolean;
  /** Nothing leaves the agency before a leader has approved it. */
  approves: boolean;
};

/** Requests are read, and answers prepared, by those who work with content. */
export function mayReadRequests(actor: Asker): boolean {
  return mayReadContent(actor);
}

/** Inside the agency: to prepare what leaves it, to note, to begin. */
export function mayDraft(actor: Asker): boolean {
  return mayReadContent(actor);
}

/** What is said to another agency is said by the clerk, a focal officer or a leader. */
export function maySend(actor: Asker): boolean {
  return hasRole(actor, 'clerk', 'focalOfficer', 'leader');
}

/** What the addressee says in its work: also by the officer to whom it was assigned, unless a leader approves what leaves. */
export function maySpeakFor(actor: Asker, { holds, approves }: Standing): boolean {
  return maySend(actor) || (holds && !approves && hasRole(actor, 'officer'));
}

/** Where a leader approves what leaves, only a leader sends without a draft that was approved. */
export function needsApproval(actor: Asker, approves: boolean): boolean {
  return approves && !hasRole(actor, 'leader');
}

/** What comes in is received and numbered by the same; so is an entry of the other side confirmed. */
export function mayReceive(actor: Asker): boolean {
  return hasRole(actor, 'clerk', 'focalOfficer', 'leader');
}

/** Work is handed out by a focal officer or a leader. */
export function mayAssign(actor: Asker): boolean {
  return hasRole(actor, 'focalOfficer', 'leader');
}

/** Bút phê, and the approval of what leaves. */
export function mayDirect(actor: Asker): boolean {
  return hasRole(actor, 'leader');
}

/** Who says how the registers are numbered; whether a leader approves is for a leader alone to say. */
export function maySetRegister(actor: Asker, { approval }: { approval: boolean }): boolean {
  return approval ? hasRole(actor, 'leader') : hasRole(actor, 'clerk', 'leader');
}

/** Kinds of a regulation's own, and who is reminded when, are said by those who may propose. */
export function maySetExchange(actor: Asker): boolean {
  return hasRole(actor, 'focalOfficer', 'leader');
}

/** What was exchanged before is brought in by those who keep the registers. */
export function mayBringIn(actor: Asker): boolean {
  return hasRole(actor, 'clerk', 'focalOfficer', 'leader');
}

const inside: ReadonlySet<RequestStep> = new Set(['start', 'draftAnswer', 'message']);
const receiving: ReadonlySet<RequestStep> = new Set([
  'receive',
  'acknowledge',
  'confirmEntry',
  'disputeEntry',
]);
const working: ReadonlySet<RequestStep> = new Set([
  'answer',
  'answerPart',
  'refuse',
  'pause',
  'resume',
  'askExtension',
  'escalate',
]);
const approved: ReadonlySet<RequestStep> = new Set(['answer', 'answerPart']);

/** May somebody take a step, if the line allows it? The acts ask the same. */
export function mayTake(step: RequestStep, actor: Asker, standing: Standing): boolean {
  if (!mayReadContent(actor)) return false;
  if (step === 'message') return maySpeakFor(actor, standing);
  if (inside.has(step)) return true;
  if (receiving.has(step)) return mayReceive(actor);
  if (step === 'assign') return mayAssign(actor);
  if (step === 'direct') return mayDirect(actor);
  if (approved.has(step) && needsApproval(actor, standing.approves)) return false;
  return working.has(step) ? maySpeakFor(actor, standing) : maySend(actor);
}
