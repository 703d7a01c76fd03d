import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '../../contract/person-views.ts';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { useAct } from '../shell/use-act.ts';
import { useChecks } from '../shell/use-checks.ts';
import { useFields } from '../shell/use-fields.ts';

/** Corrects a person's name. */
export function EditName({ person, onClose }: { person: PersonView; onClose: () => void }) {
  const { t } = useTranslation(['people', 'shell']);
  const check = useChecks();
  const form = useFields({ fullName: person.fullName }, ({ fullName }) => ({
    fullName: check.words(fullName, 2),
  }));
  const edit = useAct(api.people.editPerson.mutationOptions({ context: { version: person.version } }), {
    done: t('nameEdited'),
    after: onClose,
  });
  const submit = (element: HTMLFormElement) => {
    if (form.passes(element)) edit.mutate({ personId: person.id, fullName: form.values.fullName });
  };
  return (
    <ActModal
      onClose={onClose}
      title={t('editName')}
      act={t('save', { ns: 'shell' })}
      acting={edit}
      onSubmit={submit}
    >
      <TextInput {...form.field('fullName')} label={t('fullName')} data-autofocus />
    </ActModal>
  );
}
