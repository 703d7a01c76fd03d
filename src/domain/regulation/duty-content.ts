import type { DutyClass, DueBy, Every, TimedDuty, TimeUnit } from '../law/parsed-document.ts';

/**
 * Whom a word of the text ("Tòa án", "hai cơ quan", "bên được đề nghị") means. `requested` and `requesting` are known
 * only when somebody asks somebody; `outside` is nobody among the participants, so the duty binds none of them.
 */
export type ActorTarget =
  | { to: 'parties'; agencyIds: string[] }
  | { to: 'everyParty' }
  | { to: 'lead' }
  | { to: 'requested' }
  | { to: 'requesting' }
  | { to: 'outside' };

/** A length that the participants agree on where the text has none ("kịp thời", "ngay"). */
export type AgreedDefault = { amount: number; unit: TimeUnit };

/** The time of a duty. */
export type DutyTiming = {
  class: DutyClass;
  amount: number | null;
  unit: TimeUnit | null;
  every: Every | null;
  dueBy: DueBy | null;
};

/** What of a duty a person may put right while it is read. */
export type DutyEdit = DutyTiming & Pick<TimedDuty, 'trigger' | 'actor' | 'recipient' | 'action'>;

/** A duty as participants agree to read it. */
export type DutyContent = DutyEdit & {
  eId: string;
  quote: string;
  obliged: ActorTarget;
  owedTo: ActorTarget | null;
  agreedDefault: AgreedDefault | null;
};
