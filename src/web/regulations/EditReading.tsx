import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DutyContent } from '../../domain/regulation/duty-content.ts';
import { ActModal } from '../shell/ActModal.tsx';
import type { NamedParty } from './duty-words.ts';
import { ReadingFields } from './ReadingFields.tsx';
import { useReadingForm } from './use-reading-form.ts';

type EditReadingProps = {
  reading: DutyContent;
  parties: readonly NamedParty[];
  onUse: (reading: DutyContent) => void;
  onClose: () => void;
};

/** How a duty is read instead: its time, whom it binds towards whom, what was agreed on. Nothing is sent from here. */
export function EditReading({ reading, parties, onUse, onClose }: EditReadingProps) {
  const { t } = useTranslation('regulations');
  const form = useReadingForm(reading);
  const using = useMutation({
    mutationFn: async (changed: DutyContent) => onUse(changed),
    onSuccess: onClose,
  });
  const submit = (element: HTMLFormElement) => {
    if (form.fields.passes(element)) using.mutate(form.reading());
  };
  return (
    <ActModal
      onClose={onClose}
      title={t('dutyEditTitle')}
      act={t('dutyUse')}
      acting={using}
      onSubmit={submit}
      size={580}
    >
      <ReadingFields form={form} quote={reading.quote} parties={parties} />
    </ActModal>
  );
}
