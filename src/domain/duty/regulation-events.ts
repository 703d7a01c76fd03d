import type { DutyContent } from '../regulation/duty-content.ts';

/** An event whose day the regulation itself fixes: its signing, its first and its last day of effect. */
export type RegulationEvent = 'signed' | 'inForce' | 'expires';

/** The document itself, as it speaks of itself. */
const itself =
  '(?:quy chế(?: phối hợp)?(?: này)?|(?:thông tư|nghị quyết) liên tịch(?: này)?' +
  '|(?:chương trình|kế hoạch|quy định|thỏa thuận|văn bản) (?:phối hợp(?: này)?|này))';
const deeds: Record<RegulationEvent, string> = {
  signed: '(?:ký|ký kết|ban hành|ký ban hành)',
  inForce: '(?:có hiệu lực|có hiệu lực thi hành|thực hiện|triển khai|triển khai thực hiện)',
  expires: '(?:hết hiệu lực|hết hiệu lực thi hành|hết thời hạn|hết thời hạn thực hiện)',
};
const events = Object.keys(deeds) as RegulationEvent[];
const whole = (pattern: string) => new RegExp(`^(?:(?:ngày|khi|thời điểm|lúc) )?(?:được )?${pattern}$`, 'iu');
const bare = new Map(events.map((event) => [event, whole(deeds[event])]));
const named = new Map(
  events.map((event) => [
    event,
    whole(`(?:${itself} (?:được )?${deeds[event]}|${deeds[event]} (?:của )?${itself})`),
  ]),
);
const aboutItself = new RegExp(`(?<!\\p{L})${itself}(?!\\p{L})`, 'iu');

/**
 * The event that starts a duty where it is one of the regulation: "kể từ ngày Quy chế này có hiệu lực", "sau 05 năm
 * thực hiện". A bare "kể từ ngày ký" may mean any paper; it is the regulation's own only where what has to be done is
 * about the regulation ("phổ biến Quy chế"). Null for all that somebody has to enter.
 */
export function regulationEventOf({ trigger, action }: DutyContent): RegulationEvent | null {
  if (trigger === null) return null;
  const words = trigger.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  const isIts = action !== null && aboutItself.test(action.normalize('NFC'));
  return (
    events.find((event) => named.get(event)?.test(words) || (isIts && bare.get(event)?.test(words))) ?? null
  );
}
