import { Anchor, Button, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AlertView } from '../../contract/notifications.ts';
import { pathOfAlert } from '../../domain/notification/alert-path.ts';
import { alertSentence } from '../../domain/notification/alert-sentence.ts';
import { useActAs, useActing } from '../shell/session.ts';
import { instantWords } from '../ui/day-words.ts';
import classes from './AlertList.module.css';

type Props = {
  items: readonly AlertView[];
  /** Told of an alert that was opened or put aside. */
  onRead: (alertId: string) => void;
};

/** What the person has been told, the unread first in weight; each leads to what it is about. */
export function AlertList({ items, onRead }: Props) {
  return items.map((alert) => <AlertRow key={alert.id} alert={alert} onRead={() => onRead(alert.id)} />);
}

function AlertRow({ alert, onRead }: { alert: AlertView; onRead: () => void }) {
  const { t, i18n } = useTranslation('notifications');
  const capacity = useCapacityOf(alert.agencyId);
  const open = useOpen(alert, onRead);
  const words = alertSentence(alert, i18n.language === 'en' ? 'en' : 'vi');
  const unread = alert.readAt === null;
  return (
    <div className={classes.alert} data-unread={unread || undefined}>
      <div>
        {open === null ? (
          <span>{words}</span>
        ) : (
          <Anchor href={open.path} onClick={open.run} c="inherit">
            {words}
          </Anchor>
        )}
        {unread && <span className={classes.mark}>{t('unread')}</span>}
        {capacity?.isOther === true && (
          <Text size="xs" c="dimmed">
            {t('inCapacity', { agency: capacity.name })}
          </Text>
        )}
      </div>
      <div className={classes.end}>
        <time dateTime={alert.at}>{instantWords(alert.at, i18n.language)}</time>
        {unread && (
          <Button size="compact-xs" variant="subtle" onClick={onRead} aria-label={t('readOne', { words })}>
            {t('read')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** The person's capacity in an agency; null for what concerns their own account. */
function useCapacityOf(agencyId: string | null) {
  const { session, appointment } = useActing();
  if (agencyId === null) return null;
  if (appointment?.agencyId === agencyId)
    return { id: appointment.id, name: appointment.agencyShortName, isOther: false };
  const other = session.appointments.find((one) => one.agencyId === agencyId);
  return other === undefined ? null : { id: other.id, name: other.agencyShortName, isOther: true };
}

/** How to open what an alert is about, in the capacity in which it was told; null when it has no page. */
function useOpen(alert: AlertView, onRead: () => void) {
  const capacity = useCapacityOf(alert.agencyId);
  const actAs = useActAs();
  const navigate = useNavigate();
  const path = pathOfAlert({
    kind: alert.kind,
    aboutKind: alert.about?.kind ?? null,
    aboutId: alert.about?.id ?? null,
  });
  if (path === null) return null;
  const run = (event: { preventDefault(): void; ctrlKey: boolean; metaKey: boolean }) => {
    if (alert.readAt === null) onRead();
    if (event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (capacity?.isOther === true) actAs(capacity.id);
    void navigate({ href: path });
  };
  return { path, run };
}
