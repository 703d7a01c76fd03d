import { useNavigate, useSearch } from '@tanstack/react-router';
import { mayReadExceptions } from '../../domain/duty/may.ts';
import type { DueAddress } from '../shell/due-address.ts';
import { useActing } from '../shell/session.ts';

export type DueView = {
  /** The month shown, `2022-09`. */
  month: string;
  view: 'month' | 'list';
  part: 'obliged' | 'owed' | undefined;
  scope: 'mine' | 'agency';
  /** Shows another month. */
  goTo: (month: string) => void;
  change: (change: DueAddress) => void;
};

/** What is shown of the calendar stands in the address, so that it can be kept; the whole agency is for its leaders. */
export function useDueAddress(today: string): DueView {
  const { roles } = useActing();
  const said = useSearch({ from: '/signedIn/lich' });
  const navigate = useNavigate({ from: '/lich' });
  const change = (change: DueAddress) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  return {
    month: said.thang ?? today.slice(0, 7),
    view: said.xem === 'danh-sach' ? 'list' : 'month',
    part: said.ben && (said.ben === 'ta' ? 'obliged' : 'owed'),
    scope: said['pham-vi'] === 'co-quan' && mayReadExceptions({ roles }) ? 'agency' : 'mine',
    goTo: (thang) => change({ thang }),
    change,
  };
}
