import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '../../contract/person-views.ts';
import { EditName } from './EditName.tsx';
import { HandOver } from './HandOver.tsx';
import { OpenOrClose } from './OpenOrClose.tsx';
import { ResetSignIn } from './ResetSignIn.tsx';

type Doing = 'handover' | 'editName' | 'reset' | 'access' | null;

/** What an administrator may do for a person beside positions and delegations; the account only where it is kept here. */
export function PersonActs({ person }: { person: PersonView }) {
  const { t } = useTranslation(['people', 'shell']);
  const [doing, setDoing] = useState<Doing>(null);
  const close = () => setDoing(null);
  return (
    <>
      <Button variant="default" onClick={() => setDoing('handover')}>
        {t('handover')}
      </Button>
      {!person.elsewhere && (
        <Menu position="bottom-end" width={220}>
          <Menu.Target>
            <Button variant="default" rightSection={<IconChevronDown size={15} />}>
              {t('actions', { ns: 'shell' })}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setDoing('editName')}>{t('editName')}</Menu.Item>
            <Menu.Item onClick={() => setDoing('reset')}>{t('reset')}</Menu.Item>
            <Menu.Item color={person.disabled ? 'leaf' : 'lacquer'} onClick={() => setDoing('access')}>
              {person.disabled ? t('enable') : t('disable')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {doing === 'handover' && <HandOver person={person} onClose={close} />}
      {doing === 'editName' && <EditName person={person} onClose={close} />}
      {doing === 'reset' && <ResetSignIn person={person} onClose={close} />}
      {doing === 'access' && <OpenOrClose person={person} onClose={close} />}
    </>
  );
}
