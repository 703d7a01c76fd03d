import type { Answer } from './regulation.ts';

/** How a regulation stands for one of its participants on a day. */
export const regulationStates = [
  'waitingForUs',
  'waitingForOthers',
  'refusedByUs',
  'withdrawn',
  'agreed',
  'upcoming',
  'inForce',
  'expired',
  'replaced',
] as const;
export type RegulationState = (typeof regulationStates)[number];

/** What the state follows from: the participant's own answer, and what has become of the regulation. */
export type StandingSide = {
  ownAnswer: Answer;
  /** How many participants it binds. */
  acceptedCount: number;
  effectFrom: string | null;
  /** The last day on which it holds. */
  effectTo: string | null;
  /** The first day on which it no longer holds, because another one has replaced it. */
  replacedOn: string | null;
  withdrawn: boolean;
};

/** It takes two to be bound to each other. SQL says the same where a regulation takes the place of another one. */
export const ENOUGH_TO_BIND = 2;

/**
 * How a regulation stands for a participant on a day. What the participant itself has to do or has said comes first;
 * one without a day of effect (a frame) is agreed until something replaces it, and never in force. The list's SQL says the same.
 */
export function stateOf(side: StandingSide, day: string): RegulationState {
  if (side.withdrawn) return 'withdrawn';
  if (side.ownAnswer === 'waiting') return 'waitingForUs';
  if (side.ownAnswer === 'refused') return 'refusedByUs';
  if (side.acceptedCount < ENOUGH_TO_BIND) return 'waitingForOthers';
  if (side.replacedOn !== null && side.replacedOn <= day) return 'replaced';
  if (side.effectFrom === null) return 'agreed';
  if (side.effectTo !== null && side.effectTo < day) return 'expired';
  return side.effectFrom > day ? 'upcoming' : 'inForce';
}
