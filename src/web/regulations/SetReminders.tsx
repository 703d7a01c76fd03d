import { ActionIcon, Button, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReminderTarget } from '../../domain/request/line.ts';
import { reminderTargets } from '../../domain/request/line.ts';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { useAct } from '../shell/use-act.ts';
import type { Reminders } from './ExchangeReminders.tsx';
import classes from './RegulationExchange.module.css';

type Step = { key: number; days: string; tell: ReminderTarget };
type SetRemindersProps = { regulationId: string; reminders: Reminders; onClose: () => void };

/** Asks for the steps: how many working days before or after the due day, and who is told. */
export function SetReminders({ regulationId, reminders, onClose }: SetRemindersProps) {
  const { t } = useTranslation(['requests', 'shell']);
  const [checked, setChecked] = useState(false);
  const [steps, setSteps] = useState<Step[]>(() =>
    reminders.steps.map(({ workingDays, tell }, key) => ({ key, days: String(workingDays), tell })),
  );
  const context = { version: reminders.version };
  const acting = useAct(api.requests.setReminders.mutationOptions({ context }), {
    done: t('exchange.remindersSaved'),
    after: onClose,
  });
  const submit = () => {
    setChecked(true);
    const read = steps.map(({ days, tell }) => ({ workingDays: daysOf(days), tell }));
    const whole = read.flatMap(({ workingDays, tell }) =>
      workingDays === null ? [] : [{ workingDays, tell }],
    );
    if (whole.length === read.length)
      acting.mutate({
        regulationId,
        steps: whole.toSorted((one, other) => one.workingDays - other.workingDays),
      });
  };
  return (
    <ActModal
      title={t('exchange.reminders')}
      act={t('save', { ns: 'shell' })}
      acting={acting}
      onClose={onClose}
      onSubmit={submit}
      size={560}
    >
      <Text size="sm" c="dimmed">
        {t('exchange.remindersLead')} {t('exchange.daysHint')}
      </Text>
      <StepFields steps={steps} onChange={setSteps} checked={checked} />
    </ActModal>
  );
}

/** Working days away from the due day; null for what is no such number. */
function daysOf(typed: string): number | null {
  const days = /^[-−+]?\d{1,2}$/u.test(typed.trim()) ? Number(typed.trim().replace('−', '-')) : NaN;
  return days >= -30 && days <= 90 ? days : null;
}

type StepFieldsProps = { steps: Step[]; onChange: (steps: Step[]) => void; checked: boolean };

function StepFields({ steps, onChange, checked }: StepFieldsProps) {
  const { t } = useTranslation('requests');
  const change = (key: number, news: Partial<Step>) =>
    onChange(steps.map((step) => (step.key === key ? { ...step, ...news } : step)));
  const add = () => onChange([...steps, { key: (steps.at(-1)?.key ?? 0) + 1, days: '0', tell: 'officer' }]);
  return (
    <Stack gap="xs">
      {steps.map(({ key, days, tell }, place) => (
        <div key={key} className={classes.step}>
          <TextInput
            label={t('exchange.days')}
            value={days}
            maxLength={4}
            error={checked && daysOf(days) === null && t('exchange.daysWrong')}
            onChange={(event) => change(key, { days: event.currentTarget.value })}
          />
          <Select
            label={t('exchange.tellLabel')}
            data={reminderTargets.map((value) => ({ value, label: t(`exchange.tell.${value}`) }))}
            value={tell}
            onChange={(value) => value && change(key, { tell: value })}
            allowDeselect={false}
          />
          <ActionIcon
            mb={3}
            aria-label={t('exchange.dropStep', { n: place + 1 })}
            onClick={() => onChange(steps.filter((step) => step.key !== key))}
          >
            <IconX size={16} />
          </ActionIcon>
        </div>
      ))}
      <div>
        <Button variant="default" size="compact-sm" disabled={steps.length >= 10} onClick={add}>
          {t('exchange.addStep')}
        </Button>
      </div>
    </Stack>
  );
}
