import { Fieldset, Group, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DayField } from '../shell/DayField.tsx';
import type { Checks } from '../shell/use-checks.ts';

type Field = {
  name: string;
  value: string;
  error: string | undefined;
  onChange: (event: { currentTarget: { value: string } }) => void;
};

/** The empty decision with which forms begin. */
export const noDecision = { symbol: '', issuer: '', decidedOn: '' };

/** What is wrong with a typed decision. */
export function decisionFaults({ symbol, issuer, decidedOn }: typeof noDecision, check: Checks) {
  return { symbol: check.words(symbol), issuer: check.words(issuer), decidedOn: check.day(decidedOn) };
}

/** The paper that decided a change: number, issuer, day. */
export function DecisionFields({ field }: { field: (name: 'symbol' | 'issuer' | 'decidedOn') => Field }) {
  const { t } = useTranslation('agencies');
  return (
    <Fieldset legend={t('decision')}>
      <Stack gap="sm">
        <Group grow align="start">
          <TextInput {...field('symbol')} label={t('decisionSymbol')} />
          <DayField {...field('decidedOn')} label={t('decidedOn')} />
        </Group>
        <TextInput {...field('issuer')} label={t('issuer')} />
      </Stack>
    </Fieldset>
  );
}
