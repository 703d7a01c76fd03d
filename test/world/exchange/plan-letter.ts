import type { FieldValues } from '../../../src/domain/request/kind.ts';
import { chance } from '../chance.ts';
import { later, workdayFrom, workdaysAfter } from '../working-days.ts';
import type { Letter, Move } from './letter.ts';
import { acknowledged, answered, received, started } from './moves.ts';

/** What an addressee does with a letter. Days are ISO text. */
export type Course = {
  receivedOn?: string;
  /** The day of the answer; drawn when left out. */
  answeredOn?: string;
  outcome: string;
  details?: FieldValues;
  answer: string;
  /** The sender agrees on this day, where both settle. */
  confirmedOn?: string;
};

/** How long an addressee may take, in working days from the receipt, and how often it takes longer. */
export type Habit = { limit: number; late?: number };

/** What an addressee does with a letter that it answers: received, taken in hand, answered; by chance where it is not told. */
export function course(letter: Omit<Letter, 'moves'>, body: string, told: Course, habit: Habit): Move[] {
  const sentOn = letter.at.slice(0, 10);
  const draw = (what: string) => chance('letter', letter.regulation, letter.title, sentOn, body, what);
  const receivedOn = told.receivedOn ?? workdaysAfter(sentOn, draw('received') < 0.7 ? 0 : 1);
  const { limit, late = 0.1 } = habit;
  const isLate = draw('late') < late;
  const days = isLate ? limit + 1 + Math.floor(draw('days') * 5) : 1 + Math.floor(draw('days') * (limit - 1));
  const answeredOn = told.answeredOn ?? workdaysAfter(receivedOn, days);
  const startedOn = workdaysAfter(receivedOn, 1);
  const hasTime = startedOn < answeredOn && draw('started') < 0.5;
  const { outcome, answer, details, confirmedOn } = told;
  const said = { outcome, body: answer, ...(details && { details }) };
  return [
    received(body, receivedOn),
    ...(hasTime ? [started(body, startedOn)] : []),
    answered(body, answeredOn, said),
    ...(confirmedOn === undefined ? [] : [confirmed(letter.from, body, confirmedOn)]),
  ];
}

/** The sender agrees to what was answered. */
export function confirmed(sender: string, of: string, day: string): Move {
  return { at: `${day}T10:15`, by: { body: sender, part: 'daumoi' }, path: 'confirm-answer', of };
}

/** When somebody acknowledges a notice: on its day, or the next ones. */
export function takenNote(letter: Omit<Letter, 'moves'>, body: string): Move {
  const sentOn = letter.at.slice(0, 10);
  const draw = chance('notice', letter.title, sentOn, body);
  return acknowledged(body, later(workdayFrom(sentOn), workdaysAfter(sentOn, Math.floor(draw * 2.4))));
}
