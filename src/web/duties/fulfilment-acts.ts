import type { FulfilmentRow, FulfilmentView } from '../../contract/fulfilment-views.ts';
import type { Standing } from '../../domain/duty/fulfilment.ts';
import {
  mayDispute,
  mayExtend,
  mayHand,
  mayReopen,
  mayStateFulfilment,
  mayWaive,
} from '../../domain/duty/may.ts';
import type { Role } from '../../domain/person/role.ts';

export const rowActs = ['complete', 'evidence', 'hand', 'why'] as const;
/** What can be done with a row of the desk without opening it. */
export type RowAct = (typeof rowActs)[number];

export const pageActs = [
  'complete',
  'evidence',
  'hand',
  'extend',
  'hold',
  'resume',
  'waive',
  'reopen',
  'dispute',
  'answer',
  'withdrawDispute',
] as const;
/** What can be done with a fulfilment on its page. */
export type PageAct = (typeof pageActs)[number];

const open: readonly Standing[] = ['upcoming', 'due', 'missed', 'held'];
const settled: readonly Standing[] = ['done', 'doneLate', 'waived'];

/** What somebody in these roles can do with a row: the server asks the same predicates. */
export function actsOnRow(row: Pick<FulfilmentRow, 'part' | 'standing'>, roles: readonly Role[]): RowAct[] {
  const ours = row.part === 'obliged';
  const isOpen = open.includes(row.standing);
  const allowed: Record<RowAct, boolean> = {
    complete: ours && isOpen && mayStateFulfilment({ roles }),
    evidence: ours && row.standing !== 'lapsed' && mayStateFulfilment({ roles }),
    hand: ours && isOpen && mayHand({ roles }),
    why: true,
  };
  return rowActs.filter((act) => allowed[act]);
}

type Shown = Pick<FulfilmentView, 'part' | 'standing' | 'mayExtend'> & {
  disputedBy: readonly FulfilmentView['disputedBy'][number][];
};
type Asker = { agencyId: string; roles: readonly Role[] };

/** What somebody can do with a fulfilment on its page, in the order in which it is offered. */
export function actsOnPage(view: Shown, { agencyId, roles }: Asker): PageAct[] {
  const { part, standing, disputedBy, mayExtend: allowedExtension } = view;
  const ours = part === 'obliged';
  const onRow = actsOnRow(view, roles);
  const isOpen = ours && open.includes(standing);
  const disputed = disputedBy.some((party) => party.agencyId === agencyId);
  const disputes = !ours && mayDispute({ roles });
  const allowed: Record<PageAct, boolean> = {
    complete: onRow.includes('complete'),
    evidence: onRow.includes('evidence'),
    hand: onRow.includes('hand'),
    extend: isOpen && allowedExtension !== null && mayExtend({ roles }),
    hold: isOpen && standing !== 'held' && mayWaive({ roles }),
    resume: isOpen && standing === 'held' && mayWaive({ roles }),
    waive: isOpen && mayWaive({ roles }),
    reopen: ours && settled.includes(standing) && mayReopen({ roles }, { waived: standing === 'waived' }),
    dispute: disputes && !disputed,
    answer: ours && disputedBy.length > 0 && mayDispute({ roles }),
    withdrawDispute: disputes && disputed,
  };
  return pageActs.filter((act) => allowed[act]);
}
