import { Badge, Group } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayMakeKey } from '../../domain/api-access/may.ts';
import { ButtonLink } from '../shell/ButtonLink.tsx';
import { api } from '../shell/call.ts';
import { useActing } from '../shell/session.ts';
import { Facts } from '../ui/Facts.tsx';
import { Page } from '../ui/Page.tsx';
import { Panel } from '../ui/Panel.tsx';
import { SkeletonRows } from '../ui/SkeletonRows.tsx';
import { ChangePassword } from './ChangePassword.tsx';
import { Offers } from './Offers.tsx';
import { SecondFactor } from './SecondFactor.tsx';
import { SessionList } from './SessionList.tsx';

/** One's own account: positions, alerts, sessions, password, two-step sign-in. */
export function AccountPage() {
  const { t } = useTranslation(['account', 'shell']);
  const { session } = useActing();
  const arrived = useArrived();
  return (
    <Page title={t('title')} width="text">
      <Panel title={t('profile')}>
        <Facts
          facts={[
            [t('fullName'), session.person.fullName],
            [t('email'), session.person.email],
            [
              t('appointments'),
              session.appointments.map((appointment) => (
                <Group key={appointment.id} gap={6} mb={4}>
                  {[appointment.positionTitle, appointment.unitName, appointment.agencyName]
                    .filter(Boolean)
                    .join(', ')}
                  {appointment.roles.map((role) => (
                    <Badge key={role}>{t(`role.${role}`)}</Badge>
                  ))}
                </Group>
              )),
            ],
          ]}
        />
      </Panel>
      {arrived ? (
        <>
          <Offers />
          <SessionList />
          <ChangePassword />
          <SecondFactor on={session.twoFactor} />
          <OwnKeys />
        </>
      ) : (
        <SkeletonRows label={t('loading', { ns: 'shell' })} />
      )}
    </Page>
  );
}

/** The way to one's own keys for machines, for who may make one in the capacity chosen. */
function OwnKeys() {
  const { t } = useTranslation('account');
  const { roles } = useActing();
  if (!mayMakeKey({ roles })) return null;
  return (
    <Panel title={t('keys')} lead={t('keysLead')}>
      <ButtonLink to="/khoa-api" variant="default">
        {t('keysOpen')}
      </ButtonLink>
    </Panel>
  );
}

/** Whether all lists have come once: one by one they would push what stands below them down. */
function useArrived(): boolean {
  const lists = useQueries({
    queries: [api.people.listOffers.queryOptions(), api.session.listSessions.queryOptions()],
  });
  const [arrived, setArrived] = useState(false);
  if (!arrived && lists.every(({ isPending }) => !isPending)) setArrived(true);
  return arrived;
}
