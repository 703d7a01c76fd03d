import { Button, Group, Paper, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SecrecyGrade } from '../../domain/regulation/regulation.ts';
import { api } from '../shell/call.ts';
import { IntakeForm } from '../text/IntakeForm.tsx';
import { KeptOutside } from '../text/KeptOutside.tsx';
import { ReadingOutcome } from '../text/ReadingOutcome.tsx';
import { ReadingProgress } from '../text/ReadingProgress.tsx';
import type { Intake } from '../text/use-reading.ts';
import { SecrecyDeclaration } from './SecrecyDeclaration.tsx';
import { TakeInRefused } from './TakeInRefused.tsx';
import { useTakingIn } from './use-taking-in.ts';

/** Declaration first, then a file, pasted words, or the reading that the reading page hands over. */
export function ImportIntake({ doc }: { doc?: string }) {
  const { t } = useTranslation('text');
  const [declared, setDeclared] = useState<SecrecyGrade | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const { reading, begin, takeIn, stop } = useTakingIn();
  const declare = (grade: SecrecyGrade) => {
    setFault(null);
    begin.reset();
    setDeclared(grade);
  };
  /** Nothing is read, and nothing leaves this machine, before it is declared to be no secret. */
  const once = (then: () => void) => {
    if (declared === 'none') then();
    else setFault(t('secrecyFirst'));
  };
  const read = (intake: Intake, name: string) => once(() => void takeIn(intake, name));
  if (reading.at === 'sending' || reading.at === 'reading')
    return <ReadingProgress state={reading} onStop={stop} />;
  return (
    <>
      <SecrecyDeclaration declared={declared} onDeclare={declare} fault={fault} />
      {begin.error ? <TakeInRefused error={begin.error} /> : <ReadingOutcome state={reading} />}
      {declared !== null && declared !== 'none' ? (
        <KeptOutside />
      ) : doc ? (
        <HandedOver
          readingId={doc}
          isPending={begin.isPending}
          onTake={() => once(() => begin.mutate(doc))}
        />
      ) : (
        <IntakeForm onRead={read} />
      )}
    </>
  );
}

type HandedOverProps = { readingId: string; isPending: boolean; onTake: () => void };

/** A text that was read already, on the page Đọc văn bản. */
function HandedOver({ readingId, isPending, onTake }: HandedOverProps) {
  const { t } = useTranslation('imports');
  const navigate = useNavigate();
  const reading = useQuery(api.readings.followReading.queryOptions({ input: { readingId }, retry: false }));
  const name = reading.data?.name;
  return (
    <Paper withBorder p="md" mb="md">
      <Text mb="sm">{name ? t('ready', { name }) : t('readyUnnamed')}</Text>
      <Group gap="xs">
        <Button onClick={onTake} loading={isPending}>
          {t('takeIn')}
        </Button>
        <Button variant="default" onClick={() => void navigate({ to: '/nhap' })}>
          {t('anotherText')}
        </Button>
      </Group>
    </Paper>
  );
}
