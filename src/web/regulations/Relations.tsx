import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RegulationView } from '../../contract/regulation-views.ts';
import { RouteLink } from '../shell/RouteLink.tsx';
import classes from './RecordLists.module.css';
import { RelationGraph } from './RelationGraph.tsx';
import { StateBadge } from './StateBadge.tsx';
import { titleWords } from '../../domain/regulation/title-words.ts';

/** What a regulation replaces, amends, is guided by or special to, and the other way round: drawn, and as a list. */
export function Relations({ view }: { view: RegulationView }) {
  const { t } = useTranslation('regulations');
  const { relations } = view;
  if (relations.length === 0) return <Text c="dimmed">{t('relationsNone')}</Text>;
  return (
    <>
      <RelationGraph view={view} />
      <ul className={classes.list}>
        {relations.map(({ kind, direction, printed, other }, index) => (
          <li key={index}>
            <Text size="xs" c="dimmed">
              {t(`relation.${direction}.${kind}`)}
            </Text>
            {other ? (
              <>
                <RouteLink to="/quy-che/$regulationId" params={{ regulationId: other.id }}>
                  {[other.symbol, titleWords(other)].filter(Boolean).join(', ')}
                </RouteLink>{' '}
                <StateBadge state={other.state} />
              </>
            ) : (
              <>
                {printed}{' '}
                <Text size="xs" c="dimmed" component="span">
                  ({t('notInRegistry')})
                </Text>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
