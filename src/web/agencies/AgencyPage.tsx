import { Badge } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AgencyView } from '../../contract/agency-views.ts';
import { mayKeepDirectory, mayKeepOwnAgency } from '../../domain/agency/may.ts';
import { api } from '../shell/call.ts';
import { PagePending } from '../shell/PagePending.tsx';
import { PageMissing } from '../shell/PageFailed.tsx';
import { problemOf } from '../shell/problem.ts';
import { ProblemAlert } from '../shell/ProblemAlert.tsx';
import { RouteLink } from '../shell/RouteLink.tsx';
import { useActing } from '../shell/session.ts';
import { dayWords } from '../ui/day-words.ts';
import { Facts } from '../ui/Facts.tsx';
import { Page } from '../ui/Page.tsx';
import { Panel } from '../ui/Panel.tsx';
import { AgencyActs } from './AgencyActs.tsx';
import { AgencyHistory } from './AgencyHistory.tsx';
import { PositionList } from './PositionList.tsx';
import { UnitList } from './UnitList.tsx';

/** One agency: what it is, how it came to be, and for its own people its units and positions. */
export function AgencyPage() {
  const { t, i18n } = useTranslation('agencies');
  const { agencyId } = useParams({ from: '/signedIn/co-quan/$agencyId' });
  const { roles, appointment } = useActing();
  const agency = useQuery(api.agencies.readAgency.queryOptions({ input: { agencyId } }));
  if (agency.isPending) return <PagePending />;
  // 422: the address names no agency at all, only something that looks like it.
  if ([404, 422].includes(problemOf(agency.error).status)) return <PageMissing />;
  if (agency.error) {
    return (
      <Page title={t('title')}>
        <ProblemAlert error={agency.error} retry={() => void agency.refetch()} />
      </Page>
    );
  }
  const view = agency.data;
  const own = appointment?.agencyId === view.id;
  const ended = view.endedOn && (
    <Badge color="gray">{t('endedOn', { day: dayWords(view.endedOn, i18n.language) })}</Badge>
  );
  return (
    <Page
      title={
        <>
          {view.name} {ended}
        </>
      }
      lead={
        <RouteLink to="/co-quan" underline="always">
          {t('title')}
        </RouteLink>
      }
      actions={mayKeepDirectory({ roles }) && <AgencyActs agency={view} />}
    >
      <Panel title={view.shortName}>
        <AgencyFacts agency={view} />
      </Panel>
      <AgencyHistory agency={view} />
      {own && <UnitList mayEdit={mayKeepOwnAgency({ roles })} />}
      {own && <PositionList mayEdit={mayKeepOwnAgency({ roles })} />}
    </Page>
  );
}

function AgencyFacts({ agency }: { agency: AgencyView }) {
  const { t, i18n } = useTranslation('agencies');
  const superior = agency.superiors.find(({ until }) => until === null);
  return (
    <Facts
      facts={[
        [t('kindLabel'), t(`kind.${agency.kind}`)],
        [t('levelLabel'), t(`level.${agency.level}`)],
        [t('code'), agency.code],
        [t('establishedOn'), dayWords(agency.establishedOn, i18n.language)],
        [t('superior'), superior && <AgencyLinks agencies={[superior]} />],
        [t('subordinates'), agency.subordinates.length > 0 && <AgencyLinks agencies={agency.subordinates} />],
      ].map(([label, value]) => [label as string, value || null] as const)}
    />
  );
}

function AgencyLinks({ agencies }: { agencies: { agencyId: string; name: string }[] }) {
  return agencies.map(({ agencyId, name }) => (
    <div key={agencyId}>
      <RouteLink to="/co-quan/$agencyId" params={{ agencyId }}>
        {name}
      </RouteLink>
    </div>
  ));
}
