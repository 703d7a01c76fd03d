import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { takesDefault } from '../../domain/regulation/accepted-duties.ts';
import { useShortcuts } from '../shell/shortcuts.ts';
import type { DutyActs } from './duty-acts.ts';
import { useSession } from './import-session.ts';
import { asEdited, decisionFor } from './shown-duties.ts';
import type { TextDesk } from './text-desk.ts';

type DutyKeys = {
  panes: RefObject<HTMLDivElement | null>;
  walk: { active: number | null; step: (by: 1 | -1) => void };
  desk: TextDesk;
  acts: DutyActs;
  many: { onAcceptShown: () => void; onReopenShown: () => void };
};

/** Decides by the keyboard: on the duty that has the focus, else on the one the walk has reached. */
export function useDutyKeys({ panes, walk, desk, acts, many }: DutyKeys): void {
  const { t } = useTranslation(['imports', 'text']);
  const session = useSession();
  const group = t('keysTitle');
  const on = (act: (index: number) => void) => () => {
    const index = focusedDuty(panes.current) ?? walk.active;
    if (index !== null && desk.listed[index]) act(index);
  };
  /** A letter says what shall be so; pressed twice it stays so. */
  const decide = (decision: 'accepted' | 'rejected' | 'open') =>
    on((index) => {
      const found = desk.listed[index];
      if (found?.added && decision === 'rejected') desk.reject(index);
      else if (found) acts.decide([found.key], { decision });
    });
  const setDefault = on((index) => {
    const found = desk.listed[index];
    if (found && takesDefault(asEdited(found.duty, decisionFor(session.view(), found.key))))
      desk.setDefault(index);
  });
  useShortcuts([
    { keys: 'j', label: t('nextDuty', { ns: 'text' }), group, run: () => walk.step(1) },
    { keys: 'k', label: t('previousDuty', { ns: 'text' }), group, run: () => walk.step(-1) },
    { keys: 'a', label: t('keys.accept'), group, run: decide('accepted') },
    { keys: 'r', label: t('keys.reject'), group, run: decide('rejected') },
    { keys: 'e', label: t('keys.edit'), group, run: on(desk.edit) },
    { keys: 'z', label: t('keys.reopen'), group, run: decide('open') },
    { keys: 'd', label: t('keys.default'), group, run: setDefault },
    { keys: 'shift+A', label: t('keys.acceptShown'), group, run: many.onAcceptShown },
    { keys: 'shift+Z', label: t('keys.reopenShown'), group, run: many.onReopenShown },
    { keys: 'u', label: t('keys.undo'), group, run: acts.undo },
  ]);
}

function focusedDuty(panes: HTMLElement | null): number | null {
  const card = document.activeElement?.closest('[data-card]')?.querySelector<HTMLElement>('[data-duty]');
  return card && panes?.contains(card) ? Number(card.dataset['duty']) : null;
}
