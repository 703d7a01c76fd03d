import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DayField } from '../shell/DayField.tsx';
import type { AskedField, DetailFault, TypedDetails } from './detail-form.ts';
import { fieldWords } from '../text/request-words.ts';

type DetailFieldsProps = {
  fields: readonly AskedField[];
  typed: TypedDetails;
  faults: Record<string, DetailFault>;
  onChange: (key: string, words: string) => void;
};

/** The fields that a kind of request, or an outcome, has; the browser finds each by `detail-<key>`. */
export function DetailFields({ fields, ...rest }: DetailFieldsProps) {
  return fields.map((field) => <DetailField key={field.key} field={field} {...rest} />);
}

type DetailFieldProps = Omit<DetailFieldsProps, 'fields'> & { field: AskedField };

function DetailField({ field, typed, faults, onChange }: DetailFieldProps) {
  const { t } = useTranslation(['requestPage', 'requests']);
  const { t: shared } = useTranslation('requests');
  const { key, type } = field;
  const label = field.required
    ? fieldWords(shared, field)
    : t('detail.optional', { name: fieldWords(shared, field) });
  if (type === 'yesNo') {
    const toggle = (checked: boolean) => onChange(key, checked ? 'yes' : '');
    return (
      <Checkbox
        name={`detail-${key}`}
        label={label}
        checked={typed[key] === 'yes'}
        onChange={(event) => toggle(event.currentTarget.checked)}
      />
    );
  }
  const fault = faults[key];
  const props = {
    name: `detail-${key}`,
    label,
    value: typed[key] ?? '',
    error: fault && t(`detail.${fault}`),
    onChange: (event: { currentTarget: { value: string } }) => onChange(key, event.currentTarget.value),
  };
  if (type === 'day') return <DayField {...props} />;
  if (type === 'text') return <TextInput {...props} maxLength={2000} />;
  if (type === 'number') return <TextInput {...props} inputMode="numeric" w={140} />;
  return (
    <Textarea
      {...props}
      autosize
      minRows={type === 'names' ? 2 : 3}
      maxRows={14}
      maxLength={20_000}
      {...(type === 'names' && { description: t('detail.namesHint') })}
    />
  );
}
