import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AgencyView } from '../../contract/agencies.ts';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { useToday } from '../shell/today.ts';
import { useAct } from '../shell/use-act.ts';
import { useFields } from '../shell/use-fields.ts';
import { readDay, typedDay } from '../ui/read-day.ts';
import { AgencyPicker } from './AgencyPicker.tsx';

/** Puts an agency under another superior from a day on; none is possible too. */
export function PlaceAgency({ agency, onClose }: { agency: AgencyView; onClose: () => void }) {
  const { t } = useTranslation(['agencies', 'shell']);
  const form = useFields({ superiorId: '', from: typedDay(useToday()) }, ({ from }) => ({
    from: readDay(from) ? '' : t('dayWrong', { ns: 'shell' }),
  }));
  const place = useAct(api.agencies.placeAgency.mutationOptions({ context: { version: agency.version } }), {
    done: t('placed'),
    after: onClose,
  });
  const submit = (element: HTMLFormElement) => {
    const from = readDay(form.values.from);
    if (!form.passes(element) || !from) return;
    place.mutate({ agencyId: agency.id, superiorId: form.values.superiorId || null, from });
  };
  return (
    <ActModal
      opened
      onClose={onClose}
      title={t('place')}
      act={t('place')}
      pending={place.isPending}
      error={place.error}
      onSubmit={submit}
    >
      <AgencyPicker
        label={t('superior')}
        value={form.values.superiorId}
        onChange={(superiorId) => form.set({ superiorId })}
        placeholder={t('noSuperior')}
      />
      <TextInput {...form.field('from')} label={t('from')} placeholder={t('dayHint', { ns: 'shell' })} />
    </ActModal>
  );
}
