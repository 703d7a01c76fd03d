import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePaletteGroup } from '../shell/palette-entries.ts';
import { useShortcuts } from '../shell/shortcuts.ts';
import type { PageAct } from './fulfilment-acts.ts';

/** The field of the inside note, which a key leads to. */
export const noteFieldId = 'ghi-chu';

/** The keys of a fulfilment's page, the same as on the desk, and its acts in the palette. */
export function usePageKeys(acts: readonly PageAct[], ask: (act: PageAct) => void): void {
  const { t } = useTranslation('duties');
  const group = t('keys.here');
  const keyed = [
    { keys: 'e', label: t('keys.complete'), act: 'complete' },
    { keys: 'm', label: t('keys.evidence'), act: 'evidence' },
    { keys: 'g', label: t('keys.hand'), act: 'hand' },
  ] as const;
  useShortcuts([
    ...keyed
      .filter(({ act }) => acts.includes(act))
      .map(({ keys, label, act }) => ({ keys, label, group, run: () => ask(act) })),
    { keys: 'v', label: t('keys.why'), group, run: () => goTo('vi-sao') },
    { keys: 'n', label: t('keys.note'), group, run: () => goTo(noteFieldId) },
  ]);
  const offered = acts.join(' ');
  const entries = useMemo(
    () => ({
      group,
      actions: offered
        .split(' ')
        .filter(Boolean)
        .map((act) => ({ id: act, label: t(`acts.${act as PageAct}`), run: () => ask(act as PageAct) })),
    }),
    [group, offered, t, ask],
  );
  usePaletteGroup(entries.actions.length > 0 ? entries : null);
}

function goTo(id: string): void {
  const place = document.getElementById(id);
  place?.focus({ preventScroll: true });
  place?.scrollIntoView({ block: 'nearest' });
}
