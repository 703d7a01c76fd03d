import type { z } from 'zod';
import { AnswerContent, RequestContent } from '../../contract/request-content.ts';
import type { ActingContext } from '../access/context.ts';
import { checkInput } from '../platform/check-input.ts';
import { Refused } from '../platform/problem.ts';
import type { HeldDraft } from './draft-store.ts';

const WholeRequest = RequestContent.omit({ uploadIds: true });
const WholeAnswer = AnswerContent.omit({ uploadIds: true });

export type WholeContent =
  | { kind: 'request'; request: z.output<typeof WholeRequest> }
  | { kind: 'answer'; requestId: string; answer: z.output<typeof WholeAnswer> };

/**
 * What a draft says, as whole as what is sent without one must be.
 * @throws {Refused} `draftIncomplete`, naming each place that lacks something
 */
export function wholeContent({ language }: ActingContext, draft: HeldDraft): WholeContent {
  const { kind, requestId, content } = draft;
  if (kind === 'request') {
    const read = checkInput(WholeRequest, content, language);
    if (read.right) return { kind, request: read.data };
    throw incomplete(kind, read.places);
  }
  const read = checkInput(WholeAnswer, content, language);
  if (!read.right) throw incomplete(kind, read.places);
  if (requestId === null) throw new Error('a draft of an answer without its request');
  return { kind, requestId, answer: read.data };
}

function incomplete(kind: HeldDraft['kind'], places: readonly { path: string; message: string }[]): Refused {
  const named = places.map(({ path, message }) => ({ path: `${kind}.${path}`, message }));
  return new Refused('draftIncomplete', null, named);
}
