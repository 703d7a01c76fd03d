import { TextInput } from '@mantine/core';
import { IconMailQuestion, IconSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RouteLink } from '../shell/RouteLink.tsx';
import { useShortcuts } from '../shell/shortcuts.ts';
import { useRowWalk } from '../shell/use-row-walk.ts';
import type { DeskScope, DeskView } from './desk-view.ts';
import { placeOfGroup } from './desk-view.ts';
import { DeskClear } from './DeskClear.tsx';
import { DeskGroup } from './DeskGroup.tsx';
import classes from './DeskPage.module.css';
import { FulfilmentDialogs } from './FulfilmentDialogs.tsx';
import { KeyHint } from '../ui/KeyHint.tsx';
import type { HintedKeys } from '../ui/KeyHint.tsx';
import { RequestStrip } from './RequestStrip.tsx';
import { useDeskKeys } from './use-desk-keys.ts';

type DeskGroupsProps = { desk: DeskView; scope: DeskScope; onScope: (scope: DeskScope) => void };

/** The counts, the filter, and the groups with their rows. */
export function DeskGroups({ desk, scope, onScope }: DeskGroupsProps) {
  const { t } = useTranslation('duties');
  const [filter, setFilter] = useState('');
  const list = useRowWalk<HTMLDivElement>(t('keys.title'));
  const { asked, ask, close } = useDeskKeys(list, { scope, onScope });
  const keys: HintedKeys[] = [
    [['j', 'k'], t('keysHint')],
    [['Enter'], t('keysOpen')],
    [['e'], t('acts.complete')],
    [['?'], t('keysAll')],
  ];
  const filled = desk.groups.filter(({ count }) => count > 0);
  return (
    <>
      <RequestStrip scope={scope} />
      <WaitingLine count={desk.waitingProposals} />
      <Counts desk={desk} />
      {filled.length === 0 ? (
        <DeskClear scope={scope} onScope={onScope} />
      ) : (
        <div ref={list}>
          <div className={classes.tools} data-no-print>
            <FilterField value={filter} onChange={setFilter} />
            <KeyHint keys={keys} />
          </div>
          {filled.map((group) => (
            <DeskGroup
              key={group.group}
              view={group}
              scope={scope}
              today={desk.today}
              filter={filter}
              ask={ask}
            />
          ))}
        </div>
      )}
      {asked && <FulfilmentDialogs {...asked} onClose={close} />}
    </>
  );
}

/** Proposals wait in the registry, where they can be answered. */
function WaitingLine({ count }: { count: number }) {
  const { t } = useTranslation('duties');
  if (count === 0) return null;
  return (
    <p className={classes.waiting} data-no-print>
      <IconMailQuestion size={18} aria-hidden />
      <RouteLink to="/quy-che" search={{}}>
        {t('proposalsWait', { count })}
      </RouteLink>
    </p>
  );
}

/** How much there is in each group; pressing one goes there. */
function Counts({ desk }: { desk: DeskView }) {
  const { t } = useTranslation('duties');
  return (
    <nav className={classes.strip} aria-label={t('groups')} data-no-print>
      {desk.groups.map(({ group, count }) => {
        const words = (
          <>
            <span className={classes.figure}>{count}</span> {t(`group.${group}`)}
          </>
        );
        return count > 0 ? (
          <a key={group} href={`#${placeOfGroup(group)}`} className={classes.count} data-group={group}>
            {words}
          </a>
        ) : (
          <span key={group} className={classes.count} data-none>
            {words}
          </span>
        );
      })}
    </nav>
  );
}

function FilterField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation('duties');
  const field = useRef<HTMLInputElement>(null);
  useShortcuts([
    { keys: '/', label: t('keys.filter'), group: t('keys.title'), run: () => field.current?.focus() },
  ]);
  return (
    <TextInput
      ref={field}
      className={classes.filter}
      aria-label={t('filter')}
      placeholder={t('filter')}
      leftSection={<IconSearch size={15} />}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        // Back to the rows, with the filter as it is; a second time there is nothing left to leave.
        if (event.key === 'Escape' || event.key === 'Enter') event.currentTarget.blur();
      }}
    />
  );
}
