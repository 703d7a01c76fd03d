import { Text } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegulationView } from '../../contract/regulation-views.ts';
import { RouteLink } from '../shell/RouteLink.tsx';
import { placeWords } from '../text/place-words.ts';
import classes from './RecordLists.module.css';

/** The fields of coordination, each with the articles that belong to it. */
export function Fields({ view }: { view: RegulationView }) {
  const { t, i18n } = useTranslation(['text', 'regulations']);
  if (view.coordination.length === 0) return <Text c="dimmed">{t('fieldsNone', { ns: 'regulations' })}</Text>;
  return (
    <ul className={classes.list}>
      {view.coordination.map(({ name, eIds }) => (
        <li key={name}>
          {name}
          <Text size="xs" component="div">
            {eIds.map((eId, index) => (
              <Fragment key={eId}>
                {index > 0 && ', '}
                <RouteLink
                  to="/quy-che/$regulationId"
                  params={{ regulationId: view.id }}
                  search={({ ngay }) => (ngay ? { ngay } : {})}
                  hash={eId}
                  size="xs"
                >
                  {placeWords(t, eId, i18n.language)}
                </RouteLink>
              </Fragment>
            ))}
          </Text>
        </li>
      ))}
    </ul>
  );
}
