import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../contract/drafts.ts';
import { ButtonLink } from '../shell/ButtonLink.tsx';
import { api } from '../shell/call.ts';
import { ProblemAlert } from '../shell/ProblemAlert.tsx';
import { Panel } from '../ui/Panel.tsx';
import { SkeletonRows } from '../ui/SkeletonRows.tsx';
import { DraftActs } from './DraftActs.tsx';

/** A draft to be read, with what may be done with it. */
export function ChosenDraft({ draftId }: { draftId: string }) {
  const { t } = useTranslation(['requests', 'shell']);
  const asked = useQuery(api.drafts.readDraft.queryOptions({ input: { draftId } }));
  if (asked.error) return <ProblemAlert error={asked.error} retry={() => void asked.refetch()} />;
  if (!asked.data) return <SkeletonRows rows={4} label={t('loading', { ns: 'shell' })} />;
  return <Draft draft={asked.data} />;
}

function Draft({ draft }: { draft: DraftView }) {
  const { t } = useTranslation('requests');
  const body = draft.request?.body ?? draft.answer?.body;
  return (
    <Panel title={draft.title || t('draft.untitled')}>
      <Stack gap="sm">
        {draft.returnedReason && <Text>{t('draft.returnedBecause', { reason: draft.returnedReason })}</Text>}
        {body && <Text style={{ whiteSpace: 'pre-wrap' }}>{body}</Text>}
        {draft.files.length > 0 && (
          <Text size="sm">
            {t('draft.files')}: {draft.files.map(({ name }) => name).join(', ')}
          </Text>
        )}
        {draft.decidedBy && (
          <Text size="xs" c="dimmed">
            {t('draft.decidedBy')}: {draft.decidedBy.fullName}
          </Text>
        )}
        <Group gap="xs">
          {draft.kind === 'request' && draft.state !== 'sent' && draft.state !== 'discarded' && (
            <ButtonLink
              variant="default"
              size="compact-sm"
              to="/yeu-cau/soan"
              search={{ 'du-thao': draft.id }}
            >
              {t('draft.edit')}
            </ButtonLink>
          )}
          {draft.requestId && (
            <ButtonLink
              variant="default"
              size="compact-sm"
              to="/yeu-cau/$requestId"
              params={{ requestId: draft.requestId }}
            >
              {t('draft.toRequest')}
            </ButtonLink>
          )}
          <DraftActs draft={draft} />
        </Group>
      </Stack>
    </Panel>
  );
}
