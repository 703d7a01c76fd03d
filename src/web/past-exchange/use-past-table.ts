import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PastColumn } from '../../domain/past-exchange/past-row.ts';
import { api } from '../shell/call.ts';
import type { call } from '../shell/call.ts';

export type PastSheet = Awaited<ReturnType<typeof call.pastExchange.readPastTable>>['sheets'][number];
export type Mapping = {
  sheet: number;
  headerRow: number;
  columns: Partial<Record<PastColumn, number | null>>;
  defaults: Partial<Record<PastColumn, string>>;
  meanings: Record<string, string>;
};

/** A table on its way in: read once, its columns put right, checked anew with each change. */
export function usePastTable(regulationId: string) {
  const [uploadId, setUploadId] = useState<string | null>(null);
  const [mapping, setMapping] = useState<Mapping | null>(null);
  const table = useMutation({
    ...api.pastExchange.readPastTable.mutationOptions(),
    onSuccess: ({ sheets }) => setMapping(sheets[0] ? suggestedOf(sheets[0]) : null),
  });
  const preview = useQuery({
    ...api.pastExchange.previewPastExchange.queryOptions({
      input: { regulationId, uploadId: uploadId ?? '', mapping: mapping ?? nothing },
    }),
    enabled: uploadId !== null && mapping !== null,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
  const choose = (ids: string[]) => {
    const latest = ids.at(-1) ?? null;
    if (latest === uploadId) return;
    setUploadId(latest);
    setMapping(null);
    if (latest !== null) table.mutate({ regulationId, uploadId: latest });
  };
  const sheets = table.data?.sheets ?? [];
  return {
    uploadId,
    mapping,
    setMapping,
    table,
    preview,
    choose,
    sheets,
    takeSheet: (at: number) => sheets[at] && setMapping(suggestedOf(sheets[at])),
  };
}

const nothing: Mapping = { sheet: 0, headerRow: 0, columns: {}, defaults: {}, meanings: {} };

function suggestedOf({ suggested }: PastSheet): Mapping {
  const { sheet, headerRow, columns } = suggested;
  return { sheet, headerRow, columns, defaults: {}, meanings: {} };
}
