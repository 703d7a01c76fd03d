import { useTranslation } from 'react-i18next';
import type { RequestStep, RequestView } from '../../contract/request-views.ts';
import type { Shortcut } from '../shell/shortcuts.ts';
import { useShortcuts } from '../shell/shortcuts.ts';
import { noteFieldId } from './InsidePanel.tsx';
import { whyId } from './LinePanel.tsx';
import type { AskedStep } from './request-steps.ts';
import { nextStep, offered } from './request-steps.ts';

type KeysProps = { view: RequestView; take: (step: AskedStep) => void; split: boolean };

const keyed: readonly (readonly [keys: string, step: RequestStep])[] = [
  ['r', 'receive'],
  ['g', 'assign'],
  ['p', 'direct'],
  ['t', 'answer'],
  ['m', 'message'],
];

/** The keys of a request's page; beside a list the keys belong to the list. */
export function useRequestKeys({ view, take, split }: KeysProps): void {
  const { t } = useTranslation('requestPage');
  const group = t('keys.title');
  const next = nextStep(view);
  const steps: Shortcut[] = keyed.flatMap(([keys, step]) => {
    const asked = offered(view, step);
    return asked ? [{ keys, label: t(`act.${step}`), group, run: () => take(asked) }] : [];
  });
  const all: Shortcut[] = [
    ...(next ? [{ keys: 'e', label: t('keys.next'), group, run: () => take(next) }] : []),
    ...steps,
    { keys: 'v', label: t('keys.why'), group, run: showWhy },
    { keys: 'n', label: t('keys.note'), group, run: () => goTo(noteFieldId) },
  ];
  useShortcuts(split ? [] : all);
}

function showWhy(): void {
  document.getElementById(whyId)?.setAttribute('open', '');
  document.querySelector<HTMLElement>(`#${whyId} > summary`)?.focus();
}

function goTo(id: string): void {
  const place = document.getElementById(id);
  place?.focus({ preventScroll: true });
  place?.scrollIntoView({ block: 'nearest' });
}
