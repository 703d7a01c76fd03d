import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FulfilmentRow } from '../../contract/fulfilment-views.ts';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { ColleaguePicker } from '../shell/ColleaguePicker.tsx';
import { useAct } from '../shell/use-act.ts';
import { RowWords } from './RowWords.tsx';

/** Hands a fulfilment to a colleague, or back to the focal officer. */
export function HandFulfilment({ row, onClose }: { row: FulfilmentRow; onClose: () => void }) {
  const { t } = useTranslation('duties');
  const [chosen, setChosen] = useState('');
  const [fault, setFault] = useState('');
  const [back, setBack] = useState(false);
  const context = { version: row.version };
  const hand = useAct(api.duties.handFulfilment.mutationOptions({ context }), {
    done: t(back ? 'handedBack' : 'handed'),
    after: onClose,
  });
  const submit = () => {
    if (chosen === '') setFault(t('required', { ns: 'shell' }));
    else hand.mutate({ fulfilmentId: row.id, appointmentId: chosen });
  };
  const handBack = () => {
    setBack(true);
    hand.mutate({ fulfilmentId: row.id, appointmentId: null });
  };
  const { holder } = row;
  return (
    <ActModal onClose={onClose} title={t('acts.hand')} acting={hand} onSubmit={submit}>
      <RowWords row={row} />
      <Text c="dimmed">{t('handLead')}</Text>
      {holder && (
        <Text>
          {t('handNow', { name: [holder.fullName, holder.positionTitle].join(', ') })}
          {row.handed && (
            <Button variant="subtle" size="compact-xs" ml={8} onClick={handBack}>
              {t('handBack')}
            </Button>
          )}
        </Text>
      )}
      <ColleaguePicker
        label={t('handTo')}
        autoFocus
        value={chosen}
        without={holder?.appointmentId}
        error={fault || undefined}
        onChange={(appointmentId) => {
          setFault('');
          setBack(false);
          setChosen(appointmentId);
        }}
      />
    </ActModal>
  );
}
