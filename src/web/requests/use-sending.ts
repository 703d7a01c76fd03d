import type { MutationOptions } from '@tanstack/react-query';
import type { DraftView } from '../../contract/drafts.ts';
import type { AnswerContent } from '../../contract/request-content.ts';
import type { RequestView } from '../../contract/request-views.ts';
import { call } from '../shell/call.ts';
import { useOnceKey } from './use-once-key.ts';
import { useStepOptions } from './use-step-options.ts';
import type { WritingMode } from './use-taking.ts';

/** A letter as it is handed over: an answer whole, of other letters the words, the citation and the files. */
export type Letter = { answer: AnswerContent; position: boolean; agencyId: string | null };
type Act = MutationOptions<unknown, Error, Letter>;

/** The acts by which a letter leaves, or is kept inside. */
export function useSending(
  view: RequestView,
  draft: DraftView | null,
): Record<WritingMode | 'keep' | 'submit', Act> {
  const requestId = view.id;
  const optionsOf = useStepOptions(view);
  const keyFor = useOnceKey();
  const { context, onError } = optionsOf(ownLine(view));
  const keep = async (letter: Letter): Promise<DraftView> => {
    const { uploadIds, ...answer } = letter.answer;
    const content = { kind: 'answer' as const, requestId, answer: filled(answer), uploadIds };
    if (draft === null)
      return call.drafts.addDraft(content, { context: { idempotencyKey: keyFor(content) } });
    const fileIds = draft.files.map(({ id }) => id);
    return call.drafts.editDraft(
      { ...content, draftId: draft.id, fileIds },
      { context: { version: draft.version } },
    );
  };
  return {
    message: {
      mutationFn: ({ answer: { body, cites, uploadIds }, position, agencyId }) => {
        const input = { requestId, agencyId, position, body, cites, uploadIds };
        return call.requests.sendMessage(input, { context: { idempotencyKey: keyFor(input) } });
      },
    },
    supplement: {
      mutationFn: ({ answer: { body, cites, uploadIds }, agencyId }) =>
        call.requests.supplementRequest(
          { requestId, agencyId: agencyId ?? '', body, cites, uploadIds },
          { context: optionsOf(agencyId ?? '').context },
        ),
      onError,
    },
    answer: {
      mutationFn: ({ answer }) => call.requests.answerRequest({ requestId, ...answer }, { context }),
      onError,
    },
    keep: { mutationFn: keep },
    submit: {
      mutationFn: async (letter) => {
        const kept = await keep(letter);
        return call.drafts.submitDraft({ draftId: kept.id }, { context: { version: kept.version } });
      },
    },
  };
}

/** An addressee has one line, its own. */
function ownLine({ part, lines, steps }: RequestView): string {
  return part === 'to' ? (steps[0]?.agencyId ?? lines[0]?.agency.agencyId ?? '') : '';
}

/** A draft may lack what an answer must have: empty words are left out. */
function filled(answer: Omit<AnswerContent, 'uploadIds'>): Partial<Omit<AnswerContent, 'uploadIds'>> {
  const { body, ...others } = answer;
  return body === '' ? others : { ...others, body };
}
