import { Alert, Button, FileButton, Modal, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconFileUpload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { ParseKeys } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Receipt } from '../../contract/request-messages.ts';
import { call } from '../shell/call.ts';
import { problemOf } from '../shell/problem.ts';
import { ProblemAlert } from '../shell/ProblemAlert.tsx';
import { useFocusGivenBack } from '../shell/use-focus-given-back.ts';
import { DropZone } from '../ui/DropZone.tsx';

/** Holds a receipt that somebody has kept against the record. */
export function CheckReceipt({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['requestPage', 'shell']);
  useFocusGivenBack();
  const check = useMutation({ mutationFn: checkFile });
  const drop = (file: File | null) => {
    if (file) check.mutate(file);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('paper.check')}
      size={560}
      closeButtonProps={{ 'aria-label': t('close', { ns: 'shell' }) }}
    >
      <DropZone onDrop={([file]) => drop(file ?? null)}>
        <Text>{t('check.lead')}</Text>
        <FileButton accept="application/json,.json" onChange={drop}>
          {(button) => (
            <Button
              {...button}
              variant="default"
              leftSection={<IconFileUpload size={16} />}
              loading={check.isPending}
              data-autofocus
            >
              {t('check.choose')}
            </Button>
          )}
        </FileButton>
      </DropZone>
      <div role="status">
        {check.data && <Outcome name={check.variables?.name ?? ''} found={check.data} />}
      </div>
      {check.error && <ProblemAlert error={check.error} />}
    </Modal>
  );
}

type Found = { matches: boolean; differs: string[] } | 'unreadable';

/** A receipt of ours is a small JSON; anything else cannot be held against the record, as the server says too (422). */
async function checkFile(file: File): Promise<Found> {
  const receipt = file.size > 1_000_000 ? null : parsed(await file.text());
  if (typeof receipt !== 'object' || receipt === null) return 'unreadable';
  try {
    return await call.requests.checkReceipt(receipt as Receipt);
  } catch (error) {
    if (problemOf(error).status === 422) return 'unreadable';
    throw error;
  }
}

/** The file is a stranger's: what is no JSON is no receipt. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function Outcome({ name, found }: { name: string; found: Found }) {
  const { t } = useTranslation('requestPage');
  if (found === 'unreadable') {
    return (
      <Alert color="lacquer" icon={<IconAlertTriangle size={18} />} title={t('check.unreadable', { name })} />
    );
  }
  if (found.matches) {
    return (
      <Alert color="leaf" icon={<IconCircleCheck size={18} />} title={t('check.matches', { name })}>
        {t('check.matchesLead')}
      </Alert>
    );
  }
  // Fields come from the server: one without a word of ours is named as it is.
  const words = found.differs.map((field) =>
    t(`check.field.${field}` as ParseKeys<'requestPage'>, { defaultValue: field }),
  );
  return (
    <Alert color="lacquer" icon={<IconAlertTriangle size={18} />} title={t('check.differs', { name })}>
      {words.join(', ')}
    </Alert>
  );
}
