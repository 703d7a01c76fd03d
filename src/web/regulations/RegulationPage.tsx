import { Skeleton, Tabs } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegulationView } from '../../contract/regulation-views.ts';
import { mayReadContent } from '../../domain/regulation/may.ts';
import { speakOf } from '../shell/language.ts';
import { PageMissing } from '../shell/PageFailed.tsx';
import { PagePending } from '../shell/PagePending.tsx';
import { problemOf } from '../shell/problem.ts';
import { ProblemAlert } from '../shell/ProblemAlert.tsx';
import { regulationAddress } from '../shell/regulation-address.ts';
import { useActing } from '../shell/session.ts';
import { useDocumentLetters } from '../ui/use-document-letters.ts';
import { Page } from '../ui/Page.tsx';
import { AsOfBanner } from './AsOfBanner.tsx';
import { CorrectionBar } from './CorrectionBar.tsx';
import { OpenProposals } from './OpenProposals.tsx';
import { OwnReading } from './OwnReading.tsx';
import { RecordTab } from './RecordTab.tsx';
import { RegulationDuties } from './RegulationDuties.tsx';
import { RegulationHead } from './RegulationHead.tsx';
import classes from './RegulationPage.module.css';
import { RegulationHistory } from './RegulationHistory.tsx';
import { useRegulation } from './regulation-query.ts';
import { TextTab } from './TextTab.tsx';
import { useCorrection } from './use-correction.ts';

const RegulationExchange = lazy(async () => {
  const [{ RegulationExchange: tab }] = await Promise.all([
    import('./RegulationExchange.tsx'),
    speakOf(['requests']),
  ]);
  return { default: tab };
});

const here = '/signedIn/quy-che/$regulationId';

/**
 * One regulation: its text with the duties in the margin, its record, its history. Who stands below a participant owes
 * nothing under it and takes no part in what the participants agree: the text and the exchange are theirs to see.
 */
export function RegulationPage() {
  const { t } = useTranslation('regulations');
  const { roles } = useActing();
  const { regulationId } = useParams({ from: here });
  const { ngay } = useSearch({ from: here });
  const regulation = useRegulation(regulationId, ngay);
  const letters = useDocumentLetters();
  // 422: the address names no regulation at all, only something that looks like it.
  const missing = [403, 404, 422].includes(problemOf(regulation.error).status);
  if (!mayReadContent({ roles }) || missing) return <PageMissing />;
  if (regulation.isPending || !letters) return <PagePending />;
  if (regulation.error) {
    return (
      <Page title={t('title')}>
        <ProblemAlert error={regulation.error} retry={() => void regulation.refetch()} />
      </Page>
    );
  }
  return <Regulation key={regulationId} view={regulation.data} asked={ngay} />;
}

function Regulation({ view, asked }: { view: RegulationView; asked: string | undefined }) {
  const { t } = useTranslation('regulations');
  const { xem = 'van-ban' } = useSearch({ from: here });
  const navigate = useNavigate({ from: '/quy-che/$regulationId' });
  const correction = useCorrection();
  const show = (tab: string | null) =>
    void navigate({
      search: (before) => ({
        ...(before.ngay ? { ngay: before.ngay } : {}),
        xem: regulationAddress({ xem: tab }).xem,
      }),
      replace: true,
    });
  return (
    <div className={classes.page}>
      <RegulationHead view={view} onCorrect={correction.begin} />
      <AsOfBanner view={view} asked={asked} />
      <OpenProposals view={view} />
      <OwnReading view={view} />
      <Tabs value={xem} onChange={show} keepMounted={false}>
        <Tabs.List className={classes.tabs} aria-label={t('sections')} data-no-print>
          <Tabs.Tab value="van-ban">{t('text')}</Tabs.Tab>
          {!view.below && <Tabs.Tab value="thuc-hien">{t('carried')}</Tabs.Tab>}
          <Tabs.Tab value="trao-doi">{t('exchange')}</Tabs.Tab>
          <Tabs.Tab value="ho-so">{t('record')}</Tabs.Tab>
          {!view.below && <Tabs.Tab value="lich-su">{t('history')}</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="van-ban">
          <TextTab view={view} correction={correction} />
        </Tabs.Panel>
        <Tabs.Panel value="thuc-hien">
          <RegulationDuties view={view} />
        </Tabs.Panel>
        <Tabs.Panel value="trao-doi">
          <Suspense fallback={<Skeleton height={320} />}>
            <RegulationExchange view={view} />
          </Suspense>
        </Tabs.Panel>
        <Tabs.Panel value="ho-so">
          <RecordTab view={view} />
        </Tabs.Panel>
        <Tabs.Panel value="lich-su">
          <RegulationHistory view={view} />
        </Tabs.Panel>
      </Tabs>
      {correction.open && <CorrectionBar view={view} correction={correction} />}
    </div>
  );
}
