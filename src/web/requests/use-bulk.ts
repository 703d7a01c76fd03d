import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestRow } from '../../contract/request-views.ts';
import { call } from '../shell/call.ts';
import { tell, tellProblem, tellRefusal } from '../shell/tell.ts';

/** What may be done with several requests at once. */
export const bulkActs = ['receive', 'assign', 'remind'] as const;
export type BulkAct = (typeof bulkActs)[number];
/** How it ended for each row: the code of its refusal, or null where it is done. */
export type BulkResult = { act: BulkAct; rows: { row: RequestRow; done: boolean; refusal: string | null }[] };

type Asked = { act: BulkAct; rows: RequestRow[]; appointmentId?: string };

function send({ act, rows, appointmentId = '' }: Asked) {
  const requestIds = rows.map(({ id }) => id);
  switch (act) {
    case 'receive':
      return call.requests.receiveRequests({ requestIds });
    case 'assign':
      return call.requests.assignRequests({ requestIds, appointmentId });
    case 'remind':
      return call.requests.remindRequests({ requestIds });
  }
}

/** Does one thing with several requests; each ends by itself, and what was refused is shown row by row. */
export function useBulk(after: () => void) {
  const { t } = useTranslation('requests');
  const client = useQueryClient();
  const [result, setResult] = useState<BulkResult | null>(null);
  const mutation = useMutation({
    mutationFn: send,
    onSuccess: async ({ items }, { act, rows }) => {
      const said = rows.flatMap((row) => {
        const end = items.find(({ requestId }) => requestId === row.id);
        return end ? [{ row, done: end.done, refusal: end.refusal }] : [];
      });
      after();
      if (said.every(({ done }) => done)) tell(t(`box.${act}Done`));
      else setResult({ act, rows: said });
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'welcome' });
    },
    onError: tellProblem,
  });
  const run = (asked: Asked) => {
    if (mutation.isPending) return;
    if (asked.rows.length === 0) tellRefusal(t('box.nothingChosen'));
    else mutation.mutate(asked);
  };
  return { run, pending: mutation.isPending, result, close: () => setResult(null) };
}
