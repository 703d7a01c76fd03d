import { Button, Checkbox, Group, Skeleton, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { maySetRegister } from '../../domain/request/may.ts';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { DayField } from '../shell/DayField.tsx';
import { useActing } from '../shell/session.ts';
import { useAct } from '../shell/use-act.ts';
import { readDay, typedDay } from '../ui/read-day.ts';

type Term = { key: number; from: string; label: string };
type Kept = { approves: boolean; terms: { from: string; label: string }[]; version: number };

/** How the agency numbers, by year or by term, and whether a leader approves what leaves. */
export function RegisterSettings({ onClose }: { onClose: () => void }) {
  const asked = useQuery(api.registers.readRegisterSetting.queryOptions());
  return asked.data ? <Settings kept={asked.data} onClose={onClose} /> : <Skeleton height={40} />;
}

function Settings({ kept, onClose }: { kept: Kept; onClose: () => void }) {
  const { t } = useTranslation(['requests', 'shell']);
  const { roles } = useActing();
  const [approves, setApproves] = useState(kept.approves);
  const [checked, setChecked] = useState(false);
  const [terms, setTerms] = useState<Term[]>(() =>
    kept.terms.map(({ from, label }, key) => ({ key, from: typedDay(from), label })),
  );
  const acting = useAct(
    api.registers.setRegisterSetting.mutationOptions({ context: { version: kept.version } }),
    { done: t('register.settingSaved'), after: onClose },
  );
  const change = (key: number, news: Partial<Term>) =>
    setTerms((before) => before.map((term) => (term.key === key ? { ...term, ...news } : term)));
  const submit = () => {
    setChecked(true);
    const read = terms.flatMap(({ from, label }) => {
      const day = readDay(from);
      return day && label.trim() ? [{ from: day, label: label.trim() }] : [];
    });
    if (read.length === terms.length) acting.mutate({ approves, terms: read });
  };
  const leader = maySetRegister({ roles }, { approval: true });
  return (
    <ActModal
      title={t('register.settings')}
      act={t('save', { ns: 'shell' })}
      acting={acting}
      onClose={onClose}
      onSubmit={submit}
    >
      <Checkbox
        label={t('register.approves')}
        description={leader ? t('register.approvesLead') : t('register.leaderOnly')}
        checked={approves}
        disabled={!leader}
        onChange={(event) => setApproves(event.currentTarget.checked)}
      />
      <Text fw={600} size="sm">
        {t('register.terms')}
      </Text>
      <Text size="xs" c="dimmed">
        {t('register.termsLead')}
      </Text>
      {terms.map(({ key, from, label }, index) => (
        <Group key={key} align="start" gap="xs">
          <DayField
            label={t('register.termFrom')}
            value={from}
            error={checked && !readDay(from) && t('dayWrong', { ns: 'shell' })}
            onChange={(event) => change(key, { from: event.currentTarget.value })}
          />
          <TextInput
            label={t('register.termLabel')}
            value={label}
            maxLength={40}
            error={checked && !label.trim() && t('required', { ns: 'shell' })}
            onChange={(event) => change(key, { label: event.currentTarget.value })}
          />
          <Button
            variant="subtle"
            size="compact-xs"
            onClick={() => setTerms((before) => before.filter((term) => term.key !== key))}
          >
            {t('register.dropTerm', { n: index + 1 })}
          </Button>
        </Group>
      ))}
      <Button
        variant="default"
        size="compact-sm"
        onClick={() =>
          setTerms((before) => [...before, { key: (before.at(-1)?.key ?? 0) + 1, from: '', label: '' }])
        }
      >
        {t('register.addTerm')}
      </Button>
    </ActModal>
  );
}
