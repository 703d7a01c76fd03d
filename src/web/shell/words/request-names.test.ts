import { expect, test } from 'vitest';
import {
  lineStateNames,
  mediumNames,
  outcomeNames,
  requestKindNames,
  urgencyNames,
} from '../../../domain/request/request-names.ts';
import { requests as english } from './en/requests.ts';
import { requests as vietnamese } from './vi/requests.ts';

test.each([
  ['vi', vietnamese],
  ['en', english],
] as const)('a file says of a request what the screen says (%s)', (language, screen) => {
  const { kind, state, urgency, medium, outcome } = screen;
  expect({ kind, state, urgency, medium, outcome }).toEqual({
    kind: requestKindNames[language],
    state: lineStateNames[language],
    urgency: urgencyNames[language],
    medium: mediumNames[language],
    outcome: outcomeNames[language],
  });
});
