/**
 * What may be asked or told. The kinds that everybody has; a regulation names its own beside them, each handled like one of
 * these (`handledLike`).
 */
export const requestKinds = [
  'information',
  'document',
  'opinion',
  'staff',
  'jointWork',
  'decision',
  'transfer',
  'obstacle',
  'notice',
] as const;
export type RequestKind = (typeof requestKinds)[number];

/** Thường, khẩn, thượng khẩn, hỏa tốc (NĐ 30/2020, Phụ lục I). */
export const urgencies = ['normal', 'urgent', 'veryUrgent', 'express'] as const;
export type Urgency = (typeof urgencies)[number];

/** How it came about: in the system, or outside it and entered afterwards. */
export const media = ['system', 'paper', 'telephone', 'inPerson'] as const;
export type Medium = (typeof media)[number];

/** On whose side of a request an agency stands. */
export const requestParts = ['from', 'to'] as const;
export type RequestPart = (typeof requestParts)[number];

/**
 * How a request stands with one addressee, in the order of the ladder. `sent`: entered afterwards and not confirmed yet;
 * `answered`: answered, and the sender has still to agree (kinds that both settle).
 */
export const lineStates = [
  'sent',
  'arrived',
  'received',
  'assigned',
  'processing',
  'answered',
  'done',
  'refused',
  'recalled',
  'escalated',
] as const;
export type LineState = (typeof lineStates)[number];

/** The codes of the national axis of documents (QCVN 102:2016, trạng thái xử lý văn bản). */
export const axisCodes: Record<LineState, string | null> = {
  sent: null,
  arrived: '01',
  refused: '02',
  received: '03',
  assigned: '04',
  processing: '05',
  answered: '05',
  done: '06',
  recalled: '15',
  escalated: null,
};

/** A line that has ended: nobody owes anything on it any more. */
export function hasEnded(state: LineState): boolean {
  return state === 'done' || state === 'refused' || state === 'recalled' || state === 'escalated';
}
