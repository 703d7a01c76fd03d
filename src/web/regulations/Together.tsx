import { Checkbox, Text } from '@mantine/core';
import { IconColumns } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegulationView } from '../../contract/regulation-views.ts';
import { ButtonLink } from '../shell/ButtonLink.tsx';
import { RouteLink } from '../shell/RouteLink.tsx';
import { dayWords } from '../ui/day-words.ts';
import classes from './RecordLists.module.css';
import { StateBadge } from './StateBadge.tsx';
import { titleWords } from '../../domain/regulation/title-words.ts';

/** Beside the one that is open. */
const mostOthers = 3;

/** What else there is between the same participants, to be read beside this one. */
export function Together({ view }: { view: RegulationView }) {
  const { t, i18n } = useTranslation('regulations');
  const { together } = view;
  const [chosen, setChosen] = useState(() => together.slice(0, mostOthers).map(({ id }) => id));
  if (together.length === 0) return <Text c="dimmed">{t('togetherNone')}</Text>;
  const turn = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    <>
      <ul className={classes.list}>
        {together.map(({ id, kind, title, symbol, state, signedOn }) => (
          <li key={id} className={classes.choice}>
            <Checkbox
              mt={2}
              wrapperProps={{ 'data-no-print': true }}
              aria-label={t('togetherChoose', { title })}
              checked={chosen.includes(id)}
              disabled={!chosen.includes(id) && chosen.length >= mostOthers}
              onChange={() => turn(id)}
            />
            <div>
              <RouteLink to="/quy-che/$regulationId" params={{ regulationId: id }}>
                {titleWords({ kind, title })}
              </RouteLink>{' '}
              <StateBadge state={state} />
              <Text size="xs" c="dimmed">
                {[symbol, signedOn && dayWords(signedOn, i18n.language)].filter(Boolean).join(' · ')}
              </Text>
            </div>
          </li>
        ))}
      </ul>
      <ButtonLink
        mt="xs"
        variant="default"
        to="/quy-che/canh-nhau"
        search={{ ids: [view.id, ...chosen].join(',') }}
        disabled={chosen.length === 0}
        leftSection={<IconColumns size={16} />}
      >
        {t('togetherShow')}
      </ButtonLink>
    </>
  );
}
