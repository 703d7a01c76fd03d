import { Group, Radio, Text, Textarea } from '@mantine/core';
import type { MutationOptions } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActModal } from '../shell/ActModal.tsx';
import { call } from '../shell/call.ts';
import { useAct } from '../shell/use-act.ts';
import { useChecks } from '../shell/use-checks.ts';
import { useFields } from '../shell/use-fields.ts';
import type { NamedPerson } from './detail-form.ts';
import type { StepProps } from './PlainStep.tsx';
import { useStepOptions } from './use-step-options.ts';

type SettleStaffProps = StepProps & { people: readonly NamedPerson[] };
type Decision = NonNullable<NamedPerson['decision']>;

/** Accepts those who were assigned, or asks to replace some of them: then the answer goes back with the reason. */
export function SettleStaff({ view, agencyId, onClose, people }: SettleStaffProps) {
  const { t } = useTranslation('requestPage');
  const check = useChecks();
  const [decisions, decide] = useState<Decision[]>(people.map(() => 'accepted'));
  const replaces = decisions.includes('replaced');
  const form = useFields({ reason: '' }, ({ reason }) => ({
    reason: replaces ? check.words(reason, 3) : '',
  }));
  const { context, onError } = useStepOptions(view)(agencyId);
  const act: MutationOptions<unknown, Error, string> = {
    mutationFn: (reason) => {
      const staff = people.map(({ name, position }, index) => ({
        name,
        position,
        decision: decisions[index] ?? 'accepted',
      }));
      const input = { requestId: view.id, agencyId, details: { staff } };
      return replaces
        ? call.requests.returnAnswer({ ...input, reason }, { context })
        : call.requests.confirmAnswer(input, { context });
    },
    onError,
  };
  const done = t(replaces ? 'done.returnAnswer' : 'done.confirmAnswer');
  const acting = useAct(act, { done, after: onClose });
  return (
    <ActModal
      onClose={onClose}
      title={t('staff.title')}
      act={t(replaces ? 'staff.return' : 'staff.confirm')}
      acting={acting}
      onSubmit={(element) => form.passes(element) && acting.mutate(form.values.reason.trim())}
      size={560}
    >
      <Text c="dimmed">{t('staff.lead')}</Text>
      {people.map(({ name, position }, index) => (
        <Radio.Group
          key={name + position}
          label={`${name}, ${position}`}
          value={decisions[index] ?? 'accepted'}
          onChange={(value) => decide((before) => before.map((one, at) => (at === index ? value : one)))}
        >
          <Group gap="lg">
            <Radio value="accepted" label={t('staff.accept')} />
            <Radio value="replaced" label={t('staff.replace')} />
          </Group>
        </Radio.Group>
      ))}
      {replaces && (
        <Textarea {...form.field('reason')} label={t('reason')} autosize minRows={3} maxLength={2000} />
      )}
    </ActModal>
  );
}
