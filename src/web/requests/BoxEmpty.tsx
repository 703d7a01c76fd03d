import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../shell/ButtonLink.tsx';
import { Nothing } from '../ui/Nothing.tsx';
import type { BoxCounts } from './BoxTabs.tsx';
import { addressOf } from './request-filters.ts';
import type { BoxView } from './request-filters.ts';
import classes from './BoxEmpty.module.css';

const steps = ['choose', 'send', 'answer'] as const;

/** Nothing fits the queue; and before there is a first request at all, what a request is and how to begin. */
export function BoxEmpty({ view, counts }: { view: BoxView; counts: BoxCounts | null }) {
  const { t } = useTranslation('requests');
  const none = counts?.boxes.every(({ queues }) => queues.every(({ count }) => count === 0));
  const filtered = Object.keys(view.filters).length > 0;
  if (none && !filtered) return <First />;
  return (
    <Nothing title={t('box.none')}>
      {t('box.noneLead')}
      {filtered && (
        <Group justify="center" mt="sm">
          <ButtonLink
            to="/yeu-cau"
            search={addressOf({ ...view, filters: {}, chosen: undefined })}
            variant="default"
          >
            {t('box.dropFilters')}
          </ButtonLink>
        </Group>
      )}
    </Nothing>
  );
}

function First() {
  const { t } = useTranslation('requests');
  return (
    <Nothing title={t('box.firstTitle')}>
      {t('box.firstLead')}
      <ol className={classes.steps}>
        {steps.map((step) => (
          <li key={step}>{t(`box.firstStep.${step}`)}</li>
        ))}
      </ol>
      <Group justify="center">
        <ButtonLink to="/yeu-cau/soan" search={{}}>
          {t('box.write')}
        </ButtonLink>
      </Group>
    </Nothing>
  );
}
