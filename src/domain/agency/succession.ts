import { ok, type Outcome, refusal } from '../outcome.ts';
import type { SuccessionKind } from './agency.ts';
import { hasEnded } from './period.ts';

/** An agency as a succession sees it. */
export type Party = {
  readonly id: string;
  readonly establishedOn: string;
  readonly endedOn: string | null;
  /** The last day on which something of it began: a name, a code, a superior, a subordinate. */
  readonly changedOn: string;
  /** The last day on which it took over from another; null when it never did. */
  readonly succeededOn: string | null;
};

export type Succession = {
  readonly kind: SuccessionKind;
  readonly effectiveOn: string;
  readonly predecessors: readonly Party[];
  readonly successors: readonly Party[];
  /** Successors that begin with this very decision. */
  readonly founded: number;
};

type Refusal = 'successionIncomplete' | 'successionLoop' | 'agencyEnded' | 'periodBackwards';

/** True while nothing has decided an agency's end: nobody ends twice, so only then can another follow it. */
export function canBeSucceeded({ endedOn }: Pick<Party, 'endedOn'>): boolean {
  return endedOn === null;
}

/**
 * May this succession be recorded? Every kind ends its predecessors on the day it takes effect:
 * đổi tên 1→1, sáp nhập (into a new or a standing agency) n→1, chia tách 1→n, giải thể n→0,
 * chuyển chức năng n→m. Nobody succeeds themselves, not even over several steps.
 */
export function checkSuccession(succession: Succession): Outcome<null, Refusal> {
  const { predecessors, successors, effectiveOn } = succession;
  if (!isComplete(succession)) return refusal('successionIncomplete');
  const ending = new Set(predecessors.map((party) => party.id));
  if (successors.some((party) => ending.has(party.id))) return refusal('successionLoop');
  if (!predecessors.every(canBeSucceeded)) return refusal('agencyEnded');
  if (successors.some((party) => hasEnded(party, effectiveOn))) return refusal('agencyEnded');
  // Who takes something over on that day or later can't end on that day: in the end A would follow A.
  if (predecessors.some((party) => party.succeededOn !== null && party.succeededOn >= effectiveOn))
    return refusal('successionLoop');
  if (predecessors.some((party) => party.changedOn >= effectiveOn)) return refusal('periodBackwards');
  if (successors.some((party) => party.establishedOn > effectiveOn)) return refusal('periodBackwards');
  return ok(null);
}

function isComplete({ kind, predecessors, successors, founded }: Succession): boolean {
  const from = new Set(predecessors.map((party) => party.id)).size;
  const to = new Set(successors.map((party) => party.id)).size + founded;
  switch (kind) {
    case 'renamed':
      return from === 1 && to === 1;
    case 'merged':
      return to === 1 && from >= (founded === 1 ? 2 : 1);
    case 'split':
      return from === 1 && to >= 2;
    case 'dissolved':
      return from >= 1 && to === 0;
    case 'transferred':
      return from >= 1 && to >= 1;
  }
}
