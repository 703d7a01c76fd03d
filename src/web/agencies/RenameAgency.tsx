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
import { decisionFaults, DecisionFields, noDecision } from './DecisionFields.tsx';

/** Gives an agency another name from a day on. */
export function RenameAgency({ agency, onClose }: { agency: AgencyView; onClose: () => void }) {
  const { t } = useTranslation('agencies');
  const check = useChecks();
  const start = { name: agency.name, shortName: agency.shortName, from: typedDay(useToday()), ...noDecision };
  const form = useFields(start, (values) => ({
    name: check.words(values.name, 3),
    shortName: check.words(values.shortName, 2),
    from: check.day(values.from),
    ...decisionFaults(values, check),
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
    <ActModal onClose={onClose} title={t('rename')} acting={rename} onSubmit={submit}>
      <TextInput {...form.field('name')} label={t('name')} data-autofocus />
      <TextInput {...form.field('shortName')} label={t('shortName')} />
      <DayField {...form.field('from')} label={t('from')} />
      <DecisionFields field={form.field} />
    </ActModal>
  );
}
