import { type AlertGroup, alertGroupNames } from './alert-kind.ts';

/** How a group of alerts comes by mail: each at once, all of a day together, or not at all. */
export const mailChoices = ['now', 'digest', 'never'] as const;
export type MailChoice = (typeof mailChoices)[number];

/** How a person wants to be told by mail; hours are of Vietnam, `07:30`. */
export type MailSetting = {
  byMail: Record<AlertGroup, MailChoice>;
  /** When the message of the day is sent. */
  digestAt: string;
  /** Nothing is sent from the one hour to the other, over midnight too; null: at any hour. */
  quiet: { from: string; until: string } | null;
  language: 'vi' | 'en';
};

/** What holds for who has said nothing: what waits for an answer at once, the rest once a day, nothing in the night. */
export const usualSetting: MailSetting = {
  byMail: {
    account: 'now',
    regulations: 'digest',
    duties: 'digest',
    requests: 'now',
    deadlines: 'now',
    messages: 'digest',
  },
  digestAt: '07:30',
  quiet: { from: '21:00', until: '06:30' },
  language: 'vi',
};

/** Choices as they were kept, which an older version may have written: what is missing is as usual. */
export function completeChoices(kept: Readonly<Record<string, unknown>>): Record<AlertGroup, MailChoice> {
  const choices = alertGroupNames.map((group) => {
    const choice = mailChoices.find((one) => one === kept[group]);
    return [group, choice ?? usualSetting.byMail[group]] as const;
  });
  return Object.fromEntries(choices) as Record<AlertGroup, MailChoice>;
}
