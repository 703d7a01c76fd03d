import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RegulationView } from '../../contract/regulation-views.ts';
import { RouteLink } from '../shell/RouteLink.tsx';
import classes from './RecordLists.module.css';

/** What a regulation rests on, each leading to the others that rest on it. */
export function Basis({ view }: { view: RegulationView }) {
  const { t } = useTranslation('regulations');
  if (view.bases.length === 0) return <Text c="dimmed">{t('basesNone')}</Text>;
  return (
    <ul className={classes.list}>
      {view.bases.map(({ id, symbol, title, regulations }) => (
        <li key={id}>
          <RouteLink to="/can-cu/$basisId" params={{ basisId: id }}>
            {[symbol, title].filter(Boolean).join(', ')}
          </RouteLink>
          {regulations > 1 && (
            <Text size="xs" c="dimmed">
              {t('baseOthers', { count: regulations })}
            </Text>
          )}
        </li>
      ))}
    </ul>
  );
}
