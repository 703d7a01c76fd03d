import { ActionIcon, Menu } from '@mantine/core';
import {
  IconCalendarPlus,
  IconDots,
  IconPlayerPause,
  IconPlayerPlay,
  IconUserShare,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DutyStanding } from '../../contract/fulfilment-views.ts';
import { mayHand, mayStateFulfilment, mayWaive } from '../../domain/duty/may.ts';
import type { Role } from '../../domain/person/role.ts';
import { useActing } from '../shell/session.ts';

export type DutyAct = 'open' | 'hand' | 'hold' | 'resume';

type DutyActsProps = { duty: DutyStanding; place: string; onAsk: (act: DutyAct) => void };

const icons = { open: IconCalendarPlus, hand: IconUserShare, hold: IconPlayerPause, resume: IconPlayerPlay };
const words = {
  open: 'carriedOpen',
  hand: 'carriedHand',
  hold: 'carriedHold',
  resume: 'carriedResume',
} as const;

/** What one may do with a duty of one's own agency. */
export function DutyActs({ duty, place, onAsk }: DutyActsProps) {
  const { t } = useTranslation('regulations');
  const { roles } = useActing();
  const acts = actsOn(duty, roles);
  if (acts.length === 0) return <span />;
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <ActionIcon aria-label={t('carriedActs', { place })} data-no-print>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {acts.map((act) => {
          const Icon = icons[act];
          return (
            <Menu.Item key={act} leftSection={<Icon size={16} />} onClick={() => onAsk(act)}>
              {t(words[act])}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The same predicates as the acts behind them; only the obliged agency does anything. */
function actsOn({ part, byOccasion, reading, held }: DutyStanding, roles: readonly Role[]): DutyAct[] {
  if (part !== 'obliged' && part !== 'both') return [];
  const starts = byOccasion || (reading.class === 'soft' && reading.agreedDefault !== null);
  return [
    ...(starts && mayStateFulfilment({ roles }) ? (['open'] as const) : []),
    ...(mayHand({ roles }) ? (['hand'] as const) : []),
    ...(mayWaive({ roles }) ? [held ? ('resume' as const) : ('hold' as const)] : []),
  ];
}
