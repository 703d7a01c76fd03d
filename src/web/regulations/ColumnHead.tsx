import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RegulationView } from '../../contract/regulation-views.ts';
import { RouteLink } from '../shell/RouteLink.tsx';
import { dayWords } from '../ui/day-words.ts';
import { StateBadge } from './StateBadge.tsx';
import { titleWords } from '../../domain/regulation/title-words.ts';

/** What stands above a column: the regulation's title, symbol, state and days. */
export function ColumnHead({ view }: { view: RegulationView }) {
  const { t, i18n } = useTranslation('regulations');
  return (
    <>
      <RouteLink to="/quy-che/$regulationId" params={{ regulationId: view.id }} fw={500}>
        {titleWords(view)}
      </RouteLink>
      <Text size="xs" mt={3}>
        {view.symbol} <StateBadge state={view.state} />
      </Text>
      <Text size="xs" c="dimmed">
        {[
          view.signedOn && `${t('facts.signed')} ${dayWords(view.signedOn, i18n.language)}`,
          view.effectFrom && t('effectFrom', { day: dayWords(view.effectFrom, i18n.language) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
    </>
  );
}
