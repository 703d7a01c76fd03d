import type { RefObject } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FulfilmentRow } from '../../contract/fulfilment-views.ts';
import { mayReadExceptions } from '../../domain/duty/may.ts';
import { useActing } from '../shell/session.ts';
import { useShortcuts } from '../shell/shortcuts.ts';
import { tellRefusal } from '../shell/tell.ts';
import type { DeskScope } from './desk-view.ts';
import { actsOnRow } from './fulfilment-acts.ts';
import type { RowAct } from './fulfilment-acts.ts';

export type Asked = { act: RowAct; row: FulfilmentRow };
export type Ask = (act: RowAct, row: FulfilmentRow) => void;

/** What is drawn in each row, so that a key finds what it is about where the focus is. */
const rows = new WeakMap<Element, FulfilmentRow>();

/** To be given to the element of a row, which is marked `data-fulfilment`. */
export function standsFor(row: FulfilmentRow): (element: Element | null) => void {
  return (element) => {
    if (element) rows.set(element, row);
  };
}

type Scope = { scope: DeskScope; onScope: (scope: DeskScope) => void };

/** What is asked of one row of the desk, by its buttons or by keys while the row has the focus. */
export function useDeskKeys(list: RefObject<HTMLElement | null>, scope: Scope) {
  const { t } = useTranslation('duties');
  const { roles } = useActing();
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask: Ask = (act, row) => {
    if (actsOnRow(row, roles).includes(act)) setAsked({ act, row });
    else tellRefusal(t(row.part === 'owed' ? 'notOurs' : 'notMine'));
  };
  const press = (act: RowAct) => () => {
    const focused = document.activeElement?.closest('[data-fulfilment]');
    const row = focused && list.current?.contains(focused) ? rows.get(focused) : undefined;
    if (row) ask(act, row);
  };
  const group = t('keys.title');
  useShortcuts([
    { keys: 'e', label: t('keys.complete'), group, run: press('complete') },
    { keys: 'm', label: t('keys.evidence'), group, run: press('evidence') },
    { keys: 'g', label: t('keys.hand'), group, run: press('hand') },
    { keys: 'v', label: t('keys.why'), group, run: press('why') },
    ...useScopeKey(scope),
  ]);
  return { asked, ask, close: () => setAsked(null) };
}

/** A leader goes over to the exceptions of the agency and back. */
function useScopeKey({ scope, onScope }: Scope) {
  const { t } = useTranslation('duties');
  const { roles } = useActing();
  if (!mayReadExceptions({ roles })) return [];
  const run = () => onScope(scope === 'agency' ? 'mine' : 'agency');
  return [{ keys: 's', label: t('keys.scope'), group: t('keys.title'), run }];
}
