import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportView } from '../../contract/import-views.ts';
import { PageMissing } from '../shell/PageFailed.tsx';
import { PagePending } from '../shell/PagePending.tsx';
import { problemOf } from '../shell/problem.ts';
import { ProblemAlert } from '../shell/ProblemAlert.tsx';
import { RouteLink } from '../shell/RouteLink.tsx';
import { loadDocumentLetters } from '../ui/load-letters.ts';
import { Page } from '../ui/Page.tsx';
import { importQuery } from './import-query.ts';
import { ImportSessionProvider, useOpenSession } from './import-session.ts';
import { ImportWork } from './ImportWork.tsx';

/** A text on its way to become a regulation. */
export function ImportPage() {
  const { t } = useTranslation('imports');
  const { importId } = useParams({ from: '/signedIn/nhap/$importId' });
  useEffect(() => void loadDocumentLetters(), []);
  const loaded = useQuery({ ...importQuery(importId), refetchOnMount: 'always' });
  // 422: the address names no import at all, only something that looks like it.
  if ([404, 422].includes(problemOf(loaded.error).status)) return <PageMissing />;
  // What another page left in the memory may be old; one works on what the server says now.
  if (!loaded.isFetchedAfterMount && !loaded.error) return <PagePending />;
  if (loaded.data?.state === 'open') return <OpenImport key={importId} importId={importId} />;
  if (loaded.data) return <EndedImport view={loaded.data} />;
  if (loaded.error) {
    return (
      <Page title={t('title')}>
        <ProblemAlert error={loaded.error} retry={() => void loaded.refetch()} />
      </Page>
    );
  }
  return <PagePending />;
}

function OpenImport({ importId }: { importId: string }) {
  const [session, saving] = useOpenSession(importId);
  return (
    <ImportSessionProvider value={session}>
      <ImportWork saving={saving} />
    </ImportSessionProvider>
  );
}

/** Proposed, joined or given up: nothing is changed here any more. */
function EndedImport({ view }: { view: ImportView }) {
  const { t } = useTranslation('imports');
  return (
    <Page
      title={view.title || t('untitled')}
      lead={
        <RouteLink to="/nhap" underline="always">
          {t('title')}
        </RouteLink>
      }
      width="text"
    >
      <Alert color="gray">
        {view.state !== 'open' && t(`ended.${view.state}`)}{' '}
        {view.regulationId && (
          <RouteLink
            to="/quy-che/$regulationId"
            params={{ regulationId: view.regulationId }}
            underline="always"
          >
            {t('toRegulation')}
          </RouteLink>
        )}
      </Alert>
    </Page>
  );
}
