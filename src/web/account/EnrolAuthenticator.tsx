import { Button, Code, CopyButton, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { encode } from 'uqr';
import { api } from '../shell/call.ts';
import { ProblemAlert } from '../shell/ProblemAlert.tsx';
import { useChecks } from '../shell/use-checks.ts';
import { useFields } from '../shell/use-fields.ts';
import classes from './EnrolAuthenticator.module.css';

export type Enrolment = { uri: string; recoveryCodes: string[] };

/** The three steps of switching two-step sign-in on: scan, keep the recovery codes, prove it with a code. */
export function EnrolAuthenticator({ enrolment, onDone }: { enrolment: Enrolment; onDone: () => void }) {
  const { t } = useTranslation(['account', 'shell']);
  const secret = new URL(enrolment.uri).searchParams.get('secret') ?? '';
  return (
    <Stack gap="lg">
      <section>
        <Title order={3}>{t('secondFactorScan')}</Title>
        <Group align="center" mt="xs" gap="lg">
          <QrCode text={enrolment.uri} label={t('secondFactorQr')} />
          <div>
            <Text size="xs" c="dimmed">
              {t('secondFactorSecret')}
            </Text>
            <Code fz="sm">{secret.replace(/(.{4})/gu, '$1 ').trim()}</Code>
          </div>
        </Group>
      </section>
      <section>
        <Title order={3}>{t('secondFactorSave')}</Title>
        <Text size="xs" c="dimmed" mb={6}>
          {t('secondFactorSaveLead')}
        </Text>
        <Code block className={classes.codes}>
          {enrolment.recoveryCodes.join('\n')}
        </Code>
        <CopyButton value={enrolment.recoveryCodes.join('\n')}>
          {({ copied, copy }) => (
            <Button variant="default" mt={6} onClick={copy}>
              {copied ? t('copied', { ns: 'shell' }) : t('copy', { ns: 'shell' })}
            </Button>
          )}
        </CopyButton>
      </section>
      <FirstCode onDone={onDone} />
    </Stack>
  );
}

function FirstCode({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('account');
  const check = useChecks();
  const form = useFields({ code: '' }, ({ code }) => ({ code: check.words(code) }));
  const confirm = useMutation({ ...api.session.confirmSecondFactor.mutationOptions(), onSuccess: onDone });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (form.passes(event.currentTarget)) confirm.mutate({ code: form.values.code.replace(/\s/gu, '') });
      }}
    >
      <Stack gap="xs" maw={260}>
        {confirm.error && <ProblemAlert error={confirm.error} />}
        <TextInput
          {...form.field('code')}
          label={t('secondFactorConfirm')}
          inputMode="numeric"
          autoComplete="one-time-code"
        />
        <Button type="submit" loading={confirm.isPending}>
          {t('secondFactorStart')}
        </Button>
      </Stack>
    </form>
  );
}

/** Drawn as one path; dark on white in both appearances, since cameras want it so. */
function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { border: 2 });
  const path = data
    .flatMap((line, y) => line.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      className={classes.qr}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
