import { Temporal } from 'temporal-polyfill';
import { type AlertKind, groupOf } from './alert-kind.ts';
import type { MailSetting } from './mail-setting.ts';

const zone = 'Asia/Ho_Chi_Minh';

/**
 * When an alert is mailed to a person with these wishes; null: never. What would come in their quiet hours waits for the
 * end of them.
 * @param at the instant of the alert, ISO 8601
 */
export function planMail(kind: AlertKind, at: string, setting: MailSetting): string | null {
  const choice = setting.byMail[groupOf(kind)];
  if (choice === 'never') return null;
  const told = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  const wanted = choice === 'now' ? told : nextAt(told, setting.digestAt);
  return afterQuiet(wanted, setting.quiet).toInstant().toString();
}

/** The same moment when it is this hour, else the next time that the clock shows it. */
function nextAt(from: Temporal.ZonedDateTime, hour: string): Temporal.ZonedDateTime {
  const today = from.withPlainTime(Temporal.PlainTime.from(hour));
  return Temporal.ZonedDateTime.compare(today, from) >= 0 ? today : today.add({ days: 1 });
}

function afterQuiet(moment: Temporal.ZonedDateTime, quiet: MailSetting['quiet']): Temporal.ZonedDateTime {
  if (quiet === null || quiet.from === quiet.until) return moment;
  const hour = moment.toPlainTime().toString({ smallestUnit: 'minute' });
  const overMidnight = quiet.from > quiet.until;
  const isQuiet = overMidnight
    ? hour >= quiet.from || hour < quiet.until
    : hour >= quiet.from && hour < quiet.until;
  return isQuiet ? nextAt(moment, quiet.until) : moment;
}
