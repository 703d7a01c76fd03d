import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegulationView } from '../../contract/regulation-views.ts';
import { mayPropose } from '../../domain/regulation/may.ts';
import { useActing } from '../shell/session.ts';
import { ChangeList } from './ChangeList.tsx';
import classes from './ProposalCard.module.css';
import { useOwnAgencyId } from './regulation-query.ts';
import { SendCorrection } from './SendCorrection.tsx';

/** Where the text that one's own agency brought in reads duties differently; whom it binds proposes it as a correction. */
export function OwnReading({ view }: { view: RegulationView }) {
  const { t } = useTranslation('regulations');
  const { roles } = useActing();
  const own = useOwnAgencyId();
  const [sending, setSending] = useState(false);
  const changes = view.ownReading ?? [];
  if (changes.length === 0) return null;
  const bound = view.parties.some(({ agencyId, answer }) => agencyId === own && answer === 'accepted');
  const close = () => setSending(false);
  return (
    <section className={classes.card}>
      <header className={classes.head}>
        <div>
          <h2 className={classes.title}>{t('ownReading', { count: changes.length })}</h2>
          <Text size="xs" c="dimmed">
            {t(bound ? 'ownReadingLead' : 'ownReadingWaits')}
          </Text>
        </div>
        {bound && mayPropose({ roles }) && (
          <Button variant="default" onClick={() => setSending(true)}>
            {t('ownReadingCorrect')}
          </Button>
        )}
      </header>
      <ChangeList
        changes={changes}
        duties={view.shown?.duties ?? []}
        parties={view.parties}
        otherCaption={t('ownReads')}
      />
      {sending && (
        <SendCorrection view={view} correction={{ changes, drop: () => undefined }} onClose={close} />
      )}
    </section>
  );
}
