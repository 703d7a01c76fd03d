import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FulfilmentView } from '../../contract/fulfilment-views.ts';
import { mayReadDuties } from '../../domain/duty/may.ts';
import type { Instrument } from '../../domain/law/parsed-document.ts';
import { api } from '../shell/call.ts';
import { PageMissing } from '../shell/PageFailed.tsx';
import { PagePending } from '../shell/PagePending.tsx';
import { problemOf } from '../shell/problem.ts';
import { ProblemAlert } from '../shell/ProblemAlert.tsx';
import { useActing } from '../shell/session.ts';
import { CountedDays } from '../text/CountedDays.tsx';
import { weekdayWords } from '../ui/day-words.ts';
import { Page } from '../ui/Page.tsx';
import { Panel } from '../ui/Panel.tsx';
import { ArticleWords } from './ArticleWords.tsx';
import { DisputePanel } from './DisputePanel.tsx';
import { EvidencePanel } from './EvidencePanel.tsx';
import { actsOnPage } from './fulfilment-acts.ts';
import type { PageAct } from './fulfilment-acts.ts';
import { FulfilmentFacts } from './FulfilmentFacts.tsx';
import { FulfilmentHead } from './FulfilmentHead.tsx';
import { FulfilmentHistory } from './FulfilmentHistory.tsx';
import classes from './FulfilmentPage.module.css';
import { NotesPanel } from './NotesPanel.tsx';
import { PageDialogs } from './PageDialogs.tsx';
import { usePageKeys } from './use-page-keys.ts';

/** One fulfilment: how it stands and until when, what the text says, evidence, history; inside, who does it and notes. */
export function FulfilmentPage() {
  const { t } = useTranslation('duties');
  const { roles } = useActing();
  const { fulfilmentId } = useParams({ from: '/signedIn/lan-thuc-hien/$fulfilmentId' });
  const fulfilment = useQuery(api.duties.readFulfilment.queryOptions({ input: { fulfilmentId } }));
  const text = useTextOf(fulfilment.data);
  // 422: the address names no fulfilment at all, only something that looks like it.
  const missing = [403, 404, 422].includes(problemOf(fulfilment.error).status);
  if (!mayReadDuties({ roles }) || missing) return <PageMissing />;
  if (fulfilment.isPending || text.isLoading) return <PagePending />;
  if (fulfilment.error) {
    return (
      <Page title={t('record')}>
        <ProblemAlert error={fulfilment.error} retry={() => void fulfilment.refetch()} />
      </Page>
    );
  }
  return <Fulfilment key={fulfilmentId} view={fulfilment.data} text={text.data?.shown?.instruments ?? []} />;
}

/** The text that holds on the due day; waited for, so that the page does not move when it comes. */
function useTextOf(view: FulfilmentView | undefined) {
  const input = { regulationId: view?.regulation.id ?? '', ...(view ? { on: view.dueOn } : {}) };
  return useQuery({
    ...api.regulations.readRegulation.queryOptions({ input }),
    enabled: view !== undefined,
    placeholderData: keepPreviousData,
  });
}

function Fulfilment({ view, text }: { view: FulfilmentView; text: readonly Instrument[] }) {
  const { t, i18n } = useTranslation('duties');
  const { roles, appointment } = useActing();
  const [asked, ask] = useState<PageAct | null>(null);
  const acts = actsOnPage(view, { agencyId: appointment?.agencyId ?? '', roles });
  usePageKeys(acts, ask);
  return (
    <div className={classes.page}>
      <FulfilmentHead view={view} acts={acts} ask={ask} />
      <DisputePanel view={view} acts={acts} ask={ask} />
      <div className={classes.columns}>
        <div>
          <Panel title={t('record')}>
            <FulfilmentFacts view={view} />
          </Panel>
          <ArticleWords view={view} text={text} />
          <EvidencePanel view={view} mayAdd={acts.includes('evidence')} onAdd={() => ask('evidence')} />
          <FulfilmentHistory view={view} />
        </div>
        <div>
          <div id="vi-sao" tabIndex={-1}>
            <Panel title={t('whyOf', { day: weekdayWords(view.dueOn, i18n.language) })} lead={t('whyLead')}>
              <CountedDays computation={view.computation} />
            </Panel>
          </div>
          <NotesPanel view={view} />
        </div>
      </div>
      {asked && <PageDialogs act={asked} view={view} onClose={() => ask(null)} />}
    </div>
  );
}
