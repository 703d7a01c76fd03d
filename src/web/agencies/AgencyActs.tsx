import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgencyView } from '../../contract/agency-views.ts';
import { hasEnded } from '../../domain/agency/period.ts';
import { canBeSucceeded } from '../../domain/agency/succession.ts';
import { refusalOfOpening } from '../../domain/person/appoint.ts';
import { mayOpenAgency } from '../../domain/person/may.ts';
import { useActing } from '../shell/session.ts';
import { useToday } from '../shell/today.ts';
import { OpenAgency } from './OpenAgency.tsx';
import { PlaceAgency } from './PlaceAgency.tsx';
import { RecodeAgency } from './RecodeAgency.tsx';
import { RecordSuccession } from './RecordSuccession.tsx';
import { RenameAgency } from './RenameAgency.tsx';

const acts = [
  ['rename', RenameAgency],
  ['recode', RecodeAgency],
  ['place', PlaceAgency],
  ['succeed', RecordSuccession],
  ['openAgency', OpenAgency],
] as const;

/** What the system administrator may enter about an agency. */
export function AgencyActs({ agency }: { agency: AgencyView }) {
  const { t } = useTranslation(['agencies', 'shell']);
  const [chosen, setChosen] = useState<string | null>(null);
  const isOffered = useOffered(agency);
  const Chosen = acts.find(([name]) => name === chosen)?.[1];
  return (
    <>
      <Menu position="bottom-end" width={220}>
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={15} />}>
            {t('actions', { ns: 'shell' })}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {acts
            .filter(([name]) => isOffered(name))
            .map(([name]) => (
              <Menu.Item key={name} onClick={() => setChosen(name)}>
                {t(name)}
              </Menu.Item>
            ))}
        </Menu.Dropdown>
      </Menu>
      {Chosen && <Chosen agency={agency} onClose={() => setChosen(null)} />}
    </>
  );
}

/** Which acts the server would not refuse whatever is entered, on the day that the forms propose. */
function useOffered(agency: AgencyView): (name: string) => boolean {
  const { roles } = useActing();
  const ended = hasEnded(agency, useToday());
  const { administered } = agency;
  const awaitsAdministrator =
    mayOpenAgency({ roles }) && administered !== null && refusalOfOpening({ ended, administered }) === null;
  return (name) => {
    if (name === 'succeed') return canBeSucceeded(agency);
    return name !== 'openAgency' || awaitsAdministrator;
  };
}
