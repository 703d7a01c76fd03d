import type { Stretch } from './time-phrase.ts';

/** How a body stands in the sentence: it acts, it is told to act (`yêu cầu B …`), it acts in a passive (`do B …`), it owns the paper that is sent, or it stands in a condition. */
export type SubjectRole = 'main' | 'told' | 'agent' | 'owner' | 'condition';

/** A body with the verb it goes with. */
export type Subject = Stretch & {
  role: SubjectRole;
  /** Where its predicate begins. */
  verbAt: number;
  /** Whether a binding word (`phải`, `có trách nhiệm`) stands before the verb. */
  binding: boolean;
  /** Whether it follows, after a comma, a body that is an object (`gửi cho A, B …`) and may only continue the list. */
  afterObject: boolean;
};
