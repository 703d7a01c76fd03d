import { Button, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { YearView } from '../../contract/calendar.ts';
import { findWrongDays } from '../../domain/calendar/check-decision.ts';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { DayField } from '../shell/DayField.tsx';
import { useAct } from '../shell/use-act.ts';
import { useChecks } from '../shell/use-checks.ts';
import { useFields } from '../shell/use-fields.ts';
import { readDay, typedDay } from '../ui/read-day.ts';
import { ChangedDays } from './ChangedDays.tsx';
import { DayRows } from './DayRows.tsx';
import classes from './DayRows.module.css';
import { daysOf, rowsOf } from './day-rows.ts';
import type { DayRow, Days } from './day-rows.ts';

type DecisionDialogProps = {
  view: YearView;
  /** The own days of one's agency instead of what holds for all. */
  own: boolean;
  onClose: () => void;
};

/** What is wrong with the rows, and the ISO days that it concerns. */
type Fault = { words: string; days: readonly string[] };
const none: Fault = { words: '', days: [] };

/** Loads the decision on a year's days, for all or for one's own agency: the document, the days, then what they change. */
export function DecisionDialog({ view, own, onClose }: DecisionDialogProps) {
  const { t } = useTranslation('calendar');
  const { year } = view;
  const form = useDocument();
  const [rows, setRows] = useState(() => rowsOf(own ? view.own : view));
  const [fault, setFault] = useState<Fault>(none);
  const preview = useMutation(api.calendar.previewDecision.mutationOptions());
  const load = useLoading(own, onClose);
  const changes = preview.data?.changes;

  /** The days as typed, or what is wrong with them. */
  const readDays = (): Days | null => {
    const days = daysOf(rows, year);
    const wrong = days && findWrongDays(year, days);
    if (days === null) setFault({ ...none, words: t('wrongRows') });
    else if (wrong === null) setFault(none);
    else {
      const said = wrong.days.map(typedDay).join(', ');
      setFault({ words: t(`refused.${wrong.refusal}`, { days: said }), days: wrong.days });
    }
    return wrong === null ? days : null;
  };
  const changeRows = (changed: DayRow[]) => {
    setRows(changed);
    setFault(none);
  };
  const submit = (element: HTMLFormElement) => {
    const decidedOn = readDay(form.values.decidedOn);
    const passes = changes !== undefined || form.passes(element);
    const days = readDays();
    if (!passes || !days || !decidedOn) return;
    const { symbol, issuer } = form.values;
    if (changes === undefined) preview.mutate({ year, forOwnAgency: own, ...days });
    else load.mutate({ year, symbol, issuer, decidedOn, ...days });
  };
  return (
    <ActModal
      onClose={onClose}
      title={t(own ? 'ownYear' : 'loadYear', { year })}
      act={changes === undefined ? t('preview') : t(own ? 'ownEdit' : 'load')}
      acting={changes === undefined ? preview : load}
      onSubmit={submit}
      size={720}
    >
      <Text size="xs" c="dimmed">
        {t(own ? 'ownEditLead' : 'loadLead', { year })}
      </Text>
      {changes === undefined ? (
        <>
          <div className={classes.document}>
            <TextInput {...form.field('symbol')} label={t('symbol')} maxLength={100} data-autofocus />
            <TextInput {...form.field('issuer')} label={t('issuer')} maxLength={300} />
            <DayField {...form.field('decidedOn')} label={t('decidedOn')} />
          </div>
          <DayRows rows={rows} onChange={changeRows} year={year} own={own} wrongDays={fault.days} />
          {fault.words && (
            <Text c="var(--mantine-color-error)" role="alert">
              {fault.words}
            </Text>
          )}
        </>
      ) : (
        <>
          <ChangedDays changes={changes} />
          <Button variant="subtle" size="compact-sm" onClick={preview.reset}>
            {t('back')}
          </Button>
        </>
      )}
    </ActModal>
  );
}

function useDocument() {
  const check = useChecks();
  return useFields({ symbol: '', issuer: '', decidedOn: '' }, (values) => ({
    symbol: check.words(values.symbol),
    issuer: check.words(values.issuer),
    decidedOn: check.day(values.decidedOn),
  }));
}

function useLoading(own: boolean, after: () => void) {
  const { t } = useTranslation('calendar');
  const all = useAct(api.calendar.loadDecision.mutationOptions(), { done: t('loaded'), after });
  const mine = useAct(api.calendar.setOwnDays.mutationOptions(), { done: t('ownSaved'), after });
  return own ? mine : all;
}
