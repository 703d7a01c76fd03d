import { Fieldset, Group, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

type Field = {
  name: string;
  value: string;
  error: string | undefined;
  onChange: (event: { currentTarget: { value: string } }) => void;
};

/** The empty decision with which forms begin. */
export const noDecision = { symbol: '', issuer: '', decidedOn: '' };

/** The paper that decided a change: number, issuer, day. */
export function DecisionFields({ field }: { field: (name: 'symbol' | 'issuer' | 'decidedOn') => Field }) {
  const { t } = useTranslation(['agencies', 'shell']);
  return (
    <Fieldset legend={t('decision')}>
      <Stack gap="sm">
        <Group grow align="start">
          <TextInput {...field('symbol')} label={t('decisionSymbol')} />
          <TextInput
            {...field('decidedOn')}
            label={t('decidedOn')}
            placeholder={t('dayHint', { ns: 'shell' })}
          />
        </Group>
        <TextInput {...field('issuer')} label={t('issuer')} />
      </Stack>
    </Fieldset>
  );
}
