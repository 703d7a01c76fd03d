import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '../../contract/person-views.ts';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { useAct } from '../shell/use-act.ts';

/** Closes a person's account, or opens a closed one again. */
export function OpenOrClose({ person, onClose }: { person: PersonView; onClose: () => void }) {
  const { t } = useTranslation('people');
  const context = { version: person.version };
  const disable = useAct(api.people.disablePerson.mutationOptions({ context }), {
    done: t('disableDone'),
    after: onClose,
  });
  const enable = useAct(api.people.enablePerson.mutationOptions({ context }), {
    done: t('enableDone'),
    after: onClose,
  });
  const act = person.disabled ? enable : disable;
  const words = person.disabled ? t('enable') : t('disable');
  return (
    <ActModal
      grave={!person.disabled}
      onClose={onClose}
      title={`${words}: ${person.fullName}`}
      act={words}
      acting={act}
      onSubmit={() => act.mutate({ personId: person.id })}
    >
      {!person.disabled && <Text>{t('disableLead')}</Text>}
    </ActModal>
  );
}
