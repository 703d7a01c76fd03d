import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FulfilmentRow } from '../../contract/fulfilment-views.ts';
import { ButtonLink } from '../shell/ButtonLink.tsx';
import { api } from '../shell/call.ts';
import { ProblemAlert } from '../shell/ProblemAlert.tsx';
import { useFocusGivenBack } from '../shell/use-focus-given-back.ts';
import { CountedDays } from '../text/CountedDays.tsx';
import { weekdayWords } from '../ui/day-words.ts';
import { SkeletonRows } from '../ui/SkeletonRows.tsx';
import { RowWords } from './RowWords.tsx';

/** Vì sao ngày này? How the due day of a row was counted. */
export function WhyDialog({ row, onClose }: { row: FulfilmentRow; onClose: () => void }) {
  const { t, i18n } = useTranslation(['duties', 'shell']);
  useFocusGivenBack();
  const input = { fulfilmentId: row.id };
  const fulfilment = useQuery(api.duties.readFulfilment.queryOptions({ input }));
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('whyOf', { day: weekdayWords(row.dueOn, i18n.language) })}
      size={640}
      centered={false}
      closeButtonProps={{ 'aria-label': t('close', { ns: 'shell' }) }}
    >
      <RowWords row={row} />
      {fulfilment.error && <ProblemAlert error={fulfilment.error} retry={() => void fulfilment.refetch()} />}
      {fulfilment.isPending && <SkeletonRows rows={6} label={t('loading', { ns: 'shell' })} />}
      {fulfilment.data && (
        <>
          <CountedDays computation={fulfilment.data.computation} />
          <ButtonLink
            to="/lan-thuc-hien/$fulfilmentId"
            params={{ fulfilmentId: row.id }}
            hash="vi-sao"
            variant="default"
            mt="sm"
          >
            {t('whyPrint')}
          </ButtonLink>
        </>
      )}
    </Modal>
  );
}
