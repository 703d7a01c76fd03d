import { Group, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { media } from '../../domain/request/request.ts';
import { DayField } from '../shell/DayField.tsx';
import type { LetterFields } from './answer-form.ts';

type PaperFieldsProps = {
  values: LetterFields;
  set: (changes: Partial<LetterFields>) => void;
  field: (name: keyof LetterFields) => object;
};

/** How an answer was given: in the system, or on paper or by word of mouth, when and between whom. */
export function PaperFields({ values, set, field }: PaperFieldsProps) {
  const { t } = useTranslation('requestPage');
  const { t: shared } = useTranslation('requests');
  const outside = values.medium !== 'system';
  const { medium } = values;
  return (
    <>
      <Group grow align="start" gap="sm">
        <Select
          label={t('compose.medium')}
          data={media.map((value) => ({ value, label: shared(`medium.${value}`) }))}
          value={medium}
          onChange={(chosen) => chosen && set({ medium: chosen })}
        />
        {outside && <DayField {...field('happenedOn')} label={t('compose.happenedOn')} />}
        {(medium === 'paper' || medium === 'system') && (
          <TextInput {...field('symbol')} label={t('compose.symbol')} maxLength={100} />
        )}
      </Group>
      {outside && medium !== 'paper' && (
        <Group grow align="start" gap="sm">
          <TextInput {...field('by')} label={t('compose.by')} maxLength={200} />
          <TextInput {...field('with')} label={t('compose.with')} maxLength={200} />
        </Group>
      )}
    </>
  );
}
