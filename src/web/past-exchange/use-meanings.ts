import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { kindRules } from '../../domain/request/kind.ts';
import { media } from '../../domain/request/request.ts';
import type { PastColumn } from '../../domain/past-exchange/past-row.ts';
import { api } from '../shell/call.ts';
import { useActing } from '../shell/session.ts';

type Choice = { value: string; label: string };

/** What words in a column can mean; null where nothing is to be chosen. */
export function useMeanings(regulationId: string): (column: PastColumn) => Choice[] | null {
  const { t } = useTranslation('requests');
  const acting = useActing().appointment;
  const parties = useQuery(api.requests.listAddressees.queryOptions({ input: { regulationId } }));
  const kinds =
    useQuery(api.requests.listRequestKinds.queryOptions({ input: { regulationId } })).data?.items ?? [];
  const agencies: Choice[] = [
    ...(acting ? [{ value: acting.agencyId, label: acting.agencyName }] : []),
    ...(parties.data?.items ?? []).map(({ agencyId, name }) => ({ value: agencyId, label: name })),
  ];
  const kindChoices = kinds.map(({ id, kind, name }) => ({
    value: id ?? kind,
    label: name ?? t(`kind.${kind}`),
  }));
  const named = kinds.flatMap(({ outcomes }) =>
    outcomes.flatMap(({ key, name }) => (name === null ? [] : [{ value: key, label: name }])),
  );
  const usual = Object.values(kindRules).flatMap(({ outcomes }) => outcomes.map(({ key }) => key));
  const outcomes = [
    ...named,
    ...[...new Set(usual)].map((key) => ({ value: key, label: t(`outcome.${key as 'given'}`) })),
  ];
  const first = new Map(outcomes.toReversed().map((one) => [one.value, one]));
  return (column) => {
    if (column === 'sender' || column === 'addressee') return agencies;
    if (column === 'kind') return kindChoices;
    if (column === 'outcome') return [...first.values()].toReversed();
    if (column === 'medium')
      return media
        .filter((medium) => medium !== 'system')
        .map((medium) => ({ value: medium, label: t(`medium.${medium}`) }));
    return null;
  };
}
