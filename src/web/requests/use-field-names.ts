import { useQuery } from '@tanstack/react-query';
import type { RequestView } from '../../contract/request-views.ts';
import { api } from '../shell/call.ts';

/** How the regulation calls the fields of a kind of its own, by their keys; nothing for the kinds that everybody has. */
export function useFieldNames({ ownKind, regulation }: RequestView): Map<string, string> {
  const kinds = useQuery({
    ...api.requests.listRequestKinds.queryOptions({ input: { regulationId: regulation.id } }),
    enabled: ownKind !== null,
  });
  const named = kinds.data?.items.find(({ name }) => name === ownKind && name !== null);
  return new Map(named?.fields.flatMap(({ key, name }) => (name === null ? [] : [[key, name] as const])));
}
