import { z } from 'zod';
import { aboutKinds, alertGroupNames, alertKinds } from '../domain/notification/alert-kind.ts';
import { mailChoices, usualSetting } from '../domain/notification/mail-setting.ts';
import { act, count, Id, Instant, page, paging, words } from './act.ts';

export const AlertView = z.object({
  id: Id,
  kind: z.enum(alertKinds),
  at: Instant,
  subject: words('Quy chế phối hợp số 10').meta({
    description: 'What it is about; empty when that is restricted',
  }),
  restricted: z.boolean(),
  agencyId: Id.nullable().meta({
    description: 'The agency in which one is told of it; null: of one’s own account',
  }),
  about: z.object({ kind: z.enum(aboutKinds), id: Id }).nullable(),
  readAt: Instant.nullable(),
});
export type AlertView = z.infer<typeof AlertView>;

/** An hour of Vietnam. */
const Hour = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .meta({ examples: ['07:30'] });

const choice = z.enum(mailChoices);

export const NotificationSettings = z
  .object({
    byMail: z.record(z.enum(alertGroupNames), choice).meta({
      description: 'For each group: `now` at once, `digest` once a day, `never` not by mail',
      examples: [usualSetting.byMail],
    }),
    digestAt: Hour.meta({ description: 'When the message of the day is sent' }),
    quiet: z
      .object({ from: Hour, until: Hour })
      .nullable()
      .meta({ description: 'Hours in which nothing is sent; what came in them is sent at their end' }),
    language: z.enum(['vi', 'en']),
  })
  .meta({ examples: [usualSetting] });
export type NotificationSettings = z.infer<typeof NotificationSettings>;

export const FailedMail = z.object({
  id: Id,
  address: words('v…@vks-hagiang.demo').meta({ description: 'The address without the name in it' }),
  purpose: z.enum(['letter', 'alerts']).meta({ description: '`letter`: a link or an invitation' }),
  createdAt: Instant,
  failedAt: Instant,
  attempts: count(1),
  code: words('550').meta({ description: 'The answer of the mail server, or the kind of failure' }),
});
export type FailedMail = z.infer<typeof FailedMail>;

export const notifications = {
  listAlerts: act
    .meta({ access: 'person' })
    .route({
      method: 'GET',
      path: '/account/alerts',
      operationId: 'listAlerts',
      summary: 'What one has been told, the newest first; in capacities that have ended nothing',
    })
    .input(
      z.object({
        ...paging,
        unread: z
          .stringbool()
          .default(false)
          .meta({ examples: ['true'] }),
      }),
    )
    .output(page(AlertView)),
  countAlerts: act
    .meta({ access: 'person' })
    .route({
      method: 'GET',
      path: '/account/alerts/count',
      operationId: 'countAlerts',
      summary: 'How much of what one has been told is unread',
    })
    .output(z.object({ unread: count(3) })),
  markAlertsRead: act
    .meta({ access: 'person' })
    .route({
      method: 'POST',
      path: '/account/alerts/read',
      operationId: 'markAlertsRead',
      summary: 'Mark one’s alerts as read, these or all',
    })
    .input(z.object({ alertIds: z.array(Id).max(200).optional() }))
    .output(z.object({ read: count(1) })),
  readNotificationSettings: act
    .meta({ access: 'person' })
    .route({
      method: 'GET',
      path: '/account/notification-settings',
      operationId: 'readNotificationSettings',
      summary: 'How one is told by mail',
    })
    .output(NotificationSettings),
  changeNotificationSettings: act
    .meta({ access: 'person' })
    .route({
      method: 'PUT',
      path: '/account/notification-settings',
      operationId: 'changeNotificationSettings',
      summary: 'Say how one wants to be told by mail',
    })
    .input(NotificationSettings)
    .output(NotificationSettings),
  readCalendarFeed: act
    .meta({ access: 'person' })
    .route({
      method: 'GET',
      path: '/account/calendar-feed',
      operationId: 'readCalendarFeed',
      summary: 'Whether a calendar may read one’s due days; the address itself is shown only when it is made',
    })
    .output(z.object({ openedAt: Instant.nullable() })),
  openCalendarFeed: act
    .meta({ access: 'person' })
    .route({
      method: 'POST',
      path: '/account/calendar-feed',
      operationId: 'openCalendarFeed',
      summary: 'Make the secret address of one’s due days for a calendar; the one before ends',
    })
    .output(
      z.object({
        address: words('https://lientich.example/lich/Xk3…9Q.ics'),
        openedAt: Instant,
      }),
    ),
  closeCalendarFeed: act
    .meta({ access: 'person' })
    .route({
      method: 'POST',
      path: '/account/calendar-feed/close',
      operationId: 'closeCalendarFeed',
      summary: 'End the secret address of one’s due days',
    })
    .output(z.object({ closed: z.boolean() })),
  listFailedMail: act
    .route({
      method: 'GET',
      path: '/failed-mail',
      operationId: 'listFailedMail',
      summary: 'Messages that the mail server did not take, the newest first; for the system administrator',
    })
    .input(z.object(paging))
    .output(page(FailedMail)),
  resendMail: act
    .route({
      method: 'POST',
      path: '/failed-mail/resend',
      operationId: 'resendMail',
      summary: 'Send failed messages anew',
    })
    .input(z.object({ messageIds: z.array(Id).min(1).max(200) }))
    .output(z.object({ resent: count(1) })),
};
