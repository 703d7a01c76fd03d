import { Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RegulationView } from '../../contract/regulation-views.ts';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { useAct } from '../shell/use-act.ts';
import { useChecks } from '../shell/use-checks.ts';
import { useFields } from '../shell/use-fields.ts';
import { ChangeList } from './ChangeList.tsx';
import type { Correction } from './use-correction.ts';

type SendCorrectionProps = {
  view: RegulationView;
  correction: Pick<Correction, 'changes' | 'drop'>;
  onClose: () => void;
};

/** Puts a correction before the participants, with its reason. */
export function SendCorrection({ view, correction, onClose }: SendCorrectionProps) {
  const { t } = useTranslation('regulations');
  const check = useChecks();
  const form = useFields({ reason: '' }, ({ reason }) => ({ reason: check.words(reason, 3) }));
  const send = useAct(api.proposals.proposeCorrection.mutationOptions(), {
    done: t('corrected'),
    after: () => {
      onClose();
      correction.drop();
    },
  });
  const submit = (element: HTMLFormElement) => {
    if (!form.passes(element)) return;
    send.mutate({
      regulationId: view.id,
      changes: [...correction.changes],
      reason: form.values.reason.trim(),
    });
  };
  return (
    <ActModal
      onClose={onClose}
      title={t('correctSendTitle')}
      act={t('correctDo')}
      acting={send}
      onSubmit={submit}
      size={760}
    >
      <Text size="sm">{t('correctSendLead')}</Text>
      <ChangeList changes={correction.changes} duties={view.shown?.duties ?? []} parties={view.parties} />
      <Textarea
        {...form.field('reason')}
        label={t('correctReason')}
        rows={3}
        maxLength={2000}
        data-autofocus
      />
    </ActModal>
  );
}
