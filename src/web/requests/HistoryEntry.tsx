import { Anchor, Text } from '@mantine/core';
import { IconReceipt } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../contract/request-views.ts';
import { instantWords } from '../ui/day-words.ts';
import { TimelineEntry } from '../ui/Timeline.tsx';
import type { FoldedEntry } from './fold-entries.ts';
import { MessageCard } from './MessageCard.tsx';
import { sayHistory } from './history-words.ts';
import type { Citing } from './use-taking.ts';
import { useReceipt } from './use-receipt.ts';

type HistoryEntryProps = { folded: FoldedEntry; view: RequestView; cite: (citing: Citing) => void };

/** One thing that happened: by whom, with which addressee, what was said, the message and the receipts it left. */
export function HistoryEntry({ folded: { entry, lines, receiptIds }, view, cite }: HistoryEntryProps) {
  const { t, i18n } = useTranslation('requestPage');
  const { t: shared } = useTranslation('requests');
  const { what, said } = sayHistory({ t, shared, language: i18n.language, view }, entry);
  // Whom the sender means is worth saying where there are several.
  const others = view.lines.length > 1 ? lines.filter((name) => name !== entry.by?.shortName) : [];
  return (
    <TimelineEntry on={entry.at} words={instantWords(entry.at, i18n.language)}>
      {what}
      <Text size="xs" c="dimmed">
        {[entry.by?.shortName ?? t('timeline.itself'), others.join(', ')].filter(Boolean).join(' → ')}
        {receiptIds.map((id, index) => (
          <ReceiptLink key={id} requestId={view.id} receiptId={id} name={others[index] ?? ''} />
        ))}
      </Text>
      {said && (
        <Text size="xs" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {said}
        </Text>
      )}
      {entry.message && <MessageCard message={entry.message} view={view} cite={cite} />}
    </TimelineEntry>
  );
}

function ReceiptLink({ requestId, receiptId, name }: { requestId: string; receiptId: string; name: string }) {
  const { t } = useTranslation('requestPage');
  const { take, pending } = useReceipt(requestId);
  return (
    <>
      {' · '}
      <Anchor
        component="button"
        type="button"
        size="xs"
        disabled={pending}
        aria-label={[t('receipt.take'), name].filter(Boolean).join(': ')}
        onClick={() => take(receiptId)}
        data-no-print
      >
        <IconReceipt size={13} aria-hidden style={{ verticalAlign: '-2px' }} /> {t('receipt.word')}
      </Anchor>
    </>
  );
}
