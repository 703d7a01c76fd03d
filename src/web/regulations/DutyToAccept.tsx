import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DutyView } from '../../contract/regulation-views.ts';
import type { DutyChange } from '../../domain/regulation/compare-readings.ts';
import { placeWords } from '../text/place-words.ts';
import { DutyNote } from './DutyNote.tsx';
import type { NamedParty } from './duty-words.ts';
import { EditReading } from './EditReading.tsx';
import { useOwnAgencyId } from './regulation-query.ts';

type DutyToAcceptProps = {
  duty: DutyView;
  parties: readonly NamedParty[];
  change: DutyChange | null;
  /** Nobody is bound by it yet. */
  proposed: boolean;
  onSay: (change: DutyChange | null) => void;
};

/** A duty of a text that is accepted: as it stands, or as one's own agency reads it. */
export function DutyToAccept({ duty, parties, change, proposed, onSay }: DutyToAcceptProps) {
  const { t, i18n } = useTranslation(['text', 'regulations']);
  const say = (key: 'acceptDiffers' | 'acceptDiffersEdit' | 'acceptStrike' | 'acceptSame') =>
    t(key, { ns: 'regulations' });
  const [editing, setEditing] = useState(false);
  const own = useOwnAgencyId();
  const others = change ? [{ proposalId: duty.id, proposedBy: own, reading: change.reading }] : [];
  return (
    <div>
      <Text size="xs" c="dimmed" mt={6}>
        {placeWords(t, duty.reading.eId, i18n.language)}
      </Text>
      <DutyNote
        reading={duty.reading}
        parties={parties}
        others={others}
        proposed={proposed}
        ours={duty.obligedIds.includes(own) && duty.obligedIds.length < parties.length}
      >
        <Group gap={6} px={11} pb={7}>
          <Button size="compact-xs" variant="default" onClick={() => setEditing(true)}>
            {change?.reading ? say('acceptDiffersEdit') : say('acceptDiffers')}
          </Button>
          {change?.reading !== null && (
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => onSay({ dutyId: duty.id, reading: null })}
            >
              {say('acceptStrike')}
            </Button>
          )}
          {change && (
            <Button size="compact-xs" variant="default" onClick={() => onSay(null)}>
              {say('acceptSame')}
            </Button>
          )}
        </Group>
      </DutyNote>
      {editing && (
        <EditReading
          reading={change?.reading ?? duty.reading}
          parties={parties}
          onClose={() => setEditing(false)}
          onUse={(reading) => onSay({ dutyId: duty.id, reading })}
        />
      )}
    </div>
  );
}
