import type { NotificationSettings } from '../../contract/notifications.ts';
import { inquire, type PersonContext } from '../access/context.ts';
import { loadSetting } from './setting-store.ts';

/** How one is told by mail. */
export function readNotificationSettings(context: PersonContext): Promise<NotificationSettings> {
  return inquire(context, (tx) => loadSetting(tx, context.personId));
}
