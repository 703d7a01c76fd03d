import { Checkbox, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '../../contract/person-views.ts';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { useAct } from '../shell/use-act.ts';

/** Ends a person's sessions and sends them a link; the administrator never learns the password. */
export function ResetSignIn({ person, onClose }: { person: PersonView; onClose: () => void }) {
  const { t } = useTranslation('people');
  const [secondFactor, setSecondFactor] = useState(false);
  const reset = useAct(api.people.resetSignIn.mutationOptions(), { done: t('resetDone'), after: onClose });
  return (
    <ActModal
      grave
      onClose={onClose}
      title={`${t('reset')}: ${person.fullName}`}
      act={t('reset')}
      acting={reset}
      onSubmit={() => reset.mutate({ personId: person.id, secondFactor })}
    >
      <Text>{t('resetLead')}</Text>
      <Checkbox
        label={t('resetSecondFactor')}
        checked={secondFactor}
        onChange={(event) => setSecondFactor(event.currentTarget.checked)}
      />
    </ActModal>
  );
}
