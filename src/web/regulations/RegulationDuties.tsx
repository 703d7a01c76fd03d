import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DutyStanding } from '../../contract/fulfilment-views.ts';
import type { RegulationView } from '../../contract/regulation-views.ts';
import { api } from '../shell/call.ts';
import { ListStates } from '../shell/ListStates.tsx';
import { Panel } from '../ui/Panel.tsx';
import { DutyDialogs } from './DutyDialogs.tsx';
import type { AskedDuty } from './DutyDialogs.tsx';
import { DutyStandingRow } from './DutyStandingRow.tsx';
import classes from './RegulationDuties.module.css';
import { RegulationFulfilments } from './RegulationFulfilments.tsx';

type Side = 'all' | 'obliged' | 'owed';

/** The tab Thực hiện: how each duty of the text in force stands for one's own agency, and all its fulfilments. */
export function RegulationDuties({ view }: { view: RegulationView }) {
  const { t } = useTranslation('regulations');
  const input = { regulationId: view.id };
  const list = useQuery(api.duties.listDuties.queryOptions({ input }));
  const duties = list.data?.items ?? [];
  const [side, setSide] = useState<Side>('all');
  const [asked, setAsked] = useState<AskedDuty | null>(null);
  const [chosen, setChosen] = useState('');
  const shown = duties.filter(({ part }) => side === 'all' || part === side || part === 'both');
  return (
    <>
      <Panel
        title={t('carriedDuties')}
        lead={t('carriedDutiesLead')}
        actions={duties.length > 0 && <Sides side={side} onChange={setSide} />}
        flush
      >
        <ListStates list={{ ...list, ...unpaged }} count={shown.length} empty={t('carriedDutiesNone')}>
          <ul className={classes.rows}>
            {shown.map((duty) => (
              <DutyStandingRow
                key={duty.dutyId}
                duty={duty}
                view={view}
                onAsk={(act) => setAsked({ act, duty })}
                onTimes={() => showTimes(duty, setChosen)}
              />
            ))}
          </ul>
        </ListStates>
      </Panel>
      <RegulationFulfilments view={view} duties={duties} dutyId={chosen} onDuty={setChosen} />
      {asked && <DutyDialogs asked={asked} view={view} onClose={() => setAsked(null)} />}
    </>
  );
}

const unpaged = { hasNextPage: false, isFetchingNextPage: false, fetchNextPage: () => undefined };

/** Goes to the fulfilments of one duty. */
function showTimes({ dutyId }: DutyStanding, choose: (dutyId: string) => void): void {
  choose(dutyId);
  const times = document.getElementById('cac-lan-thuc-hien');
  times?.scrollIntoView({ block: 'start' });
  times?.focus({ preventScroll: true });
}

function Sides({ side, onChange }: { side: Side; onChange: (side: Side) => void }) {
  const { t } = useTranslation('regulations');
  return (
    <SegmentedControl
      aria-label={t('carriedWhich')}
      value={side}
      onChange={onChange}
      data={[
        { value: 'all', label: t('carriedAll') },
        { value: 'obliged', label: t('carriedOurs') },
        { value: 'owed', label: t('carriedOwed') },
      ]}
    />
  );
}
