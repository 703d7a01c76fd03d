import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegulationView } from '../../contract/regulation-views.ts';
import { readingsOf } from '../../domain/regulation/contested-duties.ts';
import { DutyNote } from './DutyNote.tsx';
import { isOnlyProposed } from './is-only-proposed.ts';
import { EditReading } from './EditReading.tsx';
import type { MarginDuty } from './margin-duties.ts';
import classes from './MarginNote.module.css';
import { useOwnAgencyId } from './regulation-query.ts';
import type { Correction } from './use-correction.ts';

type MarginNoteProps = {
  duty: MarginDuty;
  view: RegulationView;
  correction: Correction;
  active: boolean;
  onPress: () => void;
};

/** A duty beside its provision; who prepares a correction can have it read otherwise or struck out. */
export function MarginNote({ duty, view, correction, active, onPress }: MarginNoteProps) {
  const { t } = useTranslation('regulations');
  const own = useOwnAgencyId();
  const { parties } = view;
  const proposals = view.proposals.map(({ proposedBy, ...proposal }) => ({
    ...proposal,
    proposedBy: proposedBy.agencyId,
  }));
  const reader = parties.find(({ agencyId }) => agencyId === duty.readBy);
  if (reader)
    return (
      <DutyNote
        reading={duty.reading}
        parties={parties}
        mark={t('missedBy', { name: reader.shortName })}
        proposed
        onPress={onPress}
        active={active}
      />
    );
  const change = correction.of(duty.id);
  const mark = change && (change.reading ? t('changed') : t('struck'));
  return (
    <DutyNote
      reading={change?.reading ?? duty.reading}
      parties={parties}
      beside={change?.reading ? duty.reading : undefined}
      others={change ? [] : readingsOf(duty.id, proposals)}
      ours={duty.obligedIds.includes(own) && duty.obligedIds.length < parties.length}
      mark={mark}
      struck={change?.reading === null}
      proposed={change !== undefined || isOnlyProposed(view)}
      onPress={onPress}
      active={active}
    >
      {correction.open && <CorrectionButtons duty={duty} view={view} correction={correction} />}
    </DutyNote>
  );
}

function CorrectionButtons({ duty, view, correction }: Omit<MarginNoteProps, 'active' | 'onPress'>) {
  const { t } = useTranslation('regulations');
  const [editing, setEditing] = useState(false);
  const change = correction.of(duty.id);
  return (
    <div className={classes.buttons}>
      <Button size="compact-xs" variant="default" onClick={() => setEditing(true)}>
        {t('edit')}
      </Button>
      {change ? (
        <Button size="compact-xs" variant="default" onClick={() => correction.undo(duty.id)}>
          {t('undo')}
        </Button>
      ) : (
        <Button size="compact-xs" variant="default" onClick={() => correction.strike(duty)}>
          {t('strike')}
        </Button>
      )}
      {editing && (
        <EditReading
          reading={change?.reading ?? duty.reading}
          parties={view.parties}
          onClose={() => setEditing(false)}
          onUse={(reading) => correction.edit(duty, reading)}
        />
      )}
    </div>
  );
}
