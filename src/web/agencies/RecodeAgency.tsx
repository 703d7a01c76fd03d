import { TextInput } from '@mantine/core';
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
import { isAgencyCode } from './agency-code.ts';

/** Gives an agency another identification code from a day on. */
export function RecodeAgency({ agency, onClose }: { agency: AgencyView; onClose: () => void }) {
  const { t } = useTranslation('agencies');
  const check = useChecks();
  const form = useFields({ code: agency.code ?? '', from: typedDay(useToday()) }, ({ code, from }) => ({
    code: isAgencyCode(code) ? '' : t('codeWrong'),
    from: check.day(from),
  }));
  const recode = useAct(api.agencies.recodeAgency.mutationOptions({ context: { version: agency.version } }), {
    done: t('recoded'),
    after: onClose,
  });
  const submit = (element: HTMLFormElement) => {
    const from = readDay(form.values.from);
    if (form.passes(element) && from)
      recode.mutate({ agencyId: agency.id, code: form.values.code.trim(), from });
  };
  return (
    <ActModal onClose={onClose} title={t('recode')} acting={recode} onSubmit={submit}>
      <TextInput {...form.field('code')} label={t('code')} data-autofocus />
      <DayField {...form.field('from')} label={t('from')} />
    </ActModal>
  );
}
