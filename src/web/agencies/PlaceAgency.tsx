import { useTranslation } from 'react-i18next';
import type { AgencyView } from '../../contract/agency-views.ts';
import { DayField } from '../shell/DayField.tsx';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { useToday } from '../shell/today.ts';
import { useAct } from '../shell/use-act.ts';
import { useChecks } from '../shell/use-checks.ts';
import { useFields } from '../shell/use-fields.ts';
import { readDay, typedDay } from '../ui/read-day.ts';
import { AgencyPicker } from '../shell/AgencyPicker.tsx';

/** Puts an agency under another superior from a day on; none is possible too. */
export function PlaceAgency({ agency, onClose }: { agency: AgencyView; onClose: () => void }) {
  const { t } = useTranslation('agencies');
  const check = useChecks();
  const form = useFields({ superiorId: '', from: typedDay(useToday()) }, ({ from }) => ({
    from: check.day(from),
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
    <ActModal onClose={onClose} title={t('place')} acting={place} onSubmit={submit}>
      <AgencyPicker
        label={t('superior')}
        value={form.values.superiorId}
        onChange={(superiorId) => form.set({ superiorId })}
        placeholder={t('noSuperior')}
      />
      <DayField {...form.field('from')} label={t('from')} />
    </ActModal>
  );
}
