import { Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { secrecyGrades } from '../../domain/regulation/regulation.ts';
import type { SecrecyGrade } from '../../domain/regulation/regulation.ts';

type SecrecyChoiceProps = {
  declared: SecrecyGrade | null;
  onDeclare: (grade: SecrecyGrade) => void;
  /** Said when somebody went on without declaring. */
  fault: string | null;
  /** Shown as the question; where it stands elsewhere, it is only said. */
  label?: string;
};

/** Asks what must be known before a text comes in: whether it is a state secret, and of which grade. */
export function SecrecyChoice({ declared, onDeclare, fault, label }: SecrecyChoiceProps) {
  const { t } = useTranslation('text');
  return (
    <Radio.Group
      {...(label === undefined ? { 'aria-label': t('secrecyTitle') } : { label })}
      value={declared}
      onChange={(grade) => onDeclare(grade)}
      error={fault}
      required
    >
      <Stack gap={6} mt={label === undefined ? 0 : 4}>
        {secrecyGrades.map((grade) => (
          <Radio key={grade} value={grade} label={t(`secrecy.${grade}`)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
