import { Menu, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconLogout, IconSelector, IconUserCircle } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './ActingAs.module.css';
import { useActAs, useActing } from './session.ts';
import { useSignOut } from './sign-out.ts';

/** Who is signed in and in which capacity; the menu changes the capacity and signs out. */
export function ActingAs() {
  const { t } = useTranslation();
  const { session, appointment } = useActing();
  const actAs = useActAs();
  const navigate = useNavigate();
  const signOut = useSignOut();
  return (
    <Menu position="top-start" width={300}>
      <Menu.Target>
        <UnstyledButton className={classes.target}>
          <span className={classes.words}>
            <VisuallyHidden>{t('actingAs')}: </VisuallyHidden>
            <span className={classes.position}>{appointment?.positionTitle ?? session.person.fullName}</span>
            <span className={classes.agency}>{appointment?.agencyShortName ?? t('actingAsNone')}</span>
          </span>
          <IconSelector size={16} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{session.person.fullName}</Menu.Label>
        {session.appointments.length > 1 && (
          <>
            <Menu.Label>{t('actingAsChange')}</Menu.Label>
            {session.appointments.map((other) => (
              <Menu.Item
                key={other.id}
                onClick={() => actAs(other.id)}
                leftSection={
                  <IconCheck size={16} visibility={other.id === appointment?.id ? 'visible' : 'hidden'} />
                }
                aria-current={other.id === appointment?.id}
              >
                {other.positionTitle}
                <span className={classes.agency}>{other.agencyShortName}</span>
              </Menu.Item>
            ))}
            <Menu.Divider />
          </>
        )}
        <Menu.Item
          leftSection={<IconUserCircle size={16} />}
          onClick={() => void navigate({ to: '/tai-khoan' })}
        >
          {t('account')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={signOut}>
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
