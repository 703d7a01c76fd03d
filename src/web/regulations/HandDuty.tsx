import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DutyStanding } from '../../contract/fulfilment-views.ts';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { ColleaguePicker } from '../shell/ColleaguePicker.tsx';
import { useAct } from '../shell/use-act.ts';

/** Hands a duty to a colleague from now on, or back to the focal officer. */
export function HandDuty({ duty, onClose }: { duty: DutyStanding; onClose: () => void }) {
  const { t } = useTranslation(['regulations', 'duties', 'shell']);
  const [chosen, setChosen] = useState('');
  const [fault, setFault] = useState('');
  const [back, setBack] = useState(false);
  const { dutyId, holder, handed } = duty;
  const hand = useAct(api.duties.handDuty.mutationOptions(), {
    done: t(back ? 'carriedHandedBack' : 'carriedHanded'),
    after: onClose,
  });
  const submit = () => {
    if (chosen === '') setFault(t('required', { ns: 'shell' }));
    else hand.mutate({ dutyId, appointmentId: chosen });
  };
  const handBack = () => {
    setBack(true);
    hand.mutate({ dutyId, appointmentId: null });
  };
  return (
    <ActModal onClose={onClose} title={t('carriedHand')} acting={hand} onSubmit={submit}>
      <Text c="dimmed">{t('carriedHandLead')}</Text>
      {(holder ?? handed) && (
        <Text>
          {holder
            ? t('handNow', { ns: 'duties', name: [holder.fullName, holder.positionTitle].join(', ') })
            : t('unheld', { ns: 'duties' })}
          {handed && (
            <Button variant="subtle" size="compact-xs" ml={8} onClick={handBack}>
              {t('handBack', { ns: 'duties' })}
            </Button>
          )}
        </Text>
      )}
      <ColleaguePicker
        label={t('handTo', { ns: 'duties' })}
        value={chosen}
        without={handed ? holder?.appointmentId : undefined}
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
