import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../contract/session.ts';
import { api } from '../shell/call.ts';
import { ProblemAlert } from '../shell/ProblemAlert.tsx';
import { useChecks } from '../shell/use-checks.ts';
import { useFields } from '../shell/use-fields.ts';
import { demoPassword } from './demo-accounts.ts';

type PasswordFormProps = {
  /** Chosen among the demo accounts; empty otherwise. */
  email: string;
  demo: boolean;
  onSignedIn: (session: SessionView) => void;
  onCode: () => void;
};

/** The first step: e-mail and password. */
export function PasswordForm({ email, demo, onSignedIn, onCode }: PasswordFormProps) {
  const { t } = useTranslation(['account', 'shell']);
  const check = useChecks();
  const form = useFields({ email, password: email && demo ? demoPassword : '' }, (values) => ({
    email: check.email(values.email),
    password: values.password ? '' : t('required', { ns: 'shell' }),
  }));
  const signIn = useMutation({
    ...api.session.signIn.mutationOptions(),
    onSuccess: (answer) => (answer.state === 'signedIn' ? onSignedIn(answer.session) : onCode()),
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const { email: typed, password } = form.values;
        if (form.passes(event.currentTarget)) signIn.mutate({ email: typed.trim(), password });
      }}
    >
      <Stack gap="sm">
        {signIn.error && <ProblemAlert error={signIn.error} />}
        <TextInput
          {...form.field('email')}
          label={t('email')}
          type="email"
          autoComplete="username"
          size="sm"
          data-autofocus
          autoFocus={!email}
        />
        <PasswordInput
          {...form.field('password')}
          label={t('password')}
          autoComplete="current-password"
          size="sm"
          autoFocus={email !== ''}
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword'), tabIndex: 0 }}
        />
        <Button type="submit" size="sm" loading={signIn.isPending} mt={4}>
          {t('signIn')}
        </Button>
        <Text size="xs" c="dimmed">
          {t('forgotten')}
        </Text>
      </Stack>
    </form>
  );
}
