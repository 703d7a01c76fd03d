import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { mayReadDuties, mayReadExceptions } from '../../domain/duty/may.ts';
import { api } from '../shell/call.ts';
import { PageMissing } from '../shell/PageFailed.tsx';
import { ProblemAlert } from '../shell/ProblemAlert.tsx';
import { useActing } from '../shell/session.ts';
import { useToday } from '../shell/today.ts';
import { weekdayWords } from '../ui/day-words.ts';
import { Page } from '../ui/Page.tsx';
import { SkeletonRows } from '../ui/SkeletonRows.tsx';
import type { DeskScope } from './desk-view.ts';
import { DeskGroups } from './DeskGroups.tsx';
import classes from './DeskPage.module.css';

/** Bàn làm việc: what the person has to do under all regulations; for a leader also the exceptions of the agency. */
export function DeskPage() {
  const { roles } = useActing();
  return mayReadDuties({ roles }) ? <Desk /> : <PageMissing />;
}

function Desk() {
  const { t, i18n } = useTranslation('duties');
  const { roles } = useActing();
  const [scope, setScope] = useScope();
  const desk = useQuery(api.duties.showDesk.queryOptions({ input: { scope } }));
  const today = useToday();
  const day = weekdayWords(desk.data?.today ?? today, i18n.language);
  return (
    <Page
      title={t('desk')}
      lead={t(scope === 'agency' ? 'agencyLead' : 'mineLead', { day })}
      actions={mayReadExceptions({ roles }) && <ScopeSwitch scope={scope} onChange={setScope} />}
    >
      {desk.error && <ProblemAlert error={desk.error} retry={() => void desk.refetch()} />}
      {desk.isPending && <DeskPending />}
      {desk.data && <DeskGroups key={scope} desk={desk.data} scope={scope} onScope={setScope} />}
    </Page>
  );
}

/** Whose desk it is stands in the address, so that a leader can keep either; only a leader has a choice. */
function useScope(): [DeskScope, (scope: DeskScope) => void] {
  const { roles } = useActing();
  const { xem } = useSearch({ from: '/signedIn/ban-lam-viec' });
  const navigate = useNavigate();
  const setScope = (scope: DeskScope) =>
    void navigate({
      to: '/ban-lam-viec',
      search: scope === 'agency' ? { xem: 'co-quan' } : {},
      replace: true,
    });
  return [xem === 'co-quan' && mayReadExceptions({ roles }) ? 'agency' : 'mine', setScope];
}

function ScopeSwitch({ scope, onChange }: { scope: DeskScope; onChange: (scope: DeskScope) => void }) {
  const { t } = useTranslation('duties');
  return (
    <SegmentedControl
      aria-label={t('scope')}
      value={scope}
      onChange={onChange}
      data={[
        { value: 'mine', label: t('mine') },
        { value: 'agency', label: t('agency') },
      ]}
    />
  );
}

/** Holds the place of the counts and of the rows. */
function DeskPending() {
  const { t } = useTranslation();
  return (
    <>
      <div className={classes.strip} aria-hidden />
      <div className={classes.awaited}>
        <SkeletonRows rows={10} label={t('loading')} />
      </div>
    </>
  );
}
