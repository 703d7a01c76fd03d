import type { Filters } from '../../contract/regulations.ts';
import { dayOf } from '../shell/address.ts';
import { regulationKinds } from '../../domain/regulation/regulation.ts';
import { regulationStates } from '../../domain/regulation/state.ts';

/** The filters of the registry as they stand in its address, so that a view of it can be linked. */
export type RegistrySearch = Partial<Record<(typeof names)[keyof Filters], string>>;

const names = {
  q: 'q',
  partyId: 'ben',
  field: 'linh-vuc',
  state: 'trang-thai',
  year: 'nam',
  kind: 'loai',
  expiresWithin: 'het-han-trong',
  idleFor: 'khong-hoat-dong',
  on: 'ngay',
} as const satisfies Record<keyof Filters, string>;

/** The address of a view of the registry; filters that are not set leave nothing in it. */
export function addressOf(filters: Filters): RegistrySearch {
  const entries = Object.entries(names).map(([filter, name]) => [name, filters[filter as keyof Filters]]);
  const set = entries.filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(set.map(([name, value]) => [name, String(value)])) as RegistrySearch;
}

/** The filters that an address names; what is no value of theirs is left out, as if it were not there. */
export function filtersOf(search: Record<string, unknown>): Filters {
  const said = (filter: keyof Filters) => {
    const value = search[names[filter]];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  };
  const found: { [Name in keyof Filters]: Filters[Name] | undefined } = {
    q: said('q')?.slice(0, 200),
    partyId: matching(said('partyId'), /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/u),
    field: said('field')?.slice(0, 200),
    state: regulationStates.find((state) => state === said('state')),
    year: within(said('year'), 1945, 2200),
    kind: regulationKinds.find((kind) => kind === said('kind')),
    expiresWithin: within(said('expiresWithin'), 1, 120),
    idleFor: within(said('idleFor'), 1, 120),
    on: dayOf(said('on')),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

function matching(value: string | undefined, shape: RegExp): string | undefined {
  return value !== undefined && shape.test(value) ? value : undefined;
}

function within(value: string | undefined, least: number, most: number): number | undefined {
  const number = Number(value);
  return value !== undefined && Number.isInteger(number) && number >= least && number <= most
    ? number
    : undefined;
}

/** Filters without one of them. */
export function without(filters: Filters, name: keyof Filters): Filters {
  return Object.fromEntries(Object.entries(filters).filter(([key]) => key !== name));
}
