import { Button, FileButton, Group, Text } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SecrecyGrade } from '../../domain/regulation/regulation.ts';
import { KeptOutside } from '../text/KeptOutside.tsx';
import { ReadingOutcome } from '../text/ReadingOutcome.tsx';
import { ReadingProgress } from '../text/ReadingProgress.tsx';
import { SecrecyChoice } from '../text/SecrecyChoice.tsx';
import type { ReadingState } from '../text/use-reading.ts';

const accepted = '.docx,.doc,.pdf,.txt,.md,.html,.htm';

type EvidenceFileProps = {
  file: File | null;
  onFile: (file: File | null) => void;
  declared: SecrecyGrade | null;
  onDeclare: (grade: SecrecyGrade) => void;
  /** What was missing when it was to be sent. */
  fault: 'file' | 'secrecy' | null;
  reading: ReadingState;
  onStop: () => void;
};

/** A file as evidence: which one, and that it is no state secret; nothing leaves the machine before that is said. */
export function EvidenceFile(props: EvidenceFileProps) {
  const { file, onFile, declared, onDeclare, fault, reading, onStop } = props;
  const { t } = useTranslation(['duties', 'text']);
  if (reading.at === 'sending' || reading.at === 'reading')
    return <ReadingProgress state={reading} onStop={onStop} />;
  return (
    <>
      <div>
        <Group gap="sm">
          <FileButton accept={accepted} onChange={onFile}>
            {(button) => (
              <Button {...button} variant="default" leftSection={<IconFileUpload size={16} />}>
                {t('fileChoose')}
              </Button>
            )}
          </FileButton>
          <Text size="xs" role="status" style={{ overflowWrap: 'anywhere' }}>
            {file ? t('fileChosen', { name: file.name }) : t('fileFormats')}
          </Text>
        </Group>
        {fault === 'file' && (
          <Text size="xs" c="var(--mantine-color-error)" role="alert">
            {t('fileFirst')}
          </Text>
        )}
      </div>
      <SecrecyChoice
        declared={declared}
        onDeclare={onDeclare}
        fault={fault === 'secrecy' ? t('secrecyFirst', { ns: 'text' }) : null}
        label={t('secrecyTitle', { ns: 'text' })}
      />
      {declared !== null && declared !== 'none' && <KeptOutside />}
      <ReadingOutcome state={reading} />
    </>
  );
}
