import { Button, PasswordInput, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../shell/call.ts';
import { ProblemAlert } from '../shell/ProblemAlert.tsx';
import { useFields } from '../shell/use-fields.ts';
import { Panel } from '../ui/Panel.tsx';
import { newPasswordFaults } from './new-password.ts';
import { NewPasswordFields } from './NewPasswordFields.tsx';
import { tell } from '../shell/tell.ts';

/** Changing one's own password. */
export function ChangePassword() {
  const { t } = useTranslation(['account', 'shell']);
  const client = useQueryClient();
  const form = useFields({ current: '', password: '', repeat: '' }, (values) => ({
    current: values.current ? '' : t('required', { ns: 'shell' }),
    ...newPasswordFaults(values, { tooShort: t('tooShort'), differs: t('repeatDiffers') }),
  }));
  const change = useMutation({
    ...api.session.changePassword.mutationOptions(),
    onSuccess: () => {
      form.clear();
      tell(t('passwordChanged'));
      return client.invalidateQueries({ queryKey: api.session.listSessions.key() });
    },
  });
  return (
    <Panel title={t('changePassword')} lead={t('changePasswordLead')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const { current, password } = form.values;
          if (form.passes(event.currentTarget)) change.mutate({ current, next: password });
        }}
      >
        <Stack gap="sm" maw={380}>
          {change.error && <ProblemAlert error={change.error} />}
          <PasswordInput
            {...form.field('current')}
            label={t('currentPassword')}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': t('showPassword'), tabIndex: 0 }}
          />
          <NewPasswordFields field={form.field} />
          <Button type="submit" loading={change.isPending} style={{ alignSelf: 'start' }}>
            {t('changePassword')}
          </Button>
        </Stack>
      </form>
    </Panel>
  );
}
