import { Badge, Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../shell/call.ts';
import { welcomeQuery } from '../shell/session.ts';
import { Panel } from '../ui/Panel.tsx';
import { AskPassword } from './AskPassword.tsx';
import { EnrolAuthenticator } from './EnrolAuthenticator.tsx';
import type { Enrolment } from './EnrolAuthenticator.tsx';
import { tell } from '../shell/tell.ts';

/** Two-step sign-in: on by password, secret, recovery codes and a first code; off by password. */
export function SecondFactor({ on }: { on: boolean }) {
  const { t } = useTranslation(['account', 'shell']);
  const client = useQueryClient();
  const [opened, { open, close }] = useDisclosure(false);
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null);
  const finish = async (message: string) => {
    setEnrolment(null);
    close();
    tell(message);
    await client.fetchQuery({ ...welcomeQuery, staleTime: 0 });
  };
  return (
    <Panel
      title={t('secondFactor')}
      lead={t('secondFactorLead')}
      actions={<Badge color={on ? 'leaf' : 'gray'}>{on ? t('secondFactorOn') : t('secondFactorOff')}</Badge>}
    >
      {!enrolment && (
        <Button variant={on ? 'default' : 'filled'} onClick={open}>
          {on ? t('secondFactorEnd') : t('secondFactorStart')}
        </Button>
      )}
      {enrolment && (
        <EnrolAuthenticator enrolment={enrolment} onDone={() => void finish(t('secondFactorDone'))} />
      )}
      <Modal
        opened={opened}
        onClose={close}
        title={on ? t('secondFactorEnd') : t('secondFactorStart')}
        closeButtonProps={{ 'aria-label': t('close', { ns: 'shell' }) }}
      >
        {on ? (
          <AskPassword
            act={api.session.endSecondFactor.mutationOptions()}
            onDone={() => void finish(t('secondFactorEnded'))}
          />
        ) : (
          <AskPassword
            act={api.session.startSecondFactor.mutationOptions()}
            onDone={(started) => {
              setEnrolment(started);
              close();
            }}
          />
        )}
      </Modal>
    </Panel>
  );
}
