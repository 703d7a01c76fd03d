import { Badge, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useActing } from '../shell/session.ts';
import { Facts } from '../ui/Facts.tsx';
import { Page } from '../ui/Page.tsx';
import { Panel } from '../ui/Panel.tsx';
import { AlertList } from './AlertList.tsx';
import { ChangePassword } from './ChangePassword.tsx';
import { Offers } from './Offers.tsx';
import { SecondFactor } from './SecondFactor.tsx';
import { SessionList } from './SessionList.tsx';

/** One's own account: positions, alerts, sessions, password, two-step sign-in. */
export function AccountPage() {
  const { t } = useTranslation('account');
  const { session } = useActing();
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
      <Offers />
      <AlertList />
      <SessionList />
      <ChangePassword />
      <SecondFactor on={session.twoFactor} />
    </Page>
  );
}
