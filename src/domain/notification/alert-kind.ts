/**
 * Of what people are told, by the group in which they choose how. `account`: one's own sign-in and roles that wait;
 * `regulations`: texts and corrections that others propose; `duties`: work under a regulation; `requests`: what passes
 * between agencies; `deadlines`: ends that come near, pass or move; `messages`: the thread of a request.
 */
export const alertGroups = {
  account: [
    'signInReset',
    'headOfReset',
    'appointmentToConfirm',
    'newSignIn',
    'uploadRefused',
    'keyToConfirm',
  ],
  regulations: ['proposalArrived', 'correctionArrived', 'proposalAgreed'],
  duties: ['workHanded', 'fulfilmentDisputed'],
  requests: [
    'requestArrived',
    'noticeArrived',
    'entryToConfirm',
    'requestAssigned',
    'requestAnswered',
    'requestRefused',
    'requestReturned',
    'requestConfirmed',
    'requestDisputed',
    'receiptDateDisputed',
    'recallAsked',
    'recallAnswered',
    'extensionAsked',
    'extensionAnswered',
    'requestPaused',
    'requestResumed',
    'supplementGiven',
    'draftToApprove',
    'draftApproved',
    'draftReturned',
  ],
  deadlines: [
    'requestReminder',
    'requestOverdue',
    'requestEscalated',
    'noAnswer',
    'deadlineMoved',
    'deadlinesMoved',
    'loanDue',
  ],
  messages: ['messageArrived'],
} as const;

export type AlertGroup = keyof typeof alertGroups;
export type AlertKind = (typeof alertGroups)[AlertGroup][number];

export const alertGroupNames = Object.keys(alertGroups) as readonly AlertGroup[];
export const alertKinds = alertGroupNames.flatMap((group): readonly AlertKind[] => alertGroups[group]);

const groups = new Map<AlertKind, AlertGroup>(
  alertGroupNames.flatMap((group) => alertGroups[group].map((kind) => [kind, group] as const)),
);

/** The group in which a person chooses how they are told of this. */
export function groupOf(kind: AlertKind): AlertGroup {
  return groups.get(kind) ?? 'account';
}

/** What an alert may be about; each has its page in `pathOfAlert`. */
export const aboutKinds = [
  'regulation',
  'duty',
  'fulfilment',
  'request',
  'requestDraft',
  'person',
  'upload',
] as const;
export type AboutKind = (typeof aboutKinds)[number];
