import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../shell/use-act.ts';
import { useChecks } from '../shell/use-checks.ts';
import { useFields } from '../shell/use-fields.ts';
import { useToday } from '../shell/today.ts';
import { typedDay } from '../ui/read-day.ts';
import { answerOf, emptyLetter, neededBy, typedAnswer } from './answer-form.ts';
import type { LetterFields } from './answer-form.ts';
import type { ComposerFormProps } from './ComposerForm.tsx';
import { detailFaults } from './detail-form.ts';
import type { DetailFault, TypedDetails } from './detail-form.ts';
import { offered } from './request-steps.ts';
import { useSending } from './use-sending.ts';

/** What becomes of a letter: sent, put before a leader, or kept as a draft. */
export type Way = 'send' | 'submit' | 'keep';
export type ComposerState = ReturnType<typeof useComposer>;

/** The state of the form of a letter: what is typed, what is wrong with it, and how it is sent. */
export function useComposer({ view, mode, writing, draft }: ComposerFormProps) {
  const { t } = useTranslation('requestPage');
  const today = useToday();
  const start = draft?.answer ? typedAnswer(draft.answer, view.outcomes) : null;
  const form = useFields(
    start?.values ?? { ...emptyLetter, happenedOn: typedDay(today) },
    useFaults(mode, writing.partial),
  );
  const [details, setDetails] = useState<TypedDetails>(start?.details ?? {});
  const [faults, setFaults] = useState<Record<string, DetailFault>>({});
  const [uploadIds, setUploadIds] = useState<string[]>([]);
  const [position, setPosition] = useState(false);
  const [way, setWay] = useState<Way>('send');
  /** Grows with each letter that has left: the files of the last one go. */
  const [round, setRound] = useState(0);
  const acts = useSending(view, draft);
  const sending = useAct(acts[way === 'send' ? mode : way], {
    done: t(way === 'send' ? `compose.sent.${mode}` : `compose.done.${way}`),
    after: () => {
      form.clear();
      setDetails({});
      setUploadIds([]);
      setPosition(false);
      setRound((before) => before + 1);
      writing.end();
    },
  });
  const needs = mode === 'answer' ? neededBy(view.outcomes, form.values.outcome, writing.partial) : [];
  const send = (element: HTMLFormElement, chosen: Way) => {
    const found = chosen === 'keep' ? {} : detailFaults(needs, details);
    setFaults(found);
    const wholeForm =
      chosen === 'keep' ? form.values.body.trim() !== '' || form.passes(element) : form.passes(element);
    if (!wholeForm) return;
    const [first] = Object.keys(found);
    if (first) element.querySelector<HTMLElement>(`[name="detail-${first}"]`)?.focus();
    else {
      setWay(chosen);
      const { partial, cites } = writing;
      const answer = answerOf({ values: form.values, details, partial, cites, needs, uploadIds });
      sending.mutate({ answer, position, agencyId: lineOf() });
    }
  };
  /** The line that a message or a supplement means. */
  const lineOf = () =>
    mode === 'supplement' ? (offered(view, 'supplement')?.agencyId ?? null) : writing.agencyId;
  const typed = {
    details,
    faults,
    set: (key: string, words: string) => {
      setDetails((before) => ({ ...before, [key]: words }));
      setFaults(({ [key]: _mended, ...others }) => others);
    },
    position,
    setPosition,
    setUploadIds,
  };
  return { form, typed, send, sending, way, round };
}

/** What must be there before a letter leaves. */
function useFaults(mode: ComposerFormProps['mode'], partial: boolean) {
  const check = useChecks();
  return ({ body, outcome, medium, happenedOn, by, with: other }: LetterFields) => {
    const answering = mode === 'answer';
    const outside = answering && medium !== 'system';
    const spoken = outside && medium !== 'paper';
    return {
      outcome: answering && !partial ? check.words(outcome) : '',
      happenedOn: outside ? check.day(happenedOn) : '',
      by: spoken ? check.words(by, 2) : '',
      with: spoken ? check.words(other, 2) : '',
      body: check.words(body),
    };
  };
}
