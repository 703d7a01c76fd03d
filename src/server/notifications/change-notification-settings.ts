import type { NotificationSettings } from '../../contract/notifications.ts';
import { inquire, type PersonContext } from '../access/context.ts';
import { loadSetting, saveSetting } from './setting-store.ts';

/** Keeps how one wants to be told by mail from now on; a wish for oneself, which leaves no trace. */
export function changeNotificationSettings(
  context: PersonContext,
  wanted: NotificationSettings,
): Promise<NotificationSettings> {
  return inquire(context, async (tx) => {
    await saveSetting(tx, context.personId, wanted);
    return loadSetting(tx, context.personId);
  });
}
