import type { DraftView } from '../../contract/drafts.ts';
import type { AnswerContent } from '../../contract/request-content.ts';
import type { KindView } from '../../contract/request-views.ts';
import { readDay, typedDay } from '../ui/read-day.ts';
import type { AskedField, TypedDetails } from './detail-form.ts';
import { detailsOf, typedDetails } from './detail-form.ts';
import type { Citing } from './use-taking.ts';

/** What is typed into the form of a letter; an answer needs all of it, a message the body only. */
export const emptyLetter = {
  body: '',
  outcome: '',
  medium: 'system',
  happenedOn: '',
  by: '',
  with: '',
  symbol: '',
};
export type LetterFields = typeof emptyLetter;
type Outcomes = KindView['outcomes'];
type KeptAnswer = NonNullable<DraftView['answer']>;

/** What an outcome must say; nothing of an answer in part, which names no outcome. */
export function neededBy(outcomes: Outcomes, outcome: string, partial: boolean): readonly AskedField[] {
  return partial ? [] : (outcomes.find(({ key }) => key === outcome)?.needs ?? []);
}

type Typed = {
  values: LetterFields;
  details: TypedDetails;
  partial: boolean;
  cites: Citing | null;
  needs: readonly AskedField[];
  uploadIds: string[];
};

/** An answer as it is sent, or kept as a draft. */
export function answerOf({ values, details, partial, cites, needs, uploadIds }: Typed): AnswerContent {
  const outside = values.medium !== 'system';
  const told = values.by.trim() && values.with.trim();
  return {
    body: values.body.trim(),
    partial,
    outcome: partial || values.outcome === '' ? null : values.outcome,
    outcomeDetails: detailsOf(needs, details),
    cites,
    medium: values.medium as AnswerContent['medium'],
    happenedOn: outside ? readDay(values.happenedOn) : null,
    told: outside && told ? { by: values.by.trim(), with: values.with.trim() } : null,
    paperSymbol: values.symbol.trim() || null,
    uploadIds,
  };
}

/** The fields of an answer that was kept, as one would have typed them. */
export function typedAnswer(
  answer: KeptAnswer,
  outcomes: Outcomes,
): { values: LetterFields; details: TypedDetails } {
  const outcome = answer.outcome ?? '';
  const needs = outcomes.find(({ key }) => key === outcome)?.needs ?? [];
  return {
    values: {
      body: answer.body ?? '',
      outcome,
      medium: answer.medium ?? 'system',
      happenedOn: answer.happenedOn ? typedDay(answer.happenedOn) : '',
      by: answer.told?.by ?? '',
      with: answer.told?.with ?? '',
      symbol: answer.paperSymbol ?? '',
    },
    details: typedDetails(needs, answer.outcomeDetails ?? {}),
  };
}
