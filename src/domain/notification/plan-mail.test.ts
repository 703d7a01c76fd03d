import { expect, test } from 'vitest';
import type { AlertKind } from './alert-kind.ts';
import { completeChoices, type MailSetting, usualSetting } from './mail-setting.ts';
import { planMail } from './plan-mail.ts';

const day = { ...usualSetting, quiet: { from: '12:00', until: '13:30' } } satisfies MailSetting;
const never = { ...usualSetting, byMail: { ...usualSetting.byMail, requests: 'never' as const } };
const always = { ...usualSetting, quiet: null };

test.each<[string, AlertKind, string, MailSetting, string | null]>([
  ['at once', 'requestArrived', '2022-09-05T09:00:00+07:00', usualSetting, '2022-09-05T09:00:00+07:00'],
  ['never, if one wants none', 'requestArrived', '2022-09-05T09:00:00+07:00', never, null],
  [
    'in the message of the next day',
    'proposalArrived',
    '2022-09-05T09:00:00+07:00',
    usualSetting,
    '2022-09-06T07:30:00+07:00',
  ],
  [
    'in the message of the same day',
    'proposalArrived',
    '2022-09-05T06:00:00+07:00',
    usualSetting,
    '2022-09-05T07:30:00+07:00',
  ],
  [
    'in the message that leaves now',
    'proposalArrived',
    '2022-09-05T07:30:00+07:00',
    usualSetting,
    '2022-09-05T07:30:00+07:00',
  ],
  [
    'in the morning, when told at night',
    'requestArrived',
    '2022-09-05T23:10:00+07:00',
    usualSetting,
    '2022-09-06T06:30:00+07:00',
  ],
  [
    'the same morning, when told after midnight',
    'requestArrived',
    '2022-09-06T02:00:00+07:00',
    usualSetting,
    '2022-09-06T06:30:00+07:00',
  ],
  [
    'at the last quiet minute’s end',
    'requestArrived',
    '2022-09-06T06:29:59+07:00',
    usualSetting,
    '2022-09-06T06:30:00+07:00',
  ],
  [
    'at once, when the quiet has ended',
    'requestArrived',
    '2022-09-06T06:30:00+07:00',
    usualSetting,
    '2022-09-06T06:30:00+07:00',
  ],
  ['after a quiet noon', 'requestArrived', '2022-09-06T12:30:00+07:00', day, '2022-09-06T13:30:00+07:00'],
  [
    'after a quiet noon, the message of the day too',
    'messageArrived',
    '2022-09-06T08:00:00+07:00',
    { ...day, digestAt: '12:15' },
    '2022-09-06T13:30:00+07:00',
  ],
  [
    'at night, if nothing is quiet',
    'requestArrived',
    '2022-09-05T23:10:00+07:00',
    always,
    '2022-09-05T23:10:00+07:00',
  ],
])('an alert is mailed %s', (...[, kind, at, setting, mailed]) => {
  const planned = planMail(kind, new Date(at).toISOString(), setting);
  expect(planned === null ? null : Date.parse(planned)).toBe(mailed === null ? null : Date.parse(mailed));
});

test('choices that an older version kept are completed, and what is no choice is as usual', () => {
  expect(completeChoices({ requests: 'never', duties: 'sometimes', later: 'now' })).toEqual({
    ...usualSetting.byMail,
    requests: 'never',
  });
});
