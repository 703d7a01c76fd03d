import type { FieldValues } from '../../../src/domain/request/kind.ts';
import type { Part } from '../cast.ts';
import type { HandedFile } from '../stage.ts';
import type { Move } from './letter.ts';

type Answer = {
  outcome: string;
  body: string;
  details?: FieldValues;
  by?: Part;
  files?: readonly HandedFile[];
};

/** The addressee's clerk receives it, at the hour in which the post of the day is opened. */
export function received(body: string, day: string, on?: string): Move {
  const said = { receivedOn: on ?? null };
  return { at: `${day}T14:05`, by: { body, part: 'vanthu' }, path: 'receive', of: body, said };
}

/** Somebody begins to work on it. */
export function started(body: string, day: string, part: Part = 'daumoi'): Move {
  return { at: `${day}T15:30`, by: { body, part }, path: 'start', of: body };
}

/** The addressee answers, whole. */
export function answered(
  body: string,
  day: string,
  { outcome, body: words, details, by = 'daumoi', files }: Answer,
): Move {
  const said = { body: words, outcome, ...(details && { outcomeDetails: details }) };
  return {
    at: `${day}T16:00`,
    by: { body, part: by },
    path: 'answer',
    of: body,
    said,
    ...(files && { files }),
  };
}

/** The addressee of a notice acknowledges it. */
export function acknowledged(body: string, day: string): Move {
  return { at: `${day}T14:40`, by: { body, part: 'vanthu' }, path: 'acknowledge', of: body };
}
