import type { notifications } from '../../contract/notifications.ts';
import type { ActingContext } from '../access/context.ts';
import type { Acts } from '../platform/serve.ts';
import { changeNotificationSettings } from './change-notification-settings.ts';
import { closeCalendarFeed } from './close-calendar-feed.ts';
import { countAlerts } from './count-alerts.ts';
import { listAlerts } from './list-alerts.ts';
import { listFailedMail } from './list-failed-mail.ts';
import { markAlertsRead } from './mark-alerts-read.ts';
import { openCalendarFeed } from './open-calendar-feed.ts';
import { readCalendarFeed } from './read-calendar-feed.ts';
import { readNotificationSettings } from './read-notification-settings.ts';
import { resendMail } from './resend-mail.ts';

/** The acts of what people are told. @param settings where people reach the system, for the address of a feed */
export function notificationActs(settings: { publicUrl: string }): Acts<typeof notifications, ActingContext> {
  return {
    listAlerts,
    countAlerts,
    markAlertsRead,
    readNotificationSettings,
    changeNotificationSettings,
    readCalendarFeed,
    openCalendarFeed: (context) => openCalendarFeed(settings, context),
    closeCalendarFeed,
    listFailedMail,
    resendMail,
  };
}
