import { useState } from 'react';
import type { MessageView, RequestView } from '../../contract/request-views.ts';
import type { AskedStep, ComposedStep } from './request-steps.ts';
import { isComposed, nextStep } from './request-steps.ts';

/** A paragraph that is cited: of a message, or of the request itself. */
export type Citing = NonNullable<MessageView['cites']>;
export type WritingMode = 'message' | 'answer' | 'supplement';
export type Writing = {
  mode: WritingMode;
  /** The addressee that the sender means; null: all of them. */
  agencyId: string | null;
  partial: boolean;
  cites: Citing | null;
  /** The draft of an answer that is gone on with. */
  draftId: string | null;
  /** How often somebody asked for the field: it takes the focus each time. */
  called: number;
};

const modes: Record<ComposedStep, WritingMode> = {
  answer: 'answer',
  answerPart: 'answer',
  draftAnswer: 'answer',
  supplement: 'supplement',
  message: 'message',
};

/** What somebody is about to do: a dialog that is asked for, or what is being written at the foot of the page. */
export function useTaking(view: RequestView) {
  const [asked, ask] = useState<AskedStep | null>(null);
  const writing = useWriting(view);
  const take = (step: AskedStep) => {
    if (isComposed(step.step)) writing.open(step.step, step.agencyId);
    else ask(step);
  };
  return { asked, take, close: () => ask(null), writing };
}

export type WritingState = ReturnType<typeof useWriting>;

function useWriting(view: RequestView) {
  const [state, setState] = useState<Writing>(() => begun(view));
  const set = (changes: Partial<Writing>) => setState((before) => ({ ...before, ...changes }));
  const call = (changes: Partial<Writing>) =>
    setState((before) => ({ ...before, ...changes, called: before.called + 1 }));
  return {
    ...state,
    set,
    open: (step: ComposedStep, agencyId: string) =>
      call({
        mode: modes[step],
        partial: step === 'answerPart',
        agencyId: view.part === 'from' ? agencyId : null,
      }),
    cite: (cites: Citing) => call({ cites }),
    openDraft: (draftId: string) => call({ mode: 'answer', draftId }),
    /** After it was sent: nothing is cited any more. */
    end: () => set({ cites: null, draftId: null, partial: false }),
  };
}

/** One answers where that is the next act, and writes otherwise. */
function begun(view: RequestView): Writing {
  const next = nextStep(view);
  const first = next && isComposed(next.step) ? next : null;
  return {
    mode: first ? modes[first.step as ComposedStep] : 'message',
    agencyId: view.part === 'from' && first ? first.agencyId : null,
    partial: first?.step === 'answerPart',
    cites: null,
    draftId: null,
    called: 0,
  };
}
