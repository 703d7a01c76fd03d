import { ActionIcon, Modal, Text, Tooltip } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Receipt } from '../../contract/request-messages.ts';
import { api } from '../shell/call.ts';
import { ListStates } from '../shell/ListStates.tsx';
import { useFocusGivenBack } from '../shell/use-focus-given-back.ts';
import { instantWords } from '../ui/day-words.ts';
import classes from './RequestParts.module.css';
import { numberWords } from '../text/request-words.ts';
import { useReceipt } from './use-receipt.ts';

/** Every receipt of a request: who sent or received what, when, and the hash of its content. */
export function ReceiptList({ requestId, onClose }: { requestId: string; onClose: () => void }) {
  const { t } = useTranslation(['requestPage', 'shell']);
  useFocusGivenBack();
  const receipts = useQuery(api.requests.listReceipts.queryOptions({ input: { requestId } }));
  const items = receipts.data?.items ?? [];
  const whole = {
    ...receipts,
    hasNextPage: false,
    isFetchingNextPage: false,
    fetchNextPage: () => undefined,
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('paper.receipts')}
      size={640}
      closeButtonProps={{ 'aria-label': t('close', { ns: 'shell' }) }}
    >
      <Text size="xs" c="dimmed">
        {t('receipt.lead')}
      </Text>
      <ListStates list={whole} count={items.length} empty={t('receipt.none')} awaited={4}>
        <ul className={classes.rows}>
          {items.map((receipt) => (
            <ReceiptRow key={receipt.id} receipt={receipt} />
          ))}
        </ul>
      </ListStates>
    </Modal>
  );
}

function ReceiptRow({ receipt }: { receipt: Receipt }) {
  const { t, i18n } = useTranslation('requestPage');
  const { take, pending } = useReceipt(receipt.requestId);
  const { kind, agency, positionTitle, at, number, files, contentHash } = receipt;
  return (
    <li className={classes.row}>
      <div className={classes.grow}>
        <Text fw={500}>
          {t(`receipt.${kind}`, { name: agency.shortName })}
          {number && `, ${t('receipt.number', { number: numberWords(number) })}`}
        </Text>
        <Text size="xs" c="dimmed">
          {instantWords(at, i18n.language)}, {positionTitle}, {t('receipt.files', { count: files.length })}
        </Text>
        <Text size="xs" c="dimmed" className={classes.hash}>
          SHA-256 {contentHash}
        </Text>
      </div>
      <Tooltip label={t('receipt.take')}>
        <ActionIcon
          aria-label={`${t('receipt.take')}: ${t(`receipt.${kind}`, { name: agency.shortName })}`}
          loading={pending}
          onClick={() => take(receipt.id)}
        >
          <IconDownload size={17} />
        </ActionIcon>
      </Tooltip>
    </li>
  );
}
