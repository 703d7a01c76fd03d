import { Button, Group, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../shell/call.ts';
import { ProblemAlert } from '../shell/ProblemAlert.tsx';
import { welcomeQuery } from '../shell/session.ts';
import { useAct } from '../shell/use-act.ts';
import { dayWords } from '../ui/day-words.ts';
import { Panel } from '../ui/Panel.tsx';

/** Positions that other agencies have given to one's address; nothing where there are none. */
export function Offers() {
  const { t, i18n } = useTranslation('account');
  const offers = useQuery(api.people.listOffers.queryOptions());
  const items = offers.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Panel title={t('offers')} lead={t('offersLead')}>
      {items.map(({ id, agencyName, positions }) => (
        <Offer
          key={id}
          id={id}
          words={t('offerFrom', {
            agency: agencyName,
            titles: positions
              .map(({ title, from }) => t('offerSince', { title, day: dayWords(from, i18n.language) }))
              .join('; '),
          })}
        />
      ))}
    </Panel>
  );
}

function Offer({ id, words }: { id: string; words: string }) {
  const { t } = useTranslation('account');
  const client = useQueryClient();
  // What one holds stands in the session, so it is asked anew.
  const after = () => void client.fetchQuery({ ...welcomeQuery, staleTime: 0 });
  const accept = useAct(api.people.answerOffer.mutationOptions(), { done: t('offerAccepted'), after });
  const decline = useAct(api.people.answerOffer.mutationOptions(), { done: t('offerDeclined'), after });
  return (
    <>
      {(accept.error ?? decline.error) && <ProblemAlert error={accept.error ?? decline.error} />}
      <Group justify="space-between" py={4}>
        <Text>{words}</Text>
        <Group gap={6}>
          <Button loading={accept.isPending} onClick={() => accept.mutate({ offerId: id, accept: true })}>
            {t('offerAccept')}
          </Button>
          <Button
            variant="default"
            loading={decline.isPending}
            onClick={() => decline.mutate({ offerId: id, accept: false })}
          >
            {t('offerDecline')}
          </Button>
        </Group>
      </Group>
    </>
  );
}
