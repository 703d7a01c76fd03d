import { Anchor, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../contract/session.ts';
import { api } from '../shell/call.ts';
import { problemOf } from '../shell/problem.ts';
import { ProblemAlert } from '../shell/ProblemAlert.tsx';
import { useChecks } from '../shell/use-checks.ts';
import { useFields } from '../shell/use-fields.ts';

/** The second step: the authenticator's code, or one of the recovery codes. */
export function CodeForm({
  onSignedIn,
  onBack,
}: {
  onSignedIn: (session: SessionView) => void;
  onBack: () => void;
}) {
  const { t } = useTranslation('account');
  const check = useChecks();
  const [kind, setKind] = useState<'totp' | 'recovery'>('totp');
  const totp = kind === 'totp';
  const form = useFields({ code: '' }, ({ code }) => ({
    code: check.words(code),
  }));
  const field = useRef<HTMLInputElement>(null);
  const again = () => {
    form.clear();
    field.current?.focus();
  };
  const confirm = useMutation({
    ...api.session.confirmSignIn.mutationOptions(),
    onSuccess: (answer) => answer.state === 'signedIn' && onSignedIn(answer.session),
    onError: (error) => isWrongCode(error) && again(),
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const code = form.values.code.replace(/\s/gu, '');
        if (form.passes(event.currentTarget)) confirm.mutate({ code, kind });
      }}
    >
      <Stack gap="sm">
        <Text c="dimmed">{totp ? t('codeLead') : t('recoveryLead')}</Text>
        {confirm.error && <ProblemAlert error={confirm.error} />}
        <TextInput
          {...form.field('code')}
          ref={field}
          key={kind}
          label={totp ? t('code') : t('recoveryCode')}
          inputMode={totp ? 'numeric' : 'text'}
          autoComplete="one-time-code"
          size="sm"
          autoFocus
        />
        <Button type="submit" size="sm" loading={confirm.isPending}>
          {t('confirmCode')}
        </Button>
        <Group justify="space-between">
          <Anchor
            component="button"
            type="button"
            size="xs"
            onClick={() => setKind(totp ? 'recovery' : 'totp')}
          >
            {totp ? t('useRecovery') : t('useTotp')}
          </Anchor>
          <Anchor component="button" type="button" size="xs" onClick={onBack}>
            {t('startAgain')}
          </Anchor>
        </Group>
      </Stack>
    </form>
  );
}

/** A code that was refused is of no more use; one that did not arrive may be sent again. */
function isWrongCode(error: unknown): boolean {
  const { status } = problemOf(error);
  return status >= 400 && status < 500;
}
