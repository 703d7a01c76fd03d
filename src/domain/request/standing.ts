import type { LineState } from './request.ts';

/** How a request stands on a day, as people say it: quá hạn, đến hạn, đang xử lý, chờ bổ sung, trả lời chậm, không trả lời … */
export const requestStandings = [
  'running',
  'due',
  'overdue',
  'paused',
  'answered',
  'done',
  'doneLate',
  'refused',
  'recalled',
  'escalated',
  'silent',
  'deemedAgreed',
] as const;
export type RequestStanding = (typeof requestStandings)[number];

/** What the standing of a line, or of a whole side, follows from; days are ISO text. */
export type StandingFacts = {
  state: LineState;
  dueOn: string | null;
  paused: boolean;
  /** Answered after the day, or closed so. */
  late: boolean;
  /** The end passed without an answer. */
  silent: boolean;
  /** The cited article says that no answer is consent. */
  silenceAgrees: boolean;
};

/**
 * How a request stands on a day. No answer by the end is no answer, never consent, unless the cited article says so; what is
 * answered afterwards is late, and recorded as an answer.
 */
export function requestStanding(facts: StandingFacts, day: string): RequestStanding {
  const { state, dueOn, paused, late, silent, silenceAgrees } = facts;
  if (state === 'done') return late ? 'doneLate' : 'done';
  if (state === 'answered' || state === 'refused' || state === 'recalled' || state === 'escalated')
    return state;
  if (paused) return 'paused';
  if (silent) return silenceAgrees ? 'deemedAgreed' : 'silent';
  if (dueOn === null || dueOn > day) return 'running';
  return dueOn === day ? 'due' : 'overdue';
}
