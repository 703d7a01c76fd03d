import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { ok, type Outcome, refusal } from '../outcome.ts';
import { answerDays } from './answer-days.ts';
import { checkOutcome } from './check-fields.ts';
import type { FieldValues, KindRule, NamedPerson } from './kind.ts';
import type { RequestLine, RequestLineChange } from './line.ts';
import { loanOf } from './move-loan.ts';
import { countLine } from './count-line.ts';
import { withRest } from './pause-line.ts';
import { type StepRefusal, whyNot } from './step-rules.ts';

export type Answered = {
  partial: boolean;
  outcome: string | null;
  details: FieldValues;
  /** The day of the answer: today, or when it was given outside the system. */
  on: string;
  today: string;
};

/**
 * Answers, whole or in part. Late is recorded, never refused. What both sides settle waits for the sender then.
 * @param asked what the kind wants of an answer, and what the request said in its fields
 */
export function answerLine(
  line: RequestLine,
  { partial, outcome, details, on, today }: Answered,
  asked: { rule: KindRule; fields: FieldValues },
  calendar: WorkingCalendar,
): Outcome<RequestLineChange, StepRefusal | 'outcomeIncomplete' | 'happenedInFuture'> {
  const why = whyNot(partial ? 'answerPart' : 'answer', line, 'addressee');
  if (why !== null) return refusal(why);
  if (on > today) return refusal('happenedInFuture');
  if (partial) return ok({ state: 'processing' });
  const checked = checkOutcome(asked.rule, outcome, details);
  if (!checked.ok) return checked;
  const loan = loanOf({ outcome, details, fields: asked.fields }, today);
  if (outcome === 'lent' && loan === null) return refusal('outcomeIncomplete');
  const settled = line.settledBy === 'answer';
  return ok({
    state: settled ? 'done' : 'answered',
    outcome,
    outcomeDetails: details,
    answeredOn: on,
    answerDays: answerDays(line, on, calendar),
    closedOn: settled ? today : null,
    extensionAsked: null,
    loan,
  });
}

/** The sender agrees to an answer that both settle; people who were assigned are accepted. */
export function confirmAnswer(
  line: RequestLine,
  { details, today }: { details: FieldValues; today: string },
): Outcome<RequestLineChange, StepRefusal> {
  const why = whyNot('confirmAnswer', line, 'sender');
  if (why !== null) return refusal(why);
  const outcomeDetails = withDecisions(line.outcomeDetails, details, 'accepted');
  return ok({ state: 'done', closedOn: today, outcomeDetails });
}

/**
 * The sender does not agree, and the addressee goes on; the days for which the answer lay with the sender rest. Of people
 * who were assigned those marked are to be replaced, all where nobody is marked.
 */
export function returnAnswer(
  line: RequestLine,
  { details, today }: { details: FieldValues; today: string },
  calendar: WorkingCalendar,
): Outcome<RequestLineChange, StepRefusal> {
  const why = whyNot('returnAnswer', line, 'sender');
  if (why !== null) return refusal(why);
  const marked = peopleOf(details).some(({ decision }) => decision === 'replaced');
  const change = {
    state: 'processing' as const,
    outcome: null,
    outcomeDetails: withDecisions(line.outcomeDetails, details, marked ? 'accepted' : 'replaced'),
    answeredOn: null,
    answerDays: null,
    pauses: withRest(line.pauses, line.answeredOn ?? today, today),
  };
  return ok({ ...change, ...countLine({ ...line, ...change }, calendar, today) });
}

/** What was answered, with what the sender says of each of the people it names; nobody else gets in. */
function withDecisions(
  answered: FieldValues,
  said: FieldValues,
  otherwise: NonNullable<NamedPerson['decision']>,
): FieldValues {
  const people = peopleOf(answered);
  if (people.length === 0) return answered;
  const decided = peopleOf(said);
  const staff = people.map(({ name, position }) => {
    const found = decided.find((one) => one.name === name && one.position === position);
    return { name, position, decision: found?.decision ?? otherwise };
  });
  return { ...answered, staff };
}

function peopleOf({ staff }: FieldValues): NamedPerson[] {
  return Array.isArray(staff) ? staff : [];
}
