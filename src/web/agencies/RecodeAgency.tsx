import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AgencyView } from '../../contract/agencies.ts';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { useToday } from '../shell/today.ts';
import { useAct } from '../shell/use-act.ts';
import { useFields } from '../shell/use-fields.ts';
import { readDay, typedDay } from '../ui/read-day.ts';

/** Gives an agency another identification code from a day on. */
export function RecodeAgency({ agency, onClose }: { agency: AgencyView; onClose: () => void }) {
  const { t } = useTranslation(['agencies', 'shell']);
  const form = useFields({ code: agency.code ?? '', from: typedDay(useToday()) }, ({ code, from }) => ({
    code: /^[0-9A-Z]+(\.[0-9A-Z]+)*$/u.test(code.trim()) ? '' : t('codeWrong'),
    from: readDay(from) ? '' : t('dayWrong', { ns: 'shell' }),
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
    <ActModal
      opened
      onClose={onClose}
      title={t('recode')}
      act={t('recode')}
      pending={recode.isPending}
      error={recode.error}
      onSubmit={submit}
    >
      <TextInput {...form.field('code')} label={t('code')} data-autofocus />
      <TextInput {...form.field('from')} label={t('from')} placeholder={t('dayHint', { ns: 'shell' })} />
    </ActModal>
  );
}
