import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RegulationState } from '../../domain/regulation/state.ts';

/** What waits for somebody is brass, what holds is green, what went wrong is red, what is over is grey. */
const colors: Record<RegulationState, string> = {
  waitingForUs: 'brass',
  waitingForOthers: 'brass',
  refusedByUs: 'lacquer',
  withdrawn: 'gray',
  agreed: 'ink',
  upcoming: 'ink',
  inForce: 'leaf',
  expired: 'gray',
  replaced: 'gray',
};

/** How a regulation stands for one's own agency. */
export function StateBadge({ state }: { state: RegulationState }) {
  const { t } = useTranslation('regulations');
  const own = state === 'waitingForUs';
  return (
    <Badge color={colors[state]} variant={own ? 'outline' : 'light'}>
      {t(`state.${state}`)}
    </Badge>
  );
}
