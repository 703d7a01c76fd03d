import { Button, PasswordInput, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { MutationOptions } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../shell/ProblemAlert.tsx';
import { useFields } from '../shell/use-fields.ts';

type AskPasswordProps<Answer, Refusal> = {
  act: MutationOptions<Answer, Refusal, { password: string }>;
  onDone: (answer: Answer) => void;
};

/** Asks for the person's own password before something that matters, and does it. */
export function AskPassword<Answer, Refusal>({ act, onDone }: AskPasswordProps<Answer, Refusal>) {
  const { t } = useTranslation(['account', 'shell']);
  const form = useFields({ password: '' }, ({ password }) => ({
    password: password ? '' : t('required', { ns: 'shell' }),
  }));
  const { mutate, error, isPending } = useMutation({ ...act, onSuccess: onDone });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (form.passes(event.currentTarget)) mutate(form.values);
      }}
    >
      <Stack gap="sm">
        {error ? <ProblemAlert error={error} /> : null}
        <PasswordInput
          {...form.field('password')}
          label={t('secondFactorPassword')}
          autoComplete="current-password"
          data-autofocus
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword'), tabIndex: 0 }}
        />
        <Button type="submit" loading={isPending}>
          {t('confirmCode')}
        </Button>
      </Stack>
    </form>
  );
}
