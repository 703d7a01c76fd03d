import { TextInput } from '@mantine/core';
import type { TextInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** A field for a day, which says how days are typed. */
export function DayField(props: TextInputProps) {
  const { t } = useTranslation();
  return <TextInput placeholder={t('dayHint')} {...props} />;
}
