import { Modal, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestRow } from '../../contract/request-views.ts';
import { ActModal } from '../shell/ActModal.tsx';
import { ColleaguePicker } from '../shell/ColleaguePicker.tsx';
import { useFocusGivenBack } from '../shell/use-focus-given-back.ts';
import { TableHead } from '../ui/TableHead.tsx';
import type { BulkResult } from './use-bulk.ts';

type AssignSeveralProps = {
  rows: RequestRow[];
  pending: boolean;
  onClose: () => void;
  onAssign: (appointmentId: string) => void;
};

/** Asks who does the selected requests. */
export function AssignSeveral({ rows, pending, onClose, onAssign }: AssignSeveralProps) {
  const { t } = useTranslation(['requests', 'shell']);
  const [to, setTo] = useState('');
  const [fault, setFault] = useState('');
  return (
    <ActModal
      onClose={onClose}
      title={t('box.assignTitle')}
      act={t('box.assign')}
      acting={{ isPending: pending, error: null }}
      onSubmit={() => (to ? onAssign(to) : setFault(t('required', { ns: 'shell' })))}
    >
      <Text size="sm">{t('box.selected', { count: rows.length })}</Text>
      <ColleaguePicker label={t('box.assignTo')} value={to} onChange={setTo} error={fault} autoFocus />
    </ActModal>
  );
}

/** Says row by row what was done and why something was not. */
export function BulkResults({ result, onClose }: { result: BulkResult; onClose: () => void }) {
  const { t } = useTranslation(['requests', 'shell']);
  useFocusGivenBack();
  const why = useRefusalWords();
  const [done, not] = [result.rows.filter((row) => row.done), result.rows.filter((row) => !row.done)];
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('box.resultTitle')}
      size={680}
      closeButtonProps={{ 'aria-label': t('close', { ns: 'shell' }) }}
    >
      <Text size="sm" mb="xs" role="status">
        {[
          done.length > 0 && t('box.resultDone', { count: done.length }),
          t('box.resultNot', { count: not.length }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      <Table>
        <TableHead names={[t('box.title'), t('box.resultWhy')]} />
        <Table.Tbody>
          {not.map(({ row, refusal }) => (
            <Table.Tr key={row.id}>
              <Table.Td>{row.title}</Table.Td>
              <Table.Td>{why(refusal)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}

/** The sentence of a refusal's code; all of them are fetched when the first is needed. */
function useRefusalWords(): (code: string | null) => string {
  const { t, i18n } = useTranslation('requests');
  const { data } = useQuery({
    queryKey: ['refusalSentences'],
    queryFn: async () => (await import('../../contract/request-refusals.ts')).requestRefusals,
    staleTime: Infinity,
  });
  return (code) => {
    const sentence = Object.entries(data ?? {}).find(([name]) => name === code)?.[1];
    return sentence?.[i18n.language.startsWith('en') ? 'en' : 'vi'] ?? t('box.notDone');
  };
}
