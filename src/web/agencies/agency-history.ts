import type { AgencyView } from '../../contract/agency-views.ts';

/** One thing that happened to an agency, for its history. */
export type HistoryEntry =
  | { kind: 'established'; on: string }
  | { kind: 'name'; on: string; until: string | null; name: string }
  | { kind: 'code'; on: string; until: string | null; code: string }
  | { kind: 'superior'; on: string; until: string | null; agencyId: string; name: string }
  | { kind: 'succession'; on: string; succession: AgencyView['successions'][number] };

const order = ['succession', 'superior', 'code', 'name', 'established'];

type Past = Pick<AgencyView, 'establishedOn' | 'names' | 'codes' | 'superiors' | 'successions'>;

/** All that is known of an agency in time as one list, the latest first. */
export function historyOf(agency: Past): HistoryEntry[] {
  const entries: HistoryEntry[] = [
    { kind: 'established', on: agency.establishedOn },
    ...agency.names.map(({ name, from, until }) => ({ kind: 'name' as const, on: from, until, name })),
    ...agency.codes.map(({ code, from, until }) => ({ kind: 'code' as const, on: from, until, code })),
    ...agency.superiors.map(({ from, ...rest }) => ({ kind: 'superior' as const, on: from, ...rest })),
    ...agency.successions.map((succession) => ({
      kind: 'succession' as const,
      on: succession.effectiveOn,
      succession,
    })),
  ];
  return entries.toSorted(
    (one, other) => other.on.localeCompare(one.on) || order.indexOf(one.kind) - order.indexOf(other.kind),
  );
}
