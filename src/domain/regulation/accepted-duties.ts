import type { TimedDuty } from '../law/parsed-document.ts';
import type { AgreedDefault, DutyEdit, DutyTiming } from './duty-content.ts';
import type { DutyDecision, ImportContent } from './import-content.ts';

/** A duty of an import that a person has accepted or marked, as the person reads it. */
export type AcceptedDuty = {
  key: string;
  eId: string;
  quote: string;
  reading: DutyEdit;
  agreedDefault: AgreedDefault | null;
};

type Placed = { accepted: AcceptedDuty; span: TimedDuty['span'] };

/** The accepted and the added duties of an import, with the person's edits, in the order of the text. */
export function acceptedDuties(
  content: Pick<ImportContent, 'duties' | 'decisions' | 'added'>,
): AcceptedDuty[] {
  const read = content.duties.flatMap(({ key, duty }) => {
    const { decision, edit, agreedDefault } = decisionOf(content.decisions, key);
    return decision === 'accepted' ? [place(key, duty, edit, agreedDefault)] : [];
  });
  const added = content.added.map(({ key, duty, agreedDefault }) => place(key, duty, null, agreedDefault));
  return [...read, ...added]
    .toSorted((one, other) => one.span[0] - other.span[0] || one.span[1] - other.span[1])
    .map(({ accepted }) => accepted);
}

const nothingSaid: DutyDecision = { decision: 'open', edit: null, agreedDefault: null };

/** What a person has said to a duty; nothing said is `open`. */
export function decisionOf(decisions: Record<string, DutyDecision>, key: string): DutyDecision {
  return (Object.hasOwn(decisions, key) ? decisions[key] : undefined) ?? nothingSaid;
}

/** A length can be agreed on where the text has none: "kịp thời", "ngay"; "trong ngày" has one. */
export function takesDefault(timing: DutyTiming): boolean {
  return timing.class === 'soft' || (timing.class === 'immediate' && timing.amount === null);
}

/** The default falls away when the duty is read with a length of its own. */
function place(
  key: string,
  duty: TimedDuty,
  edit: DutyEdit | null,
  agreedDefault: AgreedDefault | null,
): Placed {
  const reading = editOf(edit ?? duty);
  const kept = takesDefault(reading) ? agreedDefault : null;
  const accepted = { key, eId: duty.eId, quote: duty.quote, reading, agreedDefault: kept };
  return { accepted, span: duty.span };
}

function editOf(duty: DutyEdit): DutyEdit {
  const { class: timingClass, amount, unit, every, dueBy, trigger, actor, recipient, action } = duty;
  return { class: timingClass, amount, unit, every, dueBy, trigger, actor, recipient, action };
}
