import type { LineView, RequestStep, RequestView } from '../../contract/request-views.ts';

/** Something on a line that waits for a word of one side: which sentence, its days and reason, what answers it. */
export type PointWords = {
  word:
    | 'entryWaits'
    | 'entryDisputed'
    | 'recallAsked'
    | 'extensionAsked'
    | 'receiptDisputed'
    | 'paused'
    | 'answerWaits'
    | 'silent'
    | 'deemedAgreed';
  on?: string;
  other?: string;
  reason?: string;
  answers: readonly RequestStep[];
};

/** What is open on a line, the gravest first. */
export function openPoints(line: LineView, { silence }: Pick<RequestView, 'silence'>): PointWords[] {
  return [...entryPoints(line), ...askedPoints(line), ...clockPoints(line, silence?.quote)];
}

/** What was entered afterwards, and the other side has not confirmed. */
function entryPoints({ confirmation, confirmationReason }: LineView): PointWords[] {
  if (confirmation === 'waiting') return [{ word: 'entryWaits', answers: ['confirmEntry', 'disputeEntry'] }];
  if (confirmation !== 'disputed') return [];
  return [{ word: 'entryDisputed', ...said(confirmationReason), answers: ['confirmEntry'] }];
}

/** What one side has asked of the other. */
function askedPoints({ recallAsked, extensionAsked, state }: LineView): PointWords[] {
  const points: PointWords[] = [];
  if (recallAsked) {
    const { askedOn: on, reason } = recallAsked;
    points.push({ word: 'recallAsked', on, reason, answers: ['agreeRecall', 'refuseRecall'] });
  }
  if (extensionAsked) {
    const { to: on, askedOn: other, reason } = extensionAsked;
    points.push({
      word: 'extensionAsked',
      on,
      other,
      reason,
      answers: ['grantExtension', 'refuseExtension'],
    });
  }
  if (state === 'answered') points.push({ word: 'answerWaits', answers: ['confirmAnswer', 'returnAnswer'] });
  return points;
}

/** What is not as it should be with the time of the line. */
function clockPoints(line: LineView, silenceQuote: string | undefined): PointWords[] {
  const { pausedSince, pauseReason, receiptDispute, silentSince, answeredOn, closedOn, receivedOn } = line;
  const points: PointWords[] = [];
  if (receiptDispute) {
    const { on, reason } = receiptDispute;
    points.push({
      word: 'receiptDisputed',
      on,
      ...(receivedOn && { other: receivedOn }),
      reason,
      answers: ['settleReceipt'],
    });
  }
  if (pausedSince && closedOn === null)
    points.push({
      word: 'paused',
      on: pausedSince,
      ...said(pauseReason),
      answers: ['supplement', 'resume'],
    });
  if (silentSince && answeredOn === null && closedOn === null)
    points.push({
      word: silenceQuote ? 'deemedAgreed' : 'silent',
      on: silentSince,
      ...said(silenceQuote ? `«${silenceQuote}»` : null),
      answers: ['remind'],
    });
  return points;
}

function said(reason: string | null): { reason?: string } {
  return reason ? { reason } : {};
}
