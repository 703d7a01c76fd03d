import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AgencyView } from '../../contract/agencies.ts';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { useToday } from '../shell/today.ts';
import { useAct } from '../shell/use-act.ts';
import { useFields } from '../shell/use-fields.ts';
import { readDay, typedDay } from '../ui/read-day.ts';
import { DecisionFields, noDecision } from './DecisionFields.tsx';

/** Gives an agency another name from a day on. */
export function RenameAgency({ agency, onClose }: { agency: AgencyView; onClose: () => void }) {
  const { t } = useTranslation(['agencies', 'shell']);
  const required = t('required', { ns: 'shell' });
  const dayWrong = t('dayWrong', { ns: 'shell' });
  const start = { name: agency.name, shortName: agency.shortName, from: typedDay(useToday()), ...noDecision };
  const form = useFields(start, (values) => ({
    name: values.name.trim().length < 3 ? required : '',
    shortName: values.shortName.trim().length < 2 ? required : '',
    from: readDay(values.from) ? '' : dayWrong,
    symbol: values.symbol.trim() ? '' : required,
    issuer: values.issuer.trim() ? '' : required,
    decidedOn: readDay(values.decidedOn) ? '' : dayWrong,
  }));
  const rename = useAct(api.agencies.renameAgency.mutationOptions({ context: { version: agency.version } }), {
    done: t('renamed'),
    after: onClose,
  });
  const submit = (element: HTMLFormElement) => {
    const { name, shortName, symbol, issuer } = form.values;
    const [from, decidedOn] = [readDay(form.values.from), readDay(form.values.decidedOn)];
    if (!form.passes(element) || !from || !decidedOn) return;
    rename.mutate({ agencyId: agency.id, name, shortName, from, decision: { symbol, issuer, decidedOn } });
  };
  return (
    <ActModal
      opened
      onClose={onClose}
      title={t('rename')}
      act={t('rename')}
      pending={rename.isPending}
      error={rename.error}
      onSubmit={submit}
    >
      <TextInput {...form.field('name')} label={t('name')} data-autofocus />
      <TextInput {...form.field('shortName')} label={t('shortName')} />
      <TextInput {...form.field('from')} label={t('from')} placeholder={t('dayHint', { ns: 'shell' })} />
      <DecisionFields field={form.field} />
    </ActModal>
  );
}
