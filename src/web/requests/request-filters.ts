import { lineStates, requestKinds, urgencies } from '../../domain/request/request.ts';
import type { LineState, RequestKind, RequestPart, Urgency } from '../../domain/request/request.ts';
import type { RequestQueue } from '../../contract/request-filters.ts';
import { dayOf } from '../shell/address.ts';
import type { RequestAddress } from '../shell/request-address.ts';

const measures = ['asked', 'answered', 'onTime', 'notices'] as const;

/** The queues of a box in the order in which they stand over the list. */
export const queues = [
  'overdue',
  'today',
  'week',
  'arrived',
  'own',
  'waiting',
  'open',
  'ended',
  'all',
] as const satisfies readonly RequestQueue[];

/** What the list of a box is narrowed by besides box and queue. */
export type BoxFilters = {
  regulationId?: string | undefined;
  eId?: string | undefined;
  kind?: RequestKind | undefined;
  ownKindId?: string | undefined;
  state?: LineState | undefined;
  outcome?: string | undefined;
  urgency?: Urgency | undefined;
  counterpartId?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  mine?: boolean | undefined;
  unread?: boolean | undefined;
  late?: boolean | undefined;
  unconfirmed?: boolean | undefined;
  measure?: (typeof measures)[number] | undefined;
  q?: string | undefined;
};

/** What the address of the boxes shows: a box, a queue of it, the filters, the request beside the list. */
export type BoxView = {
  part: RequestPart;
  queue: RequestQueue;
  filters: BoxFilters;
  chosen: string | undefined;
};

const names = {
  regulationId: 'quyche',
  eId: 'dieu',
  kind: 'loai',
  ownKindId: 'loai-rieng',
  state: 'trang-thai',
  outcome: 'ket-qua',
  urgency: 'khan',
  counterpartId: 'ben',
  from: 'tu',
  to: 'den',
  mine: 'cua-toi',
  unread: 'chua-doc',
  late: 'cham',
  unconfirmed: 'cho-xac-nhan',
  measure: 'do',
  q: 'q',
} as const satisfies Record<keyof BoxFilters, keyof RequestAddress>;

/** The address of a view of the boxes; what is not set leaves nothing in it. */
export function addressOf({ part, queue, filters, chosen }: BoxView): RequestAddress {
  const said = (Object.keys(names) as (keyof BoxFilters)[]).map((name) => [
    names[name],
    filters[name] === true ? 'co' : filters[name] || undefined,
  ]);
  return {
    hop: part === 'from' ? 'di' : undefined,
    hang: queue === 'open' ? undefined : queue,
    ...(Object.fromEntries(said) as RequestAddress),
    chon: chosen,
  };
}

/** The view that an address names; what is no value of theirs counts as not said. */
export function viewOf(address: RequestAddress): BoxView {
  return {
    part: address.hop === 'di' ? 'from' : 'to',
    queue: queues.find((queue) => queue === address.hang) ?? 'open',
    filters: filtersOf(address),
    chosen: idOf(address.chon),
  };
}

function filtersOf(address: RequestAddress): BoxFilters {
  const found: BoxFilters = {
    regulationId: idOf(address.quyche),
    eId: address.dieu?.slice(0, 200),
    kind: requestKinds.find((kind) => kind === address.loai),
    ownKindId: idOf(address['loai-rieng']),
    state: lineStates.find((state) => state === address['trang-thai']),
    outcome: address['ket-qua']?.slice(0, 60),
    urgency: urgencies.find((urgency) => urgency === address.khan),
    counterpartId: idOf(address.ben),
    from: dayOf(address.tu),
    to: dayOf(address.den),
    mine: address['cua-toi'] === 'co' || undefined,
    unread: address['chua-doc'] === 'co' || undefined,
    late: address.cham === 'co' || undefined,
    unconfirmed: address['cho-xac-nhan'] === 'co' || undefined,
    measure: measures.find((measure) => measure === address.do),
    q: address.q?.trim().slice(0, 200) || undefined,
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

/** What the server is asked for a view of the boxes; yes is said in a word there. */
export function askedFor({ part, queue, filters }: BoxView) {
  const { mine, unread, late, unconfirmed, ...plain } = filters;
  const yes = Object.entries({ mine, unread, late, unconfirmed }).filter(([, set]) => set);
  return { part, queue, ...plain, ...Object.fromEntries(yes.map(([name]) => [name, 'true'])) };
}

function idOf(value: string | undefined): string | undefined {
  return value !== undefined && /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u.test(value) ? value : undefined;
}

/** Filters without one of them. */
export function without(filters: BoxFilters, name: keyof BoxFilters): BoxFilters {
  return Object.fromEntries(Object.entries(filters).filter(([key]) => key !== name));
}
