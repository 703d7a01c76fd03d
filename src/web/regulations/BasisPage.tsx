import { useInfiniteQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { mayReadContent } from '../../domain/regulation/may.ts';
import { api } from '../shell/call.ts';
import { ListFoot } from '../shell/ListFoot.tsx';
import { ListStates } from '../shell/ListStates.tsx';
import { nextPage } from '../shell/next-page.ts';
import { PageMissing } from '../shell/PageFailed.tsx';
import { PagePending } from '../shell/PagePending.tsx';
import { problemOf } from '../shell/problem.ts';
import { ProblemAlert } from '../shell/ProblemAlert.tsx';
import { RouteLink } from '../shell/RouteLink.tsx';
import { useActing } from '../shell/session.ts';
import { dayWords } from '../ui/day-words.ts';
import { Facts } from '../ui/Facts.tsx';
import { Page } from '../ui/Page.tsx';
import { Panel } from '../ui/Panel.tsx';
import { RegistryTable } from './RegistryTable.tsx';

/** One legal basis, and which of one's own regulations rest on it. */
export function BasisPage() {
  const { t, i18n } = useTranslation('regulations');
  const { roles } = useActing();
  const { basisId } = useParams({ from: '/signedIn/can-cu/$basisId' });
  const list = useInfiniteQuery(
    api.regulations.readLegalBasis.infiniteOptions({
      ...nextPage,
      input: (cursor: string | undefined) => ({ basisId, ...nextPage.input(cursor) }),
    }),
  );
  if (!mayReadContent({ roles }) || [403, 404, 422].includes(problemOf(list.error).status))
    return <PageMissing />;
  if (list.isPending) return <PagePending />;
  const basis = list.data?.pages[0]?.basis;
  if (!basis) {
    return (
      <Page title={t('basesTitle')}>
        <ProblemAlert error={list.error} retry={() => void list.refetch()} />
      </Page>
    );
  }
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Page
      title={basis.title}
      lead={
        <RouteLink to="/can-cu" underline="always">
          {t('basesTitle')}
        </RouteLink>
      }
    >
      <Panel title={basis.symbol ?? t('basesTitle')}>
        <Facts
          facts={[
            [t('facts.symbol'), basis.symbol],
            [t('basisIssuer'), basis.issuer],
            [t('basisIssued'), basis.issuedOn && dayWords(basis.issuedOn, i18n.language)],
          ]}
        />
      </Panel>
      <Panel title={t('basisCitedBy')} flush>
        <ListStates list={list} count={rows.length} empty={t('none')}>
          <RegistryTable rows={rows} />
        </ListStates>
        <ListFoot list={list} shown={rows.length} />
      </Panel>
    </Page>
  );
}
