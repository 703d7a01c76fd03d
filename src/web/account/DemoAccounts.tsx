import { Code, Select, Text, Title, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import classes from './DemoAccounts.module.css';
import { demoAgencies, demoPassword, demoRoles, demoSystemAccounts } from './demo-accounts.ts';

/** The accounts of the demonstration: an agency, then a role; choosing one fills the form. */
export function DemoAccounts({ onChoose }: { onChoose: (email: string) => void }) {
  const { t } = useTranslation('account');
  const [agency, setAgency] = useState('vks-hagiang');
  const accounts = [
    ...demoRoles.map(([name, role]) => [`${name}@${agency}.demo`, role] as const),
    ...demoSystemAccounts,
  ];
  return (
    <aside className={classes.panel} aria-labelledby="demo-accounts">
      <Title order={2} id="demo-accounts">
        {t('demoTitle')}
      </Title>
      <Text size="xs" c="dimmed" mb="sm">
        <Trans t={t} i18nKey="demoLead" values={{ password: demoPassword }} components={{ code: <Code /> }} />
      </Text>
      <Select
        label={t('demoAgency')}
        data={demoAgencies}
        value={agency}
        onChange={(value) => value && setAgency(value)}
        mb="xs"
      />
      <div role="group" aria-label={t('demoRole')}>
        {accounts.map(([email, role]) => (
          <UnstyledButton key={email} className={classes.account} onClick={() => onChoose(email)}>
            <span>{t(`role.${role}`)}</span>
            <span className={classes.email}>{email}</span>
          </UnstyledButton>
        ))}
      </div>
    </aside>
  );
}
