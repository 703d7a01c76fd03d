import { useState } from 'react';
import type { DutyView } from '../../contract/regulation-views.ts';
import type { DutyChange } from '../../domain/regulation/compare-readings.ts';
import type { DutyContent } from '../../domain/regulation/duty-content.ts';

/** A correction while it is prepared: what changes, by duty, and the duties that were missed. */
export type Correction = ReturnType<typeof useCorrection>;

/** Holds a correction until it is sent or dropped; `open` while somebody prepares one. */
export function useCorrection() {
  const [changes, setChanges] = useState<readonly DutyChange[] | null>(null);
  const list = changes ?? [];
  const others = (dutyId: string) => list.filter((change) => change.dutyId !== dutyId);
  return {
    open: changes !== null,
    changes: list,
    begin: () => setChanges(list),
    drop: () => setChanges(null),
    of: (dutyId: string) => list.find((change) => change.dutyId === dutyId),
    edit: ({ id }: DutyView, reading: DutyContent) => setChanges([...others(id), { dutyId: id, reading }]),
    strike: ({ id }: DutyView) => setChanges([...others(id), { dutyId: id, reading: null }]),
    undo: (dutyId: string) => setChanges(others(dutyId)),
    add: (reading: DutyContent) => setChanges([...list, { dutyId: null, reading }]),
    remove: (change: DutyChange) => setChanges(list.filter((other) => other !== change)),
  };
}
