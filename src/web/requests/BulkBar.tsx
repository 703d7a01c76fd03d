import { Button, Checkbox, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { mayAssign, mayReceive, maySend } from '../../domain/request/may.ts';
import type { RequestPart } from '../../domain/request/request.ts';
import type { Role } from '../../domain/person/role.ts';
import { useActing } from '../shell/session.ts';
import { KeyHint } from '../ui/KeyHint.tsx';
import type { HintedKeys } from '../ui/KeyHint.tsx';
import classes from './BulkBar.module.css';
import type { BulkAct } from './use-bulk.ts';

/** What one may do with several requests of a box: one receives and assigns what came in, and reminds of what went out. */
export function bulkActsOf(part: RequestPart, roles: readonly Role[]): BulkAct[] {
  const actor = { roles };
  const able: (BulkAct | false)[] =
    part === 'to'
      ? [mayReceive(actor) && 'receive', mayAssign(actor) && 'assign']
      : [maySend(actor) && 'remind'];
  return able.filter((act) => act !== false);
}

type BulkBarProps = {
  part: RequestPart;
  shown: number;
  selected: number;
  pending: boolean;
  onAll: (all: boolean) => void;
  onAct: (act: BulkAct) => void;
};

/** Over the rows: how many are selected and what to do with them; the keys while none is. Always as high. */
export function BulkBar({ part, shown, selected, pending, onAll, onAct }: BulkBarProps) {
  const { t } = useTranslation('requests');
  const { roles } = useActing();
  const keys: HintedKeys[] = [
    [['j', 'k'], t('box.keys.move')],
    [['Enter'], t('box.keys.see')],
    [['x'], t('box.keys.mark')],
    [['?'], t('box.keys.all')],
  ];
  return (
    <div className={classes.bar} data-no-print>
      <Checkbox
        aria-label={t('box.selectAll')}
        checked={selected > 0 && selected === shown}
        indeterminate={selected > 0 && selected < shown}
        disabled={shown === 0}
        onChange={(event) => onAll(event.currentTarget.checked)}
      />
      {selected === 0 ? (
        <KeyHint keys={keys} />
      ) : (
        <>
          <Text size="xs" fw={500} role="status">
            {t('box.selected', { count: selected })}
          </Text>
          {bulkActsOf(part, roles).map((act) => (
            <Button key={act} size="compact-sm" loading={pending} onClick={() => onAct(act)}>
              {t(`box.${act}`)}
            </Button>
          ))}
          <Button size="compact-sm" variant="subtle" onClick={() => onAll(false)}>
            {t('box.unselect')}
          </Button>
        </>
      )}
    </div>
  );
}
