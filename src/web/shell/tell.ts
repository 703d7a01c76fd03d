import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { problemOf } from './problem.ts';

/** Says for some seconds, in the corner, that something was done. */
export function tell(message: string): void {
  notifications.show({ message, color: 'leaf', closeButtonProps: close() });
}

/** Says in the corner that an act without a form of its own failed: above all that the server is out of reach. */
export function tellFailure(error: unknown): void {
  const kind = problemOf(error).code === 'offline' ? 'offline' : 'unexpected';
  notifications.show({
    title: i18next.t(`${kind}Title`, { ns: 'shell' }),
    message: i18next.t(`${kind}Text`, { ns: 'shell' }),
    color: 'lacquer',
    closeButtonProps: close(),
  });
}

/** Says in the corner why the server refused an act without a form of its own. */
export function tellProblem(error: unknown): void {
  const { detail } = problemOf(error);
  if (detail === null) tellFailure(error);
  else tellRefusal(detail);
}

/** Says in the corner why something cannot be done; for what is known without asking the server. */
export function tellRefusal(message: string): void {
  notifications.show({ message, color: 'lacquer', closeButtonProps: close() });
}

function close() {
  return { 'aria-label': i18next.t('close', { ns: 'shell' }) };
}
