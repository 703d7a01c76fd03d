import { usualSetting } from '../../src/domain/notification/mail-setting.ts';
import type { Expectation } from './operations.ts';

const ownAccount = 'speaks of the caller’s own account whatever is sent';

/** What people are told, how, and the mail that failed. */
export const notificationOperations: Record<string, Expectation> = {
  listAlerts: { sees: 'own', why: ownAccount },
  countAlerts: { sees: 'own', why: ownAccount },
  markAlertsRead: {
    sees: 'own',
    why: 'marks alerts of the caller alone, whichever are named',
    call: ({ agencyId }) => ({ body: { alertIds: [agencyId] } }),
  },
  readNotificationSettings: { sees: 'own', why: ownAccount },
  changeNotificationSettings: { sees: 'own', why: ownAccount, call: () => ({ body: { ...usualSetting } }) },
  readCalendarFeed: { sees: 'own', why: ownAccount },
  openCalendarFeed: { sees: 'own', why: ownAccount },
  closeCalendarFeed: { sees: 'own', why: ownAccount },
  listFailedMail: {
    sees: 'own',
    why: 'only the operating body sees that messages failed, and neither their words nor whole addresses',
  },
  resendMail: {
    sees: 'own',
    why: 'only the operating body sends failed messages anew, and learns no more than their number',
    call: ({ agencyId }) => ({ body: { messageIds: [agencyId] } }),
  },
};
