import { Button, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../shell/call.ts';
import { ProblemAlert } from '../shell/ProblemAlert.tsx';
import { useFields } from '../shell/use-fields.ts';
import { newPasswordFaults } from './new-password.ts';
import { NewPasswordFields } from './NewPasswordFields.tsx';
import { Threshold } from './Threshold.tsx';
import { tell } from '../shell/tell.ts';

/** Choosing a password with the one-time link; the token stands behind `#`, so that no log of a server has it. */
export function PasswordLinkPage() {
  const { t } = useTranslation('account');
  const router = useRouter();
  const [token] = useState(() => location.hash.slice(1));
  const form = useFields({ password: '', repeat: '' }, (values) =>
    newPasswordFaults(values, { tooShort: t('tooShort'), differs: t('repeatDiffers') }),
  );
  const choose = useMutation({
    ...api.session.choosePassword.mutationOptions(),
    onSuccess: async () => {
      tell(t('linkDone'));
      await router.navigate({ to: '/dang-nhap' });
    },
  });
  return (
    <Threshold title={t('linkTitle')} lead={t('linkLead')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (form.passes(event.currentTarget)) choose.mutate({ token, password: form.values.password });
        }}
      >
        <Stack gap="sm">
          {choose.error && <ProblemAlert error={choose.error} />}
          <NewPasswordFields field={form.field} />
          <Button type="submit" size="sm" loading={choose.isPending}>
            {t('linkSet')}
          </Button>
        </Stack>
      </form>
    </Threshold>
  );
}
