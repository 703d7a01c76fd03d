import { Textarea } from '@mantine/core';
import type { TextareaProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** By which document, or what: the words that everybody concerned reads. */
export function DocumentWords(field: TextareaProps) {
  const { t } = useTranslation('duties');
  return (
    <Textarea
      {...field}
      label={t('completeWords')}
      placeholder={t('completeWordsHint')}
      autosize
      minRows={2}
      maxRows={8}
      maxLength={2000}
      data-autofocus
    />
  );
}
