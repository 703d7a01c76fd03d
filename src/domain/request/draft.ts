import type { Actor } from '../person/actor.ts';
import { maySend, maySpeakFor, needsApproval, type Standing } from './may.ts';

/** How far something has come that is prepared inside an agency before it leaves. */
export const draftStates = ['draft', 'submitted', 'approved', 'returned', 'sent', 'discarded'] as const;
export type DraftState = (typeof draftStates)[number];

type Asker = Pick<Actor, 'roles'>;
type Kind = 'request' | 'answer';

/** It was sent or given up: nothing changes it any more. */
export function hasEnded(state: DraftState): boolean {
  return state === 'sent' || state === 'discarded';
}

/** What was put before a leader, or approved, must be put before one again once it was changed. */
export function stateOnceEdited(state: DraftState): DraftState {
  return state === 'returned' ? 'returned' : 'draft';
}

/** A draft leaves by the hands of those who send; an answer also by those of the officer who holds the request. */
export function maySendDraft(actor: Asker, kind: Kind, standing: Standing): boolean {
  return kind === 'answer' ? maySpeakFor(actor, standing) : maySend(actor);
}

/** Must a leader approve it as it stands, before the asker may send it? */
export function waitsForLeader(actor: Asker, state: DraftState, approves: boolean): boolean {
  return state !== 'approved' && needsApproval(actor, approves);
}
