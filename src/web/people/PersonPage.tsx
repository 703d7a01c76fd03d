import { Badge } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { mayManagePeople } from '../../domain/person/may.ts';
import { api } from '../shell/call.ts';
import { PageMissing } from '../shell/PageFailed.tsx';
import { PagePending } from '../shell/PagePending.tsx';
import { problemOf } from '../shell/problem.ts';
import { ProblemAlert } from '../shell/ProblemAlert.tsx';
import { RouteLink } from '../shell/RouteLink.tsx';
import { useActing } from '../shell/session.ts';
import { Page } from '../ui/Page.tsx';
import { AppointmentList } from './AppointmentList.tsx';
import { DelegationList } from './DelegationList.tsx';
import { PersonActs } from './PersonActs.tsx';

/** One person of the agency: positions, delegations, handing over, sign-in. */
export function PersonPage() {
  const { t } = useTranslation('people');
  const { personId } = useParams({ from: '/signedIn/nhan-su/$personId' });
  const { roles } = useActing();
  const person = useQuery(api.people.readPerson.queryOptions({ input: { personId } }));
  if (person.isPending) return <PagePending />;
  // 422: the address names no person at all, only something that looks like it.
  if ([404, 422].includes(problemOf(person.error).status)) return <PageMissing />;
  if (person.error) {
    return (
      <Page title={t('title')}>
        <ProblemAlert error={person.error} retry={() => void person.refetch()} />
      </Page>
    );
  }
  const { fullName, email, disabled, elsewhere } = person.data;
  return (
    <Page
      title={
        <>
          {fullName} {disabled && <Badge color="gray">{t('disabled')}</Badge>}
        </>
      }
      lead={
        <>
          <RouteLink to="/nhan-su" underline="always">
            {t('title')}
          </RouteLink>{' '}
          · {email}
          {elsewhere && ` · ${t('elsewhere')}`}
        </>
      }
      actions={mayManagePeople({ roles }) && <PersonActs person={person.data} />}
    >
      <AppointmentList person={person.data} />
      <DelegationList person={person.data} />
    </Page>
  );
}
