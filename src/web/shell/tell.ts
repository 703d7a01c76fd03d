import { notifications } from '@mantine/notifications';
import i18next from 'i18next';

/** Says for some seconds, in the corner, that something was done. */
export function tell(message: string): void {
  const close = { 'aria-label': i18next.t('close', { ns: 'shell' }) };
  notifications.show({ message, color: 'leaf', closeButtonProps: close });
}
