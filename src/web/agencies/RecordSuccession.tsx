import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgencyView } from '../../contract/agency-views.ts';
import { successionKinds } from '../../domain/agency/agency.ts';
import type { SuccessionKind } from '../../domain/agency/agency.ts';
import { DayField } from '../shell/DayField.tsx';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { useToday } from '../shell/today.ts';
import { useAct } from '../shell/use-act.ts';
import { useChecks } from '../shell/use-checks.ts';
import { useFields } from '../shell/use-fields.ts';
import { readDay, typedDay } from '../ui/read-day.ts';
import { AgencyList } from './AgencyList.tsx';
import type { NamedAgency } from './AgencyList.tsx';
import { decisionFaults, DecisionFields, noDecision } from './DecisionFields.tsx';
import { FoundedAgencies } from './FoundedAgencies.tsx';
import type { Founded } from './FoundedAgencies.tsx';

/** Records what became of this agency and others, by which decision; the predecessors end on that day. */
export function RecordSuccession({ agency, onClose }: { agency: AgencyView; onClose: () => void }) {
  const { t } = useTranslation('agencies');
  const check = useChecks();
  const [predecessors, setPredecessors] = useState<NamedAgency[]>([{ id: agency.id, name: agency.name }]);
  const [successors, setSuccessors] = useState<NamedAgency[]>([]);
  const [founded, setFounded] = useState<Founded[]>([]);
  const start = { kind: 'merged', effectiveOn: typedDay(useToday()), ...noDecision };
  const form = useFields(start, (values) => ({
    effectiveOn: check.day(values.effectiveOn),
    ...decisionFaults(values, check),
  }));
  const record = useAct(api.agencies.recordSuccession.mutationOptions(), {
    done: t('succeeded'),
    after: onClose,
  });
  const submit = (element: HTMLFormElement) => {
    const { kind, symbol, issuer } = form.values;
    const [effectiveOn, decidedOn] = [readDay(form.values.effectiveOn), readDay(form.values.decidedOn)];
    if (!form.passes(element) || !effectiveOn || !decidedOn) return;
    record.mutate({
      kind: kind as SuccessionKind,
      predecessorIds: predecessors.map(({ id }) => id),
      successorIds: kind === 'dissolved' ? [] : successors.map(({ id }) => id),
      founded:
        kind === 'dissolved'
          ? []
          : founded.filter(({ name }) => name.trim()).map((named) => likeThis(agency, named)),
      effectiveOn,
      decision: { symbol, issuer, decidedOn },
    });
  };
  return (
    <ActModal onClose={onClose} title={t('succeed')} acting={record} onSubmit={submit} size={560}>
      <Select
        label={t('successionKind')}
        data={successionKinds.map((value) => ({ value, label: t(`succession.${value}`) }))}
        value={form.values.kind}
        onChange={(kind) => kind && form.set({ kind })}
      />
      <AgencyList label={t('predecessors')} chosen={predecessors} onChange={setPredecessors} />
      {form.values.kind !== 'dissolved' && (
        <>
          <AgencyList label={t('successors')} chosen={successors} onChange={setSuccessors} />
          <FoundedAgencies founded={founded} onChange={setFounded} />
        </>
      )}
      <DayField {...form.field('effectiveOn')} label={t('effectiveOn')} />
      <DecisionFields field={form.field} />
    </ActModal>
  );
}

/** A successor that begins with the decision is of the kind and level of the one it follows, under the same superior. */
function likeThis(agency: AgencyView, { name, shortName }: Founded) {
  const superior = agency.superiors.find(({ until }) => until === null);
  const { kind, level } = agency;
  return {
    name,
    shortName: shortName.trim() || name,
    code: null,
    kind,
    level,
    superiorId: superior?.agencyId ?? null,
  };
}
