import { ActionIcon, Anchor, Badge, Button, Text, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconFileDownload, IconPlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceView, FulfilmentView } from '../../contract/fulfilment-views.ts';
import { api } from '../shell/call.ts';
import { keepFile } from '../shell/download.ts';
import { tellProblem } from '../shell/tell.ts';
import { dayOfInstant } from '../ui/day-of-instant.ts';
import { dayWords } from '../ui/day-words.ts';
import { Panel } from '../ui/Panel.tsx';
import classes from './EvidencePanel.module.css';
import { linkOf } from './link-of.ts';
import { ReasonDialog } from '../shell/ReasonDialog.tsx';

type EvidencePanelProps = { view: FulfilmentView; mayAdd: boolean; onAdd: () => void };

/** What shows that it was done; the agencies concerned see it, also what was taken back. */
export function EvidencePanel({ view, mayAdd, onAdd }: EvidencePanelProps) {
  const { t } = useTranslation('duties');
  const [withdrawing, setWithdrawing] = useState<EvidenceView | null>(null);
  const fulfilmentId = view.id;
  return (
    <Panel
      title={t('evidence')}
      lead={t('evidenceLead')}
      actions={
        mayAdd && (
          <Button variant="default" leftSection={<IconPlus size={15} />} onClick={onAdd}>
            {t('evidenceAdd')}
          </Button>
        )
      }
    >
      {view.evidence.length === 0 && <Text c="dimmed">{t('evidenceNone')}</Text>}
      <ul className={classes.list}>
        {view.evidence.map((evidence) => (
          <li key={evidence.id} className={classes.item} data-withdrawn={evidence.withdrawnAt ?? undefined}>
            <EvidenceWords evidence={evidence} fulfilmentId={fulfilmentId} />
            {mayAdd && evidence.withdrawnAt === null && (
              <Tooltip label={t('evidenceWithdraw')}>
                <ActionIcon
                  aria-label={`${t('evidenceWithdraw')}: ${evidence.words}`}
                  onClick={() => setWithdrawing(evidence)}
                  data-no-print
                >
                  <IconArrowBackUp size={17} stroke={1.6} />
                </ActionIcon>
              </Tooltip>
            )}
          </li>
        ))}
      </ul>
      {withdrawing && (
        <ReasonDialog
          grave
          title={t('evidenceWithdrawOf')}
          label={t('reason')}
          words={{ lead: t('evidenceWithdrawLead'), done: t('evidenceWithdrawn') }}
          act={api.duties.withdrawEvidence.mutationOptions()}
          input={(reason) => ({ fulfilmentId, evidenceId: withdrawing.id, reason })}
          onClose={() => setWithdrawing(null)}
        />
      )}
    </Panel>
  );
}

function EvidenceWords({ evidence, fulfilmentId }: { evidence: EvidenceView; fulfilmentId: string }) {
  const { t, i18n } = useTranslation('duties');
  const { words, link, file, addedAt, withdrawnAt, withdrawnReason } = evidence;
  const day = (instant: string) => dayWords(dayOfInstant(instant), i18n.language);
  const page = link && linkOf(link);
  return (
    <div className={classes.words}>
      <div className={classes.what}>{words}</div>
      {page && (
        <Anchor href={page} target="_blank" rel="noopener noreferrer" className={classes.link}>
          {page}
        </Anchor>
      )}
      {file && <EvidenceFileLink evidence={{ id: evidence.id, file }} fulfilmentId={fulfilmentId} />}
      <Text size="xs" c="dimmed">
        {withdrawnAt ? (
          <Badge color="gray">
            {t('evidenceGone', { day: day(withdrawnAt), reason: withdrawnReason ?? '' })}
          </Badge>
        ) : (
          t('evidenceAt', { day: day(addedAt) })
        )}
      </Text>
    </div>
  );
}

type FileLinkProps = {
  evidence: { id: string; file: NonNullable<EvidenceView['file']> };
  fulfilmentId: string;
};

function EvidenceFileLink({ evidence: { id, file }, fulfilmentId }: FileLinkProps) {
  const { t, i18n } = useTranslation('duties');
  const taking = useMutation({
    ...api.duties.downloadEvidence.mutationOptions(),
    onSuccess: keepFile,
    onError: tellProblem,
  });
  const size = (file.size / 1000).toLocaleString(i18n.language, { maximumFractionDigits: 1 });
  return (
    <div>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconFileDownload size={15} />}
        loading={taking.isPending}
        onClick={() => taking.mutate({ fulfilmentId, evidenceId: id })}
      >
        {t('evidenceDownload', { name: file.name })}
      </Button>{' '}
      <Text size="xs" c="dimmed" span>
        {t('evidenceSize', { size })}
      </Text>
      <Text size="xs" c="dimmed" className={classes.hash}>
        SHA-256 {file.sha256}
      </Text>
    </div>
  );
}
