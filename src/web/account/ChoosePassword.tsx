import { Button, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../shell/call.ts';
import { problemOf } from '../shell/problem.ts';
import { ProblemAlert } from '../shell/ProblemAlert.tsx';
import { tell } from '../shell/tell.ts';
import { useFields } from '../shell/use-fields.ts';
import { newPasswordFaults } from './new-password.ts';
import { NewPasswordFields } from './NewPasswordFields.tsx';

/** The form behind a one-time link; `onOver` is told when the link has ended while somebody was typing. */
export function ChoosePassword({ token, onOver }: { token: string; onOver: () => void }) {
  const { t } = useTranslation('account');
  const router = useRouter();
  const form = useFields({ password: '', repeat: '' }, (values) =>
    newPasswordFaults(values, { tooShort: t('tooShort'), differs: t('repeatDiffers') }),
  );
  const choose = useMutation({
    ...api.session.choosePassword.mutationOptions(),
    onSuccess: async () => {
      tell(t('linkDone'));
      await router.navigate({ to: '/dang-nhap' });
    },
    onError: (error) => {
      if (problemOf(error).code === 'linkExpired') onOver();
    },
  });
  return (
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
  );
}
