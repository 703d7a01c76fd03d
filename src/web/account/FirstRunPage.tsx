import { Button, Fieldset, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../shell/call.ts';
import { ProblemAlert } from '../shell/ProblemAlert.tsx';
import { welcomeQuery } from '../shell/session.ts';
import { useChecks } from '../shell/use-checks.ts';
import { useFields } from '../shell/use-fields.ts';
import { newPasswordFaults } from './new-password.ts';
import { NewPasswordFields } from './NewPasswordFields.tsx';
import { Threshold } from './Threshold.tsx';
import { tell } from '../shell/tell.ts';

const empty = {
  setupCode: '',
  agencyName: '',
  agencyShortName: '',
  fullName: '',
  email: '',
  password: '',
  repeat: '',
};

/** The first run: the first agency and its first administrator. */
export function FirstRunPage() {
  const { t } = useTranslation(['account', 'shell']);
  const check = useChecks();
  const form = useFields(empty, (values) => ({
    ...missing(values, t('required', { ns: 'shell' })),
    email: check.email(values.email),
    ...newPasswordFaults(values, { tooShort: t('tooShort'), differs: t('repeatDiffers') }),
  }));
  const finish = useFinish();
  const setUp = useMutation({
    ...api.session.initialise.mutationOptions(),
    onSuccess: finish,
    onError: form.blame,
  });
  return (
    <Threshold title={t('setupTitle')} lead={t('setupLead')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const { repeat: _, ...input } = form.values;
          if (form.passes(event.currentTarget)) setUp.mutate({ ...input, email: input.email.trim() });
        }}
      >
        <Stack gap="sm">
          {setUp.error && <ProblemAlert error={setUp.error} />}
          <TextInput
            {...form.field('setupCode')}
            label={t('setupCode')}
            description={t('setupCodeHint')}
            autoComplete="off"
            autoFocus
          />
          <Fieldset legend={t('setupAgency')}>
            <Stack gap="sm">
              <TextInput
                {...form.field('agencyName')}
                label={t('agencyName')}
                description={t('agencyNameHint')}
              />
              <TextInput {...form.field('agencyShortName')} label={t('agencyShortName')} />
            </Stack>
          </Fieldset>
          <Fieldset legend={t('setupPerson')}>
            <Stack gap="sm">
              <TextInput {...form.field('fullName')} label={t('fullName')} autoComplete="name" />
              <TextInput {...form.field('email')} label={t('email')} type="email" autoComplete="username" />
              <NewPasswordFields field={form.field} />
            </Stack>
          </Fieldset>
          <Button type="submit" size="sm" loading={setUp.isPending}>
            {t('setUp')}
          </Button>
        </Stack>
      </form>
    </Threshold>
  );
}

function missing(values: Record<string, string>, words: string) {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.trim() ? '' : words]));
}

function useFinish() {
  const { t } = useTranslation('account');
  const client = useQueryClient();
  const router = useRouter();
  return async () => {
    tell(t('setUpDone'));
    await client.fetchQuery({ ...welcomeQuery, staleTime: 0 });
    await router.navigate({ to: '/dang-nhap' });
  };
}
