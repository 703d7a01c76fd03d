import { Badge, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RegulationView } from '../../contract/regulation-views.ts';
import { RouteLink } from '../shell/RouteLink.tsx';
import { dayWords } from '../ui/day-words.ts';
import classes from './RecordLists.module.css';

/** The texts of a regulation through time; each can be seen as of its first day. */
export function Versions({ view }: { view: RegulationView }) {
  const { t, i18n } = useTranslation('regulations');
  return (
    <ul className={classes.list}>
      {view.versions.map(({ id, ordinal, validFrom, agreedOn }) => (
        <li key={id}>
          {validFrom && agreedOn ? (
            <RouteLink
              to="/quy-che/$regulationId"
              params={{ regulationId: view.id }}
              search={{ ngay: validFrom }}
            >
              {t('versionShown', { n: ordinal })}
            </RouteLink>
          ) : (
            t('versionShown', { n: ordinal })
          )}{' '}
          {view.shown?.id === id && <Badge color="ink">{t('versionNow')}</Badge>}{' '}
          {agreedOn === null && <Badge color="brass">{t('versionWaiting')}</Badge>}
          <Text size="xs" c="dimmed">
            {validFrom ? t('versionFrom', { day: dayWords(validFrom, i18n.language) }) : t('noEffect')}
          </Text>
        </li>
      ))}
    </ul>
  );
}
