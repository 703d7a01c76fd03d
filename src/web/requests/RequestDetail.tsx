import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../contract/request-views.ts';
import { api } from '../shell/call.ts';
import { PageMissing } from '../shell/PageFailed.tsx';
import { PagePending } from '../shell/PagePending.tsx';
import { problemOf } from '../shell/problem.ts';
import { ProblemAlert } from '../shell/ProblemAlert.tsx';
import { Nothing } from '../ui/Nothing.tsx';
import { SkeletonRows } from '../ui/SkeletonRows.tsx';
import { Composer } from './Composer.tsx';
import { InsidePanel } from './InsidePanel.tsx';
import { LinePanel } from './LinePanel.tsx';
import { LineTable } from './LineTable.tsx';
import { OpenPoints } from './OpenPoints.tsx';
import classes from './RequestDetail.module.css';
import { RequestFacts } from './RequestFacts.tsx';
import { RequestHead } from './RequestHead.tsx';
import { RequestLetter } from './RequestLetter.tsx';
import { RequestTimeline } from './RequestTimeline.tsx';
import { nextStep } from './request-steps.ts';
import { StepDialog } from './StepDialog.tsx';
import { useRequestKeys } from './use-request-keys.ts';
import { useSeen } from './use-seen.ts';
import { useTaking } from './use-taking.ts';

type RequestDetailProps = {
  requestId: string;
  /** Beside a list: without the page's own heading and keys. */
  split?: boolean;
};

/** A request whole: the facts and the one next act; what was written and what happened; inside, what only we see. */
export function RequestDetail({ requestId, split = false }: RequestDetailProps) {
  const { t } = useTranslation(['requestPage', 'shell']);
  const request = useQuery(api.requests.readRequest.queryOptions({ input: { requestId } }));
  // 422: the address names no request at all, only something that looks like it.
  const missing = [403, 404, 422].includes(problemOf(request.error).status);
  if (missing) return split ? <Nothing title={t('missing')} /> : <PageMissing />;
  if (request.isPending) {
    return split ? <SkeletonRows rows={10} label={t('loading', { ns: 'shell' })} /> : <PagePending />;
  }
  if (request.error) {
    return (
      <div className={classes.page}>
        <ProblemAlert error={request.error} retry={() => void request.refetch()} />
      </div>
    );
  }
  return <Request key={requestId} view={request.data} split={split} />;
}

function Request({ view, split }: { view: RequestView; split: boolean }) {
  const next = nextStep(view);
  const [chosen, choose] = useState(next?.agencyId ?? view.lines[0]?.agency.agencyId ?? '');
  const line = view.lines.find(({ agency }) => agency.agencyId === chosen) ?? view.lines[0];
  const taking = useTaking(view);
  const { asked, take, close, writing } = taking;
  useSeen(view);
  useRequestKeys({ view, take, split });
  return (
    <article className={classes.page} data-split={split || undefined}>
      <RequestHead view={view} take={take} split={split} />
      <OpenPoints view={view} take={take} />
      <div className={classes.columns}>
        <div className={classes.letter}>
          <RequestLetter view={view} cite={writing.cite} />
        </div>
        <div className={classes.record}>
          <RequestFacts view={view} />
          {view.lines.length > 1 && (
            <LineTable view={view} chosen={line?.agency.agencyId ?? ''} choose={choose} take={take} />
          )}
          {line && <LinePanel view={view} line={line} />}
          <InsidePanel view={view} take={take} openDraft={writing.openDraft} />
        </div>
        <div className={classes.thread}>
          <RequestTimeline view={view} cite={writing.cite} />
          <Composer view={view} writing={writing} />
        </div>
      </div>
      {asked && <StepDialog view={view} asked={asked} onClose={close} />}
    </article>
  );
}
