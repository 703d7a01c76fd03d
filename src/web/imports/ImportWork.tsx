import { Text } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../shell/problem.ts';
import { ProblemAlert } from '../shell/ProblemAlert.tsx';
import { RouteLink } from '../shell/RouteLink.tsx';
import { useActing } from '../shell/session.ts';
import { useShortcuts } from '../shell/shortcuts.ts';
import { titleWords } from '../../domain/regulation/title-words.ts';
import { Page } from '../ui/Page.tsx';
import { contentOf } from './content-of.ts';
import { useImport, useSession } from './import-session.ts';
import { importSteps, standingOf } from './import-steps.ts';
import classes from './ImportWork.module.css';
import { waitsForPerson } from './open-saver.ts';
import type { SavingState } from './open-saver.ts';
import { PartiesStep } from './PartiesStep.tsx';
import { RecordStep } from './RecordStep.tsx';
import { ReviewStep } from './ReviewStep.tsx';
import { StepBar } from './StepBar.tsx';
import { TextStep } from './TextStep.tsx';
import { useNamedPlace } from './use-named-place.ts';
import { useReportedConflict } from './use-reported-conflict.ts';

/** The four steps of an import that is open. */
export function ImportWork({ saving }: { saving: SavingState }) {
  const { t } = useTranslation('imports');
  const { importId } = useSession();
  const view = useImport((whole) => whole);
  const { appointment } = useActing();
  const ownAgencyId = appointment?.agencyId ?? '';
  const standing = useMemo(() => standingOf(contentOf(view), ownAgencyId), [view, ownAgencyId]);
  const { buoc } = useSearch({ from: '/signedIn/nhap/$importId' });
  const { step } = importSteps.find(({ address }) => address === buoc) ?? importSteps[0];
  useStepKeys(importId);
  useNamedPlace();
  useReportedConflict(saving.failure);
  return (
    <Page
      title={view.record.title ? titleWords(view.record) : t('untitled')}
      lead={
        <span className={classes.lead}>
          <RouteLink to="/nhap" underline="always">
            {t('title')}
          </RouteLink>
          <Text component="span" size="xs" c="dimmed" className={classes.name}>
            {view.name}
          </Text>
          <Saved saving={saving} />
        </span>
      }
    >
      <StepBar importId={importId} current={step} open={standing.open} />
      <NotSaved saving={saving} />
      {step === 'text' && <TextStep />}
      {step === 'parties' && <PartiesStep />}
      {step === 'record' && <RecordStep />}
      {step === 'review' && <ReviewStep standing={standing} />}
    </Page>
  );
}

/** Whether everything on the screen is on the server; always there, so that nothing moves. */
function Saved({ saving }: { saving: SavingState }) {
  const { t } = useTranslation('imports');
  const words = saving.isSaving
    ? 'saving'
    : problemOf(saving.failure).status === 412 || !saving.failure
      ? 'savedAll'
      : 'notSaved';
  return (
    <Text component="span" size="xs" c="dimmed" role="status" data-no-print>
      {t(words)}
    </Text>
  );
}

/** What was refused, above the step; a quicker colleague is told in the corner. */
function NotSaved({ saving }: { saving: SavingState }) {
  const session = useSession();
  const { code, status } = problemOf(saving.failure);
  if (!saving.failure || status === 412) return null;
  return (
    <div className={classes.refused}>
      <ProblemAlert
        error={saving.failure}
        {...(waitsForPerson(code) ? { retry: () => void session.flush() } : {})}
      />
    </div>
  );
}

function useStepKeys(importId: string): void {
  const { t } = useTranslation('imports');
  const navigate = useNavigate();
  useShortcuts(
    importSteps.map(({ step, address }, index) => ({
      keys: `${index + 1}`,
      label: t('toStep', { n: index + 1, step: t(`step.${step}`) }),
      group: t('title'),
      run: () => void navigate({ to: '/nhap/$importId', params: { importId }, search: { buoc: address } }),
    })),
  );
}
