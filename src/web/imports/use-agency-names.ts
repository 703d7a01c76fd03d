import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AgencyKind } from '../../domain/agency/agency.ts';
import { api } from '../shell/call.ts';

/** `kind` is null until it is known. */
export type NamedAgency = { id: string; name: string; shortName: string; kind: AgencyKind | null };

/** What agencies are called, by their ids and in their order; `…` until it is known. */
export function useAgencyNames(ids: readonly string[]): NamedAgency[] {
  const { t } = useTranslation('imports');
  const found = useAgencies(ids);
  return ids.map((id, index) => {
    const agency = found[index];
    const waiting = agency?.isError ? t('partyUnknown') : '…';
    const { name = waiting, shortName = waiting, kind = null } = agency?.data ?? {};
    return { id, name, shortName, kind };
  });
}

/** True when it is known what agencies are called, or that it cannot be known: then nothing moves any more for their names. */
export function useNamesAreKnown(ids: readonly string[]): boolean {
  return useAgencies(ids).every(({ isPending }) => !isPending);
}

function useAgencies(ids: readonly string[]) {
  return useQueries({
    queries: ids.map((agencyId) =>
      api.agencies.readAgency.queryOptions({ input: { agencyId }, staleTime: 300_000 }),
    ),
  });
}
