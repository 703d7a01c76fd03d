import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '../../contract/person-views.ts';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { useAct } from '../shell/use-act.ts';
import { useFields } from '../shell/use-fields.ts';

/** Corrects a person's name. */
export function EditName({ person, onClose }: { person: PersonView; onClose: () => void }) {
  const { t } = useTranslation(['people', 'shell']);
  const form = useFields({ fullName: person.fullName }, ({ fullName }) => ({
    fullName: fullName.trim().length < 2 ? t('required', { ns: 'shell' }) : '',
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
      opened
      onClose={onClose}
      title={t('editName')}
      act={t('save', { ns: 'shell' })}
      pending={edit.isPending}
      error={edit.error}
      onSubmit={submit}
    >
      <TextInput {...form.field('fullName')} label={t('fullName')} data-autofocus />
    </ActModal>
  );
}
