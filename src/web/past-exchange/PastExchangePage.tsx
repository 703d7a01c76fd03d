import { Button, Group, Stack, Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../shell/call.ts';
import { ButtonLink } from '../shell/ButtonLink.tsx';
import { ProblemAlert } from '../shell/ProblemAlert.tsx';
import { RouteLink } from '../shell/RouteLink.tsx';
import { UploadField } from '../shell/UploadField.tsx';
import { useAct } from '../shell/use-act.ts';
import { Nothing } from '../ui/Nothing.tsx';
import { Page } from '../ui/Page.tsx';
import { Panel } from '../ui/Panel.tsx';
import { SkeletonRows } from '../ui/SkeletonRows.tsx';
import { ColumnTable } from './ColumnTable.tsx';
import { DefaultFields } from './DefaultFields.tsx';
import { MeaningFields } from './MeaningFields.tsx';
import { PastCheck } from './PastCheck.tsx';
import { usePastTable } from './use-past-table.ts';

/** A register that was kept before comes in: uploaded, its columns named, its faults mended, all lines at once. */
export function PastExchangePage() {
  const { regulationId = '' } = useParams({ strict: false });
  const [turn, setTurn] = useState(0);
  return <PastTable key={turn} regulationId={regulationId} again={() => setTurn(turn + 1)} />;
}

function PastTable({ regulationId, again }: { regulationId: string; again: () => void }) {
  const { t } = useTranslation('pastExchange');
  const past = usePastTable(regulationId);
  const { table, preview, mapping, setMapping, sheets } = past;
  const [count, setCount] = useState<number | null>(null);
  const bring = useAct(api.pastExchange.bringInPastExchange.mutationOptions(), {
    done: t('done', { count: preview.data?.good ?? 0 }),
    after: ({ broughtIn }) => setCount(broughtIn),
  });
  const sheet = mapping === null ? undefined : sheets[mapping.sheet];
  return (
    <Page
      title={t('title')}
      lead={
        <RouteLink
          to="/quy-che/$regulationId"
          params={{ regulationId }}
          search={{ xem: 'trao-doi' }}
          underline="always"
        >
          {t('back')}
        </RouteLink>
      }
    >
      {count !== null ? (
        <Nothing title={t('done', { count })}>
          <Group justify="center" mt="sm">
            <ButtonLink to="/yeu-cau" search={{ quyche: regulationId, hang: 'all' }}>
              {t('open')}
            </ButtonLink>
            <Button variant="default" onClick={again}>
              {t('another')}
            </Button>
          </Group>
        </Nothing>
      ) : (
        <Stack gap="md">
          <Panel title={t('choose')} lead={t('chooseLead')}>
            <Text size="sm" mb="sm" maw={720}>
              {t('lead')}
            </Text>
            <UploadField onReady={past.choose} />
          </Panel>
          {table.error && <ProblemAlert error={table.error} />}
          {table.isPending && <SkeletonRows rows={6} label={t('reading')} />}
          {sheet && mapping && (
            <>
              <Panel title={t('columns')} lead={t('columnsLead')} flush>
                <ColumnTable
                  sheets={sheets}
                  sheet={sheet}
                  mapping={mapping}
                  onMapping={setMapping}
                  onSheet={past.takeSheet}
                />
              </Panel>
              <DefaultFields regulationId={regulationId} mapping={mapping} onMapping={setMapping} />
              <MeaningFields
                regulationId={regulationId}
                unknown={preview.data?.unknown ?? []}
                mapping={mapping}
                onMapping={setMapping}
              />
              {(preview.error ?? bring.error) && <ProblemAlert error={preview.error ?? bring.error} />}
              {preview.data && (
                <PastCheck
                  seen={preview.data}
                  stale={preview.isPlaceholderData}
                  pending={bring.isPending}
                  onBring={() =>
                    past.uploadId !== null && bring.mutate({ regulationId, uploadId: past.uploadId, mapping })
                  }
                />
              )}
            </>
          )}
        </Stack>
      )}
    </Page>
  );
}
