import type { RequestKind } from './request.ts';

/** What a kind needs to say; `names`: a list of people by name and position. */
export const fieldTypes = ['text', 'longText', 'day', 'number', 'yesNo', 'names'] as const;
export type KindField = { key: string; type: (typeof fieldTypes)[number]; required: boolean };

/** Somebody by name and position; `decision`: what the sender says of somebody who was assigned. */
export type NamedPerson = { name: string; position: string; decision?: 'accepted' | 'replaced' };
/** What is said in the fields of a kind or an outcome, by their keys. */
export type FieldValue = string | number | boolean | NamedPerson[];
export type FieldValues = Readonly<Record<string, FieldValue>>;

/** How an answer can end it, and what such an answer must say; `agreed` and `partly` of a decision name the decision. */
export type KindOutcome = { key: string; needs: readonly KindField[] };

/** A kind of request: what it must say, how it can end, who settles it. */
export type KindRule = {
  kind: RequestKind;
  fields: readonly KindField[];
  outcomes: readonly KindOutcome[];
  /** `both`: after the answer the sender agrees, or gives it back. */
  settledBy: 'answer' | 'both';
};

const required = (key: string, type: KindField['type']): KindField => ({ key, type, required: true });
const optional = (key: string, type: KindField['type']): KindField => ({ key, type, required: false });
const plain = (key: string): KindOutcome => ({ key, needs: [] });
const decision = [required('decisionNumber', 'text'), required('decisionDate', 'day')];

/** The rules of the kinds that everybody has. Words for keys stand with the words of the screens. */
export const kindRules: Record<RequestKind, KindRule> = {
  information: {
    kind: 'information',
    fields: [optional('period', 'text')],
    outcomes: [plain('given'), plain('partlyGiven'), plain('notHeld')],
    settledBy: 'answer',
  },
  document: {
    kind: 'document',
    fields: [required('documents', 'longText'), optional('original', 'yesNo'), optional('returnOn', 'day')],
    outcomes: [plain('given'), plain('partlyGiven'), plain('lent'), plain('notHeld')],
    settledBy: 'answer',
  },
  opinion: {
    kind: 'opinion',
    fields: [optional('questions', 'longText')],
    outcomes: [plain('agrees'), plain('agreesWithRemarks'), plain('disagrees'), plain('noOpinion')],
    settledBy: 'answer',
  },
  staff: {
    kind: 'staff',
    fields: [
      required('purpose', 'text'),
      optional('numberOfPeople', 'number'),
      optional('from', 'day'),
      optional('until', 'day'),
    ],
    outcomes: [{ key: 'assigned', needs: [required('staff', 'names')] }, plain('noneAvailable')],
    settledBy: 'both',
  },
  jointWork: {
    kind: 'jointWork',
    fields: [
      required('what', 'text'),
      optional('where', 'text'),
      optional('from', 'day'),
      optional('until', 'day'),
    ],
    outcomes: [plain('agreed'), { key: 'otherTime', needs: [required('from', 'day')] }, plain('declined')],
    settledBy: 'answer',
  },
  decision: {
    kind: 'decision',
    fields: [required('proposed', 'longText'), optional('concerns', 'text')],
    outcomes: [{ key: 'agreed', needs: decision }, { key: 'partly', needs: decision }, plain('declined')],
    settledBy: 'answer',
  },
  transfer: {
    kind: 'transfer',
    fields: [required('matter', 'text'), optional('signs', 'longText'), optional('handedOverOn', 'day')],
    outcomes: [
      plain('accepted'),
      { key: 'passedOn', needs: [required('passedTo', 'text')] },
      plain('notAccepted'),
    ],
    settledBy: 'answer',
  },
  obstacle: {
    kind: 'obstacle',
    fields: [required('obstacle', 'longText'), optional('ownPosition', 'longText')],
    outcomes: [
      { key: 'solved', needs: [required('solution', 'longText')] },
      { key: 'referred', needs: [required('referredTo', 'text')] },
    ],
    settledBy: 'both',
  },
  notice: { kind: 'notice', fields: [], outcomes: [plain('acknowledged')], settledBy: 'answer' },
};
